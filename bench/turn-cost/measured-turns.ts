// Turns one after another: what they cost the processor, and how long they take.
import type { BenchDesk } from '../bench-desk.ts';
import { percentile } from '../report.ts';

export interface TurnCost {
  /** Processor time of a turn with everything that follows it (microseconds, mean). */
  readonly cpuUs: number;
  /** Accept to reply row, milliseconds. */
  readonly p50Ms: number;
}

/** The same words for everyone, so that only what is kept already can make a difference. */
const words = ['status', 'how long does it take?', 'hello', 'help'] as const;

export async function measuredTurns(
  desk: BenchDesk,
  addresses: readonly string[],
  turnsEach: number,
): Promise<TurnCost> {
  const latencyMs: number[] = [];
  const before = process.cpuUsage();
  for (let turn = 0; turn < turnsEach; turn += 1) {
    const text = words[turn % words.length] ?? words[0];
    for (const address of addresses)
      latencyMs.push(await desk.say(address, { kind: 'text', text }));
  }
  await desk.service.settle();
  const { user, system } = process.cpuUsage(before);
  return { cpuUs: (user + system) / latencyMs.length, p50Ms: percentile(latencyMs, 0.5) };
}
