// How fast a webhook is verified, kept and acknowledged, beside bottender's own server, in one run.
// Usage: node bench/webhooks.ts [--rounds 4] [--calls 3000] [--connections 64] [--seconds 15]
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { percentile, report } from './report.ts';
import { startFlags } from './start-flags.ts';
import { toCloud, toMessenger, type Posted, type Said } from './webhooks/posted.ts';
import { ServerProcess } from './webhooks/server-process.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '4' },
    calls: { type: 'string', default: '3000' },
    connections: { type: 'string', default: '64' },
    seconds: { type: 'string', default: '15' },
    json: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const calls = Number(values.calls);
const connections = Number(values.connections);
const steadySeconds = Number(values.seconds);
const steadyPerSecond = 200;
const people = 256;
/** An answer that no question has, so that everybody is asked again: an echo, as theirs is. */
const text = 'qwxz qwxz';

interface Side {
  readonly server: ServerProcess;
  readonly written: (said: Said) => Posted;
  readonly perSecond: number[];
  /** With everything that follows from the calls. */
  readonly donePerSecond: number[];
  readonly latencyMs: number[];
}

let numbers = 0;

const ours = await opened('our-server-child.ts', toCloud, { nodeFlags: startFlags() });
const theirs = {
  memory: await opened('bottender-server-child.ts', toMessenger, { arguments: ['memory'] }),
  file: await opened('bottender-server-child.ts', toMessenger, { arguments: ['file'] }),
  flushed: await opened('bottender-server-child.ts', toMessenger, { arguments: ['flushed'] }),
};
const sides = [ours, ...Object.values(theirs)];
for (const side of sides) await warm(side);
for (let round = 0; round < rounds; round += 1) {
  for (const side of sides) await runRound(side);
}
const steady = { ours: await steadily(ours), theirs: await steadily(theirs.flushed) };
for (const { server } of sides) await server.stop();
show();

async function opened(
  script: string,
  written: Side['written'],
  options: { readonly arguments?: readonly string[]; readonly nodeFlags?: readonly string[] },
): Promise<Side> {
  const server = await ServerProcess.start(script, { ...options, connections });
  return { server, written, perSecond: [], donePerSecond: [], latencyMs: [] };
}

function next(side: Side, person = numbers % people): Posted {
  numbers += 1;
  return side.written({ person, number: numbers, text });
}

/** Everybody has been here before, and the machine code is warm. */
async function warm(side: Side): Promise<void> {
  for (let person = 0; person < people; person += 1) await side.server.post(next(side, person));
  await Promise.all(Array.from({ length: 1000 }, () => side.server.post(next(side))));
  await side.server.settle();
}

/** What is posted, and signed, is written before the clock starts. */
async function runRound(side: Side): Promise<void> {
  const posts = Array.from({ length: calls }, () => next(side)).values();
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (const post of posts) await side.server.post(post);
    }),
  );
  const perSecond = () => (calls * 1000) / (performance.now() - startedAt);
  side.perSecond.push(perSecond());
  await side.server.settle();
  side.donePerSecond.push(perSecond());
}

/** Milliseconds from when each call was due, so that a pause counts for all who waited. */
async function steadily(side: Side): Promise<readonly number[]> {
  const startedAt = performance.now();
  const latencies: Promise<number>[] = [];
  for (let call = 0; call < steadySeconds * steadyPerSecond; call += 1) {
    const dueAt = startedAt + (call * 1000) / steadyPerSecond;
    const early = dueAt - performance.now();
    if (early > 1) await sleep(early);
    const posting = side.server.post(next(side));
    latencies.push(posting.then(() => performance.now() - dueAt));
  }
  return Promise.all(latencies);
}

function show(): void {
  const info = (what: string, value: number, unit: string) => ({ what, value, unit, target: null });
  const best = (numbersOf: readonly number[]) => Math.max(...numbersOf);
  const our = best(ours.perSecond);
  const { memory, file, flushed } = theirs;
  report(
    `webhooks: ${values.connections} at once, best of ${values.rounds} interleaved rounds`,
    [
      info('ours: verified, on the disk (fsync), acknowledged', our, 'per second'),
      info('  and every turn taken and committed', best(ours.donePerSecond), 'per second'),
      info("bottender's server, sessions flushed", best(flushed.perSecond), 'per second'),
      info("bottender's server, sessions in files", best(file.perSecond), 'per second'),
      info("bottender's server as shipped, nothing kept", best(memory.perSecond), 'per second'),
      {
        ...info('ours for each of theirs, both durable', our / best(flushed.perSecond), ''),
        target: { least: 2 },
      },
      info('ours for each of theirs in files', our / best(file.perSecond), ''),
      info('ours for each of theirs, nothing kept', our / best(memory.perSecond), ''),
      info('at 200 a second, p50', percentile(steady.ours, 0.5), 'ms'),
      {
        ...info('at 200 a second, p99', percentile(steady.ours, 0.99), 'ms'),
        target: { most: 10 },
      },
      info('  bottender, sessions flushed, p99', percentile(steady.theirs, 0.99), 'ms'),
    ],
    values.json,
  );
}
