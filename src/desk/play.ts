// `desk play`: a scripted patient talks to the real service; the transcript and package are kept.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Terminal } from '../channel/terminal/terminal.ts';
import { createLog } from '../lib/log.ts';
import type { Service } from '../service.ts';
import { settings } from './command-settings.ts';
import { readArguments } from './read-arguments.ts';
import type { Out } from './read-arguments.ts';
import { InboxVoice } from './inbox-voice.ts';
import { PlayedPatient } from './played-patient.ts';
import { readScript } from './patient-script.ts';
import { SteppedClock } from './stepped-clock.ts';
import { isPicture, menuWordsOf, saveFile } from './terminal-desk.ts';

const usage = `npm run desk -- play PATIENT.yaml --out DIR

Plays a scripted patient with real files through the real service (its own empty database), and
writes DIR/transcript.txt and the package that came out. Exit code 1 when no package came out.`;

export async function play(args: readonly string[], out: Out): Promise<number> {
  const options = { out: { type: 'string', default: '' } } as const;
  const parsed = readArguments(args, { options, usage, out });
  if (typeof parsed === 'number') return parsed;
  const [path] = parsed.positionals;
  if (path === undefined || parsed.values.out === '') {
    process.stderr.write('PATIENT.yaml or --out DIR is missing\n');
    out(usage);
    return 2;
  }
  const played = await playPatient(path, parsed.values.out);
  out(played.packagePath ?? 'No package came out; see transcript.txt.');
  return played.packagePath === null ? 1 : 0;
}

export interface Played {
  readonly transcript: string;
  readonly packagePath: string | null;
}

/** Throws when the script cannot be read. */
export async function playPatient(path: string, folder: string): Promise<Played> {
  const script = readScript(path);
  const { startService } = await import('../service.ts');
  mkdirSync(folder, { recursive: true });
  const data = mkdtempSync(join(tmpdir(), 'intake-play-'));
  const config = settings({
    INTAKE_DATA_DIR: data,
    INTAKE_KEYS_DIR: join(data, 'keys'),
    INTAKE_FLOW: script.flow,
    INTAKE_DEFAULT_LANGUAGE: script.language,
  });
  if (config === null) throw new Error('the settings cannot be used');
  const lines: string[] = [`# ${script.about}`, ''];
  const packages: string[] = [];
  const clock = new SteppedClock(script.now);
  const saving: Promise<void>[] = [];
  const service: Service = await startService({
    config,
    clock,
    log: createLog('warn'),
    channels: [
      new Terminal((message, native) => {
        if (native.text !== '') lines.push(indent('desk', native.text));
        const { file } = message;
        if (file === null) return;
        lines.push(indent('desk', `[file] ${file.name}`));
        const quiet = { folder, out: () => undefined };
        saving.push(
          saveFile(service, file, quiet).then((saved) => {
            if (!isPicture(file)) packages.push(saved);
          }),
        );
      }, menuWordsOf()),
    ],
    onFatal: (error) => {
      throw error;
    },
  });
  const files = join(dirname(path), 'files', basename(path, '.yaml'));
  const patient = new PlayedPatient({
    service,
    clock,
    voice: new InboxVoice(service, clock),
    script,
    files,
    say: (line) => lines.push(line),
  });
  try {
    await patient.play();
    await Promise.all(saving);
  } finally {
    await service.stop();
    rmSync(data, { recursive: true, force: true });
  }
  const transcript = `${lines.join('\n')}\n`;
  writeFileSync(join(folder, 'transcript.txt'), transcript);
  return { transcript, packagePath: packages.at(-1) ?? null };
}

function indent(who: string, text: string): string {
  return `${who}: ${text.replaceAll('\n', `\n${' '.repeat(who.length + 2)}`)}\n`;
}
