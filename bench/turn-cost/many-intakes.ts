// Turns beside a hundred and a hundred thousand other intakes: the cost must not grow with them.
import { BenchDesk } from '../bench-desk.ts';
import { conversations } from '../patients.ts';
import type { Figure } from '../report.ts';
import { cloneIntakes } from './clone-intakes.ts';
import { measuredTurns } from './measured-turns.ts';

const few = 100;
const many = 100_000;
const talkers = 8;
const turnsMeasured = 12;
const answersBefore = 6;
const ratioMax = 1.3;

export async function intakeFigures(): Promise<readonly Figure[]> {
  const desk = await BenchDesk.open();
  await begin(desk, 'pattern');
  await talkOf(desk, 'warm');
  const intake = await desk.intakeOf('pattern');
  await cloneIntakes(desk.service, { intake, from: 0, to: few });
  const before = await talkOf(desk, 'few');
  await cloneIntakes(desk.service, { intake, from: few, to: many });
  await talkOf(desk, 'warm-again');
  const after = await talkOf(desk, 'many');
  await desk.close();
  const info = (what: string, value: number, unit: string) => ({ what, value, unit, target: null });
  return [
    info('turn beside 100 intakes (processor)', before.cpuUs, 'us'),
    info('turn beside 100,000 intakes (processor)', after.cpuUs, 'us'),
    info('turn beside 100 intakes, p50', before.p50Ms, 'ms'),
    info('turn beside 100,000 intakes, p50', after.p50Ms, 'ms'),
    {
      what: 'cost with 100,000 intakes for each with 100',
      value: after.cpuUs / before.cpuUs,
      unit: '',
      target: { most: ratioMax },
    },
  ];
}

async function talkOf(desk: BenchDesk, name: string): ReturnType<typeof measuredTurns> {
  const addresses = Array.from({ length: talkers }, (_, index) => `${name}-${String(index)}`);
  await Promise.all(addresses.map((address) => begin(desk, address)));
  await desk.service.settle();
  return measuredTurns(desk, addresses, turnsMeasured);
}

async function begin(desk: BenchDesk, address: string): Promise<void> {
  const events = conversations.at(-1)?.slice(0, answersBefore) ?? [];
  for (const event of events) await desk.say(address, event);
}
