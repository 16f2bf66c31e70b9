// The thread that writes: takes all statements of a commit as one message and answers once.
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { die } from '../lib/failpoint.ts';
import type { CommitStep, GroupAnswer, GroupOptions, GroupTask } from './group-writer.ts';
import { LogSweeper } from './log-sweeper.ts';
import { Statements, type Driver } from './statements.ts';
import { tellError } from './store-error.ts';
import { idsOf } from './write.ts';

const require = createRequire(import.meta.url);
const options = workerData as GroupOptions; // What GroupWriter hands over.

const statements = await open();
const sweeper = new LogSweeper(open);
parentPort?.on('message', (task: GroupTask | null) => {
  void (task === null ? close() : commit(task).then((answer) => parentPort?.postMessage(answer)));
});

async function open(): Promise<Statements> {
  const opened = new Statements(await driverOf(options));
  await opened.exec(options.pragmas);
  return opened;
}

function driverOf({ client, filename }: GroupOptions): Promise<Driver> {
  return new Promise((resolve, reject) => {
    if (client === 'better-sqlite3') {
      // CommonJS, and only the parts that both have in common are used.
      const Database = require('better-sqlite3') as new (filename: string) => Driver;
      resolve(new Database(filename));
      return;
    }
    // CommonJS, the same of the other.
    const { Database } = require('sqlite3') as {
      Database: new (filename: string, done: (error: Error | null) => void) => Driver;
    };
    const driver = new Database(filename, (error) => {
      if (error === null) resolve(driver);
      else reject(error);
    });
  });
}

async function commit({ group, needed, lastStep }: GroupTask): Promise<GroupAnswer> {
  const passed = (step: CommitStep): void => {
    if (step === lastStep) die();
  };
  const ids: string[] = [];
  try {
    await sweeper.finish(statements);
    await statements.exec('BEGIN IMMEDIATE');
    passed('commit.begun');
    for (const statement of group) ids.push(...idsOf(await statements.all(statement)));
  } catch (error) {
    await rollback();
    return { kind: 'not_written', error: tellError(error) };
  }
  const inserted = new Set(ids);
  const lacking = needed.filter((id) => !inserted.has(id));
  if (lacking.length > 0) {
    await rollback();
    return { kind: 'lacking', ids: lacking };
  }
  passed('commit.written');
  try {
    await statements.exec('COMMIT');
  } catch (error) {
    // Some failures leave the transaction open on our one connection, others end it.
    await rollback();
    return { kind: 'not_committed', error: tellError(error) };
  }
  passed('commit.done');
  sweeper.committed();
  return { kind: 'committed', ids };
}

async function rollback(): Promise<void> {
  await statements.exec('ROLLBACK').catch(() => undefined);
}

async function close(): Promise<void> {
  await sweeper.close();
  await statements.close();
  parentPort?.close();
}
