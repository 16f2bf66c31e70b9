// Committed turns a second beside bottender's own loop of session and handler, in one run.
// Usage: node bench/turns.ts [--rounds 4] [--turns 1500] [--patients 64] [--json]
import { parseArgs } from 'node:util';
import { BenchDesk } from './bench-desk.ts';
import { patientsFrom } from './patients.ts';
import { bottenderEcho, type Echo } from './bottender-echo.ts';
import { percentile, report } from './report.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '4' },
    turns: { type: 'string', default: '1500' },
    patients: { type: 'string', default: '64' },
    json: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const turnsPerRound = Number(values.turns);
const atOnce = Number(values.patients);

interface Side {
  readonly say: (address: string, text: string, turn: number) => Promise<unknown>;
  readonly perSecond: number[];
  readonly latencyMs: number[];
}

const desk = await BenchDesk.open();
const durableEcho = bottenderEcho({ durable: true });
const quickEcho = bottenderEcho({ durable: false });
const coming = patientsFrom(0);
const talks = Array.from({ length: atOnce }, () => ({ ...coming.next().value, next: 0 }));

const ours: Side = { say: sayToDesk, perSecond: [], latencyMs: [] };
const theirs = sideOf(durableEcho);
const theirsUnflushed = sideOf(quickEcho);
const alone: Side = { say: sayToDesk, perSecond: [], latencyMs: [] };
await runRound({ ...ours, perSecond: [], latencyMs: [] }, atOnce);
for (const echo of [durableEcho, quickEcho]) await runRound(sideOf(echo), atOnce);
for (let round = 0; round < rounds; round += 1) {
  await runRound(ours, atOnce);
  await desk.service.settle();
  await runRound(theirs, atOnce);
  await runRound(theirsUnflushed, atOnce);
}
await runRound(alone, 1);
await desk.close();
durableEcho.close();
quickEcho.close();
show();

function sideOf(echo: Echo): Side {
  return { say: (address, text) => echo.say(address, text), perSecond: [], latencyMs: [] };
}

/** The next answer of one of the patients; when they have come to the end, somebody new begins. */
async function sayToDesk(_address: string, _text: string, lane: number): Promise<void> {
  const talk = talks[lane];
  if (talk === undefined) return;
  const event = talk.events[talk.next];
  if (event === undefined) {
    talks[lane] = { ...coming.next().value, next: 0 };
    return sayToDesk(_address, _text, lane);
  }
  talk.next += 1;
  await desk.say(talk.address, event);
}

/** So many at once, each beginning the next turn when the one before is answered. */
async function runRound(side: Side, lanes: number): Promise<void> {
  const count = Math.ceil(turnsPerRound / (lanes === 1 ? 5 : lanes));
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      for (let turn = 0; turn < count; turn += 1) {
        const begunAt = performance.now();
        await side.say(`lane-${String(lane)}`, `answer ${String(turn)}`, lane);
        side.latencyMs.push(performance.now() - begunAt);
      }
    }),
  );
  side.perSecond.push((count * lanes * 1000) / (performance.now() - startedAt));
}

function show(): void {
  const info = (what: string, value: number, unit: string) => ({ what, value, unit, target: null });
  const [our, their, unflushed] = [best(ours), best(theirs), best(theirsUnflushed)];
  report(
    `turns: ${values.patients} patients at once, best of ${values.rounds} interleaved rounds`,
    [
      info('our turns, each flushed to the disk (fsync)', our, 'per second'),
      info('  accept to reply row, p50', percentile(ours.latencyMs, 0.5), 'ms'),
      info('  accept to reply row, p99', percentile(ours.latencyMs, 0.99), 'ms'),
      info("bottender's echoes, each flushed to the disk", their, 'per second'),
      info('  request to response, p50', percentile(theirs.latencyMs, 0.5), 'ms'),
      info('  request to response, p99', percentile(theirs.latencyMs, 0.99), 'ms'),
      { what: 'our turns for each of theirs', value: our / their, unit: '', target: { least: 1 } },
      info("bottender's echoes, never flushed", unflushed, 'per second'),
      info('  our flushed turns for each of those', our / unflushed, ''),
      info('one patient alone: accept to reply row, p50', percentile(alone.latencyMs, 0.5), 'ms'),
    ],
    values.json,
  );
}

/** Others use the machine as well: the best round says most about the program. */
function best({ perSecond }: Side): number {
  return Math.max(...perSecond);
}
