// The engine without a disk: whole conversations in four languages, turn by turn.
import type { Figure } from '../report.ts';
import { conversations } from '../patients.ts';
import { percentile } from '../report.ts';
import { PureChat } from '../../test/engine/pure-chat.ts';
import { languages } from '../../src/language/language.ts';

const rounds = 12;
const warmRounds = 4;
const usMax = 200;

export function engineFigures(): Promise<readonly Figure[]> {
  for (let round = 0; round < warmRounds; round += 1) talk();
  const perRound = Array.from({ length: rounds }, talkMeasured);
  const meanUs = perRound.map(({ cpuUs, turns }) => cpuUs / turns.length);
  return Promise.resolve([
    {
      what: 'engine alone: mean of a turn (processor)',
      value: percentile(meanUs, 0.5),
      unit: 'us',
      target: { most: usMax },
    },
    {
      what: 'engine alone: p99 of a turn (wall clock)',
      value: percentile(
        perRound.flatMap(({ turns }) => turns),
        0.99,
      ),
      unit: 'us',
      target: null,
    },
  ]);
}

/** Processor time of this thread: what other programs take of the machine does not count. */
function talkMeasured(): { readonly cpuUs: number; readonly turns: readonly number[] } {
  const before = process.threadCpuUsage();
  const turns = talk();
  const { user, system } = process.threadCpuUsage(before);
  return { cpuUs: user + system, turns };
}

/** One conversation in each language: microseconds by turn. */
function talk(): readonly number[] {
  return conversations.flatMap((events, index) => {
    const chat = new PureChat(languages[index] ?? 'en');
    return events.map((event) => {
      if (event.kind !== 'opened' && event.kind !== 'text' && event.kind !== 'choice') return 0;
      const startedAt = performance.now();
      chat.hear(event);
      return (performance.now() - startedAt) * 1000;
    });
  });
}
