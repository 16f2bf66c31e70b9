// The command line: `npm run desk -- <command>`.
import { chat } from './desk/chat.ts';
import { check } from './desk/check.ts';
import { doctor } from './desk/doctor.ts';
import { photo } from './desk/photo.ts';
import { play } from './desk/play.ts';
import { receive } from './desk/receive.ts';
import { staff } from './desk/staff.ts';
import { understand } from './desk/understand.ts';

type Command = (args: readonly string[], out: (line: string) => void) => Promise<number>;

const commands: Readonly<Record<string, { readonly run: Command; readonly about: string }>> = {
  chat: { run: chat, about: 'talk to the bot in this terminal, as a patient would' },
  play: { run: play, about: 'play a scripted patient with real files through the real service' },
  check: { run: check, about: 'prove the flows and the locales before they are used' },
  doctor: { run: doctor, about: 'what is configured, reachable and writable, in words' },
  staff: { run: staff, about: 'the open calls for a coordinator; take over, hand back, release' },
  photo: { run: photo, about: 'judge photographs of pages' },
  receive: { run: receive, about: 'what would become of any file that a patient sends' },
  understand: { run: understand, about: 'read lines as dates, medical words or choices' },
};

process.umask(0o077);
process.exitCode = await main(process.argv.slice(2));

async function main([name, ...args]: readonly string[]): Promise<number> {
  const out = (line: string) => {
    process.stdout.write(`${line}\n`);
  };
  const command = name === undefined ? undefined : commands[name];
  if (command !== undefined) return command.run(args, out);
  out(usage());
  if (name === undefined || name === '--help' || name === 'help') return 0;
  process.stderr.write(`\nThere is no command "${name}".\n`);
  return 2;
}

function usage(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(
    ([name, { about }]) => `  ${name.padEnd(width)}  ${about}`,
  );
  return [
    'npm run desk -- <command> [--help]',
    '',
    ...lines,
    '',
    'Settings come from the environment; see .env.example.',
  ].join('\n');
}
