// Turns of intakes with ten, a hundred and a thousand facts: the cost must not grow with them.
import { BenchDesk } from '../bench-desk.ts';
import { conversations } from '../patients.ts';
import type { Figure } from '../report.ts';
import { measuredTurns } from './measured-turns.ts';

/** Facts before the measured turns. */
const sizes = [10, 100, 1000] as const;
const intakesEach = 6;
const turnsMeasured = 12;
const ratioMax = 1.3;
const english = conversations.length - 1;

export async function factFigures(): Promise<readonly Figure[]> {
  const desk = await BenchDesk.open();
  for (let index = 0; index < intakesEach; index += 1)
    await grow(desk, `warm-${String(index)}`, 30);
  const costs: { facts: number; cpuUs: number }[] = [];
  for (const facts of sizes) {
    const addresses = Array.from(
      { length: intakesEach },
      (_, one) => `f${String(facts)}-${String(one)}`,
    );
    await Promise.all(addresses.map((address) => grow(desk, address, facts)));
    await desk.service.settle();
    const { cpuUs } = await measuredTurns(desk, addresses, turnsMeasured);
    costs.push({ facts, cpuUs });
  }
  await desk.close();
  const [small, , large] = costs;
  return [
    ...costs.map(({ facts, cpuUs }) => ({
      what: `turn with ${String(facts)} facts in the intake (processor)`,
      value: cpuUs,
      unit: 'us',
      target: null,
    })),
    {
      what: 'cost with 1,000 facts for each with 10',
      value: (large?.cpuUs ?? 0) / (small?.cpuUs ?? 1),
      unit: '',
      target: { most: ratioMax },
    },
  ];
}

/** A patient who answers a while, and then goes back and answers again, over and over. */
async function grow(desk: BenchDesk, address: string, facts: number): Promise<void> {
  const answers = (conversations[english] ?? []).slice(0, answeredFirst);
  for (const event of answers) await desk.say(address, event);
  const intake = await desk.intakeOf(address);
  for (;;) {
    const state = await desk.service.intakes.state(intake);
    if ((state?.factCount ?? 0) >= facts) return;
    await desk.say(address, { kind: 'text', text: 'back' });
    const options = state?.menu?.options ?? [];
    const tap = options.find(({ id }) => id.startsWith('a:'));
    if (tap === undefined) await desk.say(address, { kind: 'text', text: 'help' });
    else await desk.say(address, { kind: 'choice', choice: tap.id, title: tap.title });
  }
}

/** Leaves every intake at the same questions, whatever its number of facts. */
const answeredFirst = 4;
