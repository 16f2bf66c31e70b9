// What reminders cost: planning for everybody, and finding who is due among a hundred thousand.
// Usage: node bench/reminders.ts [--intakes 100000] [--due 100] [--rounds 5] [--json]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadFlows } from '../src/flow/load-flows.ts';
import { openKeyring } from '../src/lib/keyring.ts';
import { systemClock } from '../src/lib/clock.ts';
import { silentLog } from '../src/lib/log.ts';
import { projectFolder } from '../src/project-folder.ts';
import { planFor } from '../src/reminder/plan.ts';
import { Committer } from '../src/store/committer.ts';
import { openDatabase } from '../src/store/connection.ts';
import { DataKeys } from '../src/store/data-keys.ts';
import { JobWorker } from '../src/store/job-worker.ts';
import { lookAgainWrite } from '../src/store/jobs.ts';
import { migrate } from '../src/store/migrations.ts';
import type { Write } from '../src/store/write.ts';
import { percentile, report } from './report.ts';
import { silentFamilies } from './reminders/silent-families.ts';

const { values } = parseArgs({
  options: {
    intakes: { type: 'string', default: '100000' },
    due: { type: 'string', default: '100' },
    rounds: { type: 'string', default: '5' },
    json: { type: 'boolean', default: false },
  },
});
const many = Number(values.intakes);
const due = Number(values.due);
const rounds = Number(values.rounds);
/** As many as are due: what the same work costs where nobody else waits. */
const few = due;
const decisions = 5000;
const writesAtOnce = 2000;
const hourMs = 3_600_000;

const planMicroseconds = planEverybody();
const beside = { few: await dueBeside(few), many: await dueBeside(many) };
show();

/** Microseconds for one decision, families at different moments of their silence. */
function planEverybody(): number {
  const [flow] = loadFlows(join(projectFolder, 'flows')).values();
  if (flow === undefined) throw new Error('there is no flow');
  const families = silentFamilies();
  const startedAt = performance.now();
  for (let index = 0; index < decisions; index += 1) {
    const family = families[index % families.length];
    if (family === undefined) throw new Error('there is no family');
    const now = Date.parse(family.lastHeardAt) + ((index * 37) % (20 * 24)) * hourMs;
    planFor(flow, family, new Date(now));
  }
  return ((performance.now() - startedAt) * 1000) / decisions;
}

interface Found {
  /** Milliseconds to look when nobody is due. */
  readonly idleMs: number;
  /** Milliseconds to look at everybody who is due. */
  readonly dueMs: number;
}

async function dueBeside(waiting: number): Promise<Found> {
  const folder = mkdtempSync(join(tmpdir(), 'reminders-'));
  const database = openDatabase({ filename: join(folder, 'intake.db') });
  await migrate(database.writer);
  const keyring = openKeyring(join(folder, 'keys', 'master.key'));
  const keys = new DataKeys(database, keyring);
  const committer = new Committer(database, (error) => {
    throw error;
  });
  const enqueue = async (count: number, runAt: string, name: string): Promise<void> => {
    for (let from = 0; from < count; from += writesAtOnce) {
      const writes: Write[] = [];
      for (let index = from; index < Math.min(count, from + writesAtOnce); index += 1) {
        const intake = `${name}${String(index)}`;
        writes.push(await lookAgainWrite(keys, { kind: 'remind', intake, runAt }));
      }
      await committer.commit(writes);
    }
  };
  await enqueue(waiting, new Date(Date.now() + 24 * hourMs).toISOString(), 'waiting');
  let looked = 0;
  const handlers = { remind: { run: async () => void (looked += 1) } };
  const parts = { database, committer, keys, clock: systemClock, log: silentLog };
  const worker = new JobWorker({ ...parts, handlers, concurrency: 2 });
  await worker.start();
  const idle: number[] = [];
  const busy: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    idle.push(await timed(worker));
    await enqueue(due, new Date().toISOString(), `due${String(round)}-`);
    busy.push(await timed(worker));
  }
  if (looked !== rounds * due) throw new Error(`${String(looked)} were looked at`);
  await worker.stop();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
  return { idleMs: percentile(idle, 0.5), dueMs: percentile(busy, 0.5) };
}

async function timed(worker: JobWorker): Promise<number> {
  const startedAt = performance.now();
  worker.wake();
  await worker.idle();
  return performance.now() - startedAt;
}

function show(): void {
  const info = (what: string, value: number, unit: string) => ({ what, value, unit, target: null });
  const all = many.toLocaleString('en');
  report(
    `reminders: ${all} open intakes, ${String(due)} due, median of ${String(rounds)} rounds`,
    [
      info('one decision: due, and a decent hour where they live', planMicroseconds, 'us'),
      {
        ...info(`a look, nobody due beside ${all}`, beside.many.idleMs, 'ms'),
        target: { most: 1000 },
      },
      {
        ...info(`a look at the due beside ${all}`, beside.many.dueMs, 'ms'),
        target: { most: 1000 },
      },
      info(`  the same beside ${String(few)}`, beside.few.dueMs, 'ms'),
      {
        ...info('for each of the same beside few', beside.many.dueMs / beside.few.dueMs, ''),
        target: { most: 1.5 },
      },
    ],
    values.json,
  );
}
