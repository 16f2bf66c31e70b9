// The command line: `npm run desk -- <command>`.
import { keepCompiled } from './keep-compiled.ts';

type Out = (line: string) => void;
type Command = (args: readonly string[], out: Out) => Promise<number>;

/** Each command is loaded when it is asked for: most need neither database nor parsers. */
const commands = new Map<string, { readonly load: () => Promise<Command>; readonly about: string }>(
  Object.entries({
    chat: {
      load: async () => (await import('./desk/chat.ts')).chat,
      about: 'talk to the bot in this terminal, as a patient would',
    },
    play: {
      load: async () => (await import('./desk/play.ts')).play,
      about: 'play a scripted patient with real files through the real service',
    },
    check: {
      load: async () => (await import('./desk/check.ts')).check,
      about: 'prove the flows and the locales before they are used',
    },
    doctor: {
      load: async () => (await import('./desk/doctor.ts')).doctor,
      about: 'what is configured, reachable and writable, in words',
    },
    staff: {
      load: async () => (await import('./desk/staff.ts')).staff,
      about: 'the open calls for a coordinator; take over, hand back, release, judge pages',
    },
    'staff-account': {
      load: async () => (await import('./desk/staff-account.ts')).staffAccount,
      about: 'who may sign in to the console; a link for a lost password',
    },
    audit: {
      load: async () => (await import('./desk/audit.ts')).audit,
      about: 'prove that the audit log of the console is whole, or write it out',
    },
    reminders: {
      load: async () => (await import('./desk/reminders.ts')).reminders,
      about: 'who is reminded of what is missing and when, or why nobody is',
    },
    templates: {
      load: async () => (await import('./desk/templates.ts')).templates,
      about: 'the texts to hand in at a messenger that wants them approved',
    },
    photo: {
      load: async () => (await import('./desk/photo.ts')).photo,
      about: 'judge photographs of pages, explain a verdict, or clean the pages',
    },
    'photo-fit': {
      load: async () => (await import('./desk/photo-fit.ts')).photoFit,
      about: 'where overrulings would move the thresholds of the photo verdict',
    },
    receive: {
      load: async () => (await import('./desk/receive.ts')).receive,
      about: 'what would become of any file that a patient sends',
    },
    understand: {
      load: async () => (await import('./desk/understand.ts')).understand,
      about: 'read lines as dates, medical words or choices',
    },
  }),
);

keepCompiled();
process.umask(0o077);
process.exitCode = await main(process.argv.slice(2));

async function main([name, ...args]: readonly string[]): Promise<number> {
  const out = (line: string) => {
    process.stdout.write(`${line}\n`);
  };
  const command = name === undefined ? undefined : commands.get(name);
  if (command !== undefined) return run(await command.load(), args, out);
  out(usage());
  if (name === undefined || name === '--help' || name === 'help') return 0;
  process.stderr.write(`\nThere is no command "${name}".\n`);
  return 2;
}

/** Whatever stops a command is said in words: a lock, a lost key, a file that is not there. */
async function run(command: Command, args: readonly string[], out: Out): Promise<number> {
  try {
    return await command(args, out);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${words}\n`);
    return 1;
  }
}

function usage(): string {
  const width = Math.max(...[...commands.keys()].map((name) => name.length));
  const lines = [...commands].map(([name, { about }]) => `  ${name.padEnd(width)}  ${about}`);
  return [
    'npm run desk -- <command> [--help]',
    '',
    ...lines,
    '',
    'Settings come from the environment; see .env.example.',
  ].join('\n');
}
