// The patients of a crash run: what each of them writes and sends, round by round.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InboundBody } from '../../src/channel/channel.ts';
import type { Language } from '../../src/language/language.ts';
import { pdf, photo, png } from '../document/made-files.ts';
import { PureChat } from '../engine/pure-chat.ts';
import { sensibleEvent } from '../engine/sensible-patient.ts';
import { accounts } from './child-command.ts';

export type Step =
  | { readonly kind: 'hear'; readonly body: InboundBody }
  | { readonly kind: 'send_file'; readonly path: string; readonly name: string };

export interface ScriptedPatient {
  readonly account: string;
  readonly address: string;
  /** All steps of a round are taken before anybody begins the next one. */
  readonly rounds: readonly (readonly Step[])[];
}

const eventsMax = 120;
const stepsPerRound = 6;

/**
 * Makes the files in a folder. The first patient goes to the end and gets a package; `length` cuts
 * the other conversations (number of messages).
 */
export async function scriptedPatients(
  folder: string,
  length: number,
): Promise<readonly ScriptedPatient[]> {
  const files = await madeFiles(folder);
  const { deduplicating, plain } = accounts;
  return [
    { account: deduplicating, address: 'ann', rounds: rounds(sensibleSteps('fa', eventsMax)) },
    { account: plain, address: 'bea', rounds: rounds(sensibleSteps('ar', length)) },
    {
      account: deduplicating,
      address: 'cat',
      rounds: withFiles(rounds(sensibleSteps('ru', length)), files),
    },
    {
      account: plain,
      address: 'dan',
      rounds: withFiles(
        rounds([...impatientSteps, ...sensibleSteps('en', length)]),
        files.slice(1),
      ),
    },
  ];
}

/** Somebody who does not wait for an answer and sends what we cannot use. */
const impatientSteps: readonly Step[] = [
  { kind: 'hear', body: { kind: 'text', text: 'hello' } },
  { kind: 'hear', body: { kind: 'text', text: 'is anybody there?' } },
  { kind: 'hear', body: { kind: 'unsupported', what: 'voice' } },
  { kind: 'hear', body: { kind: 'text', text: 'My mother has lymphoma' } },
];

/** What a sensible patient says from the first word to the end, or to `length` messages. */
function sensibleSteps(language: Language, length: number): readonly Step[] {
  const chat = new PureChat(language);
  chat.hear({ kind: 'opened' });
  const steps: Step[] = [{ kind: 'hear', body: { kind: 'opened' } }];
  while (steps.length < length) {
    const event = sensibleEvent(chat.flow, chat.state, { language });
    if (event?.kind !== 'text' && event?.kind !== 'choice') break;
    chat.hear(event);
    steps.push({ kind: 'hear', body: event });
  }
  return steps;
}

function rounds(steps: readonly Step[]): readonly (readonly Step[])[] {
  const count = Math.ceil(steps.length / stepsPerRound);
  return Array.from({ length: count }, (_, index) =>
    steps.slice(index * stepsPerRound, (index + 1) * stepsPerRound),
  );
}

/** A burst in the middle of the conversation; the last round is words again. */
function withFiles(
  talk: readonly (readonly Step[])[],
  files: readonly Step[],
): readonly (readonly Step[])[] {
  const middle = Math.ceil(talk.length / 2);
  return [...talk.slice(0, middle), files, ...talk.slice(middle)];
}

async function madeFiles(folder: string): Promise<readonly Step[]> {
  mkdirSync(folder, { recursive: true });
  const contents: Readonly<Record<string, Uint8Array>> = {
    'pathology report.pdf': await pdf(),
    'scan.png': await png(),
    'photo.jpg': await photo(),
  };
  return Object.entries(contents).map(([name, bytes]) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return { kind: 'send_file', path, name };
  });
}
