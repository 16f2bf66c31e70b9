// Jobs: in the caller's transaction, serial per key, moved, retried, given up, recovered.
import { expect, test } from 'vitest';
import type { Job, NewJob } from '../../src/store/jobs.ts';
import { jobWrite } from '../../src/store/jobs.ts';
import type { JobHandler } from '../../src/store/job-worker.ts';
import { HandClock, openDesk } from '../inbox/desk-fixture.ts';

async function deskWith(handler: JobHandler) {
  const clock = new HandClock();
  const desk = await openDesk({ clock, handlers: { work: handler } });
  await desk.start();
  const { intakeId } = await desk.inbox.resolve('test', 'ann');
  const enqueue = async (job: Partial<NewJob>, delayMs = 0): Promise<void> => {
    const runAt = new Date(clock.now().getTime() + delayMs).toISOString();
    const base = { kind: 'work', id: 'one', serialKey: 'k', intake: intakeId, payload: { n: 1 } };
    await desk.committer.commit([await jobWrite(desk.keys, { ...base, runAt, ...job })]);
    desk.worker.wake();
  };
  const pass = async (milliseconds: number): Promise<void> => {
    clock.advance(milliseconds);
    desk.worker.wake();
    await desk.worker.idle();
  };
  return { desk, enqueue, pass };
}

test('runs jobs of a key one after another, others beside them', async () => {
  let running = 0;
  let runningMax = 0;
  const order: string[] = [];
  const { desk, enqueue } = await deskWith({
    run: async (job) => {
      running += 1;
      runningMax = Math.max(runningMax, running);
      await new Promise((resolve) => setTimeout(resolve, 20));
      order.push(job.id);
      running -= 1;
    },
  });
  const ids = ['a1', 'a2', 'a3', 'b1'];
  await Promise.all(ids.map((id) => enqueue({ id, serialKey: id.charAt(0) })));
  await desk.worker.idle();
  expect(runningMax).toBe(2);
  expect(order.filter((id) => id.startsWith('a'))).toHaveLength(3);
  expect(await desk.database.reader('job')).toEqual([]);
  await desk.close();
});

test('waits for its time, and enqueueing again moves it', async () => {
  const done: Job[] = [];
  const { desk, enqueue, pass } = await deskWith({
    run: (job) => Promise.resolve(void done.push(job)),
  });
  await enqueue({ payload: { n: 1 } }, 5000);
  await pass(4000);
  await enqueue({ payload: { n: 2 } }, 5000);
  await pass(4000);
  expect(done).toEqual([]);
  await pass(1000);
  expect(done.map((job) => job.payload)).toEqual([{ n: 2 }]);
  await desk.close();
});

test('a job moved while it runs runs once more', async () => {
  const tokens: string[] = [];
  const { desk, enqueue, pass } = await deskWith({
    run: async (job) => {
      tokens.push(job.token);
      if (tokens.length === 1) await enqueue({}, 1000);
    },
  });
  await enqueue({});
  await desk.worker.idle();
  await pass(1000);
  expect(new Set(tokens).size).toBe(2);
  await desk.close();
});

test('tries again with the same token, then gives up once', async () => {
  const tokens: string[] = [];
  const gaveUp: Job[] = [];
  const { desk, enqueue, pass } = await deskWith({
    run: (job) => {
      tokens.push(job.token);
      return Promise.reject(new Error('not today'));
    },
    gaveUp: (job) => Promise.resolve(void gaveUp.push(job)),
  });
  await enqueue({});
  for (let time = 0; time < 8; time += 1) await pass(600_000);
  expect(tokens).toHaveLength(5);
  expect(new Set(tokens).size).toBe(1);
  expect(gaveUp.map((job) => job.id)).toEqual(['one']);
  const [row]: readonly { state: string }[] = await desk.database.reader('job');
  expect(row?.state).toBe('failed');
  await desk.close();
});
