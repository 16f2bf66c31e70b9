// A hundred turns a second, begun on time whether or not the ones before are finished.
import { setTimeout as sleep } from 'node:timers/promises';
import { BenchDesk } from '../bench-desk.ts';
import { patientsFrom } from '../patients.ts';
import { percentile } from '../report.ts';
import type { Figure } from '../report.ts';

const turnsPerSecond = 100;
const seconds = 20;
const warmTurns = 400;
/** Each patient answers this often: once a second, as a hundred of them do. */
const lanes = 100;
const p99MsMax = 25;

export async function loadFigures(): Promise<readonly Figure[]> {
  const desk = await BenchDesk.open();
  const coming = patientsFrom(0);
  const talks = Array.from({ length: lanes }, () => ({ patient: coming.next().value, next: 0 }));
  const say = async (turn: number): Promise<number> => {
    const talk = talks[turn % lanes];
    const event = talk?.patient.events[talk.next];
    if (talk === undefined) return 0;
    if (event === undefined) {
      talks[turn % lanes] = { patient: coming.next().value, next: 0 };
      return say(turn);
    }
    talk.next += 1;
    return desk.say(talk.patient.address, event);
  };
  for (let turn = 0; turn < warmTurns; turn += lanes) {
    await Promise.all(Array.from({ length: lanes }, (_, lane) => say(lane)));
  }
  const turns: Promise<number>[] = [];
  const startedAt = performance.now();
  for (let turn = 0; turn < turnsPerSecond * seconds; turn += 1) {
    const dueMs = (turn * 1000) / turnsPerSecond;
    const waitMs = dueMs - (performance.now() - startedAt);
    if (waitMs > 0) await sleep(waitMs);
    turns.push(say(turn));
  }
  const latencyMs = await Promise.all(turns);
  await desk.close();
  return [
    {
      what: 'at 100 turns a second: accept to reply row, p50',
      value: percentile(latencyMs, 0.5),
      unit: 'ms',
      target: null,
    },
    {
      what: 'at 100 turns a second: accept to reply row, p99',
      value: percentile(latencyMs, 0.99),
      unit: 'ms',
      target: { most: p99MsMax },
    },
  ];
}
