// Mistakes that others made with reminders, planted in our source: each must show in a calendar.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { scenarios, type Scenario } from './mistake-scenarios.ts';

const run = promisify(execFile);
const long = 60_000;
const child = join(import.meta.dirname, 'mistake-child.ts');

/** A line of the source, and what stands there instead. */
interface Edit {
  readonly file: string;
  readonly right: string;
  readonly wrong: string;
}

async function playedWith(edits: readonly Edit[], scenario: Scenario): Promise<readonly string[]> {
  const order = JSON.stringify({ scenario, edits });
  const { stdout } = await run(process.execPath, [child, order], { timeout: long });
  return z.array(z.string()).parse(JSON.parse(stdout));
}

const right: Readonly<Record<Scenario, readonly string[]>> = {
  outage: ['2026-12-02T10:00 nudge', '2026-12-07T09:00 nudge', '2026-12-14T08:00 person'],
  silence: ['2026-11-25T10:00 nudge', '2026-11-30T10:00 nudge', '2026-12-07T10:00 person'],
  nowruz: ['2027-03-25T06:30 nudge', '2027-03-30T06:30 nudge', '2027-04-06T05:30 person'],
  overnight: [],
  nowhere: ['2026-11-26T07:00 nudge', '2026-12-01T07:00 nudge', '2026-12-08T06:00 person'],
  refusedTemplate: ['0 nudges counted', '1 nudges counted'],
  twoWorkers: ['nudge'],
};

describe('without a mistake', () => {
  // Each is a scenario of the table above: keys of a literal.
  test.each(Object.keys(scenarios) as Scenario[])('%s', { timeout: long }, async (scenario) => {
    expect(await scenarios[scenario]()).toEqual(right[scenario]);
  });
});

const policy = 'src/reminder/next-reminder.ts';
const turn = 'src/engine/remind.ts';
const speaks: Edit = {
  file: 'src/engine/may-speak.ts',
  right: 'owner === null && redFlag === null && !stopped && languageChosen',
  wrong: 'languageChosen || owner === null || redFlag === null || stopped',
};
const saysAnyStep: Edit = {
  file: turn,
  right: '|| (state.remindedAt ?? []).length !== due.step) return',
  wrong: ') return',
};

const mistakes: readonly { what: string; scenario: Scenario; edits: readonly Edit[] }[] = [
  {
    what: 'after an outage all that fell due meanwhile is flushed',
    scenario: 'outage',
    edits: [
      {
        file: policy,
        right: 'const moments = [fromSilence, fromLast, fromPause(flow, state)]',
        wrong: 'const moments = [fromSilence, fromLast * 0, fromPause(flow, state)]',
      },
    ],
  },
  {
    what: 'what is due is sent, by its date and not by what became of it',
    scenario: 'silence',
    edits: [
      {
        file: policy,
        right: 'const step = sent.length;',
        wrong: 'const step = 0;',
      },
      {
        file: policy,
        right: 'step === 0 ? 0 : Date.parse(sent.at(-1)',
        wrong: 'step === 0 ? 0 : Date.parse(sent.at(0)',
      },
      saysAnyStep,
    ],
  },
  {
    what: 'a third nudge',
    scenario: 'silence',
    edits: [
      {
        file: policy,
        right: 'return step < afterDays.length ?',
        wrong: 'return step <= afterDays.length ?',
      },
    ],
  },
  {
    what: 'what was held for the night is sent without looking again',
    scenario: 'overnight',
    edits: [
      {
        file: policy,
        right: "if (state.redFlag !== null) return 'red_flag';",
        wrong: 'return null;',
      },
      speaks,
    ],
  },
  {
    what: 'holidays are nobody’s business',
    scenario: 'nowruz',
    edits: [
      {
        file: 'src/reminder/sending-time.ts',
        right: 'if (name !== null) return',
        wrong: "if (name === '') return",
      },
    ],
  },
  {
    what: 'everybody lives by the clocks of Greenwich',
    scenario: 'nowruz',
    edits: [
      {
        file: 'src/lib/local-time.ts',
        right: 'timeZone: zone,',
        wrong: "timeZone: 'UTC',",
      },
    ],
  },
  {
    what: 'an unknown zone sends anyway',
    scenario: 'nowhere',
    edits: [
      {
        file: 'src/language/country-days.ts',
        right: 'return code === null ? likely[language] : [code];',
        wrong: 'return code === null ? [] : [code];',
      },
    ],
  },
  {
    what: 'a refused template uses a nudge up',
    scenario: 'refusedTemplate',
    edits: [
      {
        file: turn,
        right: "draft.record({ kind: 'reminder_refused', sentAt: refused.sentAt }, 'bot');",
        wrong: '',
      },
    ],
  },
  {
    what: 'two workers say what both found',
    scenario: 'twoWorkers',
    edits: [
      {
        file: 'src/remind.ts',
        right: 'const id = remindersRefused === 0 ? reminder.id :',
        wrong: 'const id = remindersRefused === 0 ? crypto.randomUUID() :',
      },
      {
        file: 'src/remind.ts',
        right: 'await parts.inbox.betweenTurns(intake, async () => {',
        wrong: 'await Promise.resolve().then(async () => {',
      },
      saysAnyStep,
    ],
  },
];

test('the child plays what we play', { timeout: long }, async () => {
  expect(await playedWith([], 'silence')).toEqual(right.silence);
});

test.each(mistakes)('noticed: $what', { timeout: long }, async ({ scenario, edits }) => {
  expect(await playedWith(edits, scenario)).not.toEqual(right[scenario]);
});

/** The policy decides, and the engine looks once more: with one of them wrong, nothing wrong is said. */
test.each(mistakes.filter(({ edits }) => edits.length > 1))(
  'half of it does no harm: $what',
  { timeout: long },
  async ({ scenario, edits }) => {
    for (const half of [edits.slice(0, -1), edits.slice(-1)]) {
      const played = await playedWith(half, scenario);
      expect(right[scenario]).toEqual(expect.arrayContaining([...played]));
      expect(played.length).toBeLessThanOrEqual(right[scenario].length);
    }
  },
);

test(
  'the disaster of another project: one message again every time somebody looks',
  async () => {
    const disaster = mistakes.find(({ what }) => what.startsWith('what is due is sent'));
    const played = await playedWith(disaster?.edits ?? [], 'silence');
    expect(played.length).toBeGreaterThan(20);
  },
  long,
);
