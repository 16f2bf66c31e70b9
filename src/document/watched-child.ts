// One child process that opens files, watched for time and memory and killed when it goes too far.

import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Job, JobResult } from './child-message.ts';
import { rssPollMs } from './limits.ts';
import { sandbox } from './sandbox.ts';

/** What a job may take: wall-clock milliseconds and resident bytes. */
export interface JobLimits {
  readonly ms: number;
  readonly rssBytes: number;
}

/** How a job ended: with its result, killed for its time or memory, or with the child's death. */
export type JobEnd =
  | { readonly kind: 'done'; readonly result: JobResult }
  | { readonly kind: 'took_too_much' }
  | { readonly kind: 'crashed' };

const childPath = fileURLToPath(new URL('./examiner-child.ts', import.meta.url));
const pageBytes = 4_096;

export class WatchedChild {
  jobsDone = 0;
  private readonly process: ChildProcess;
  private alive = true;

  constructor() {
    const { wrapper, nodeFlags, env } = sandbox();
    const [unshare, ...options] = [...wrapper, process.execPath];
    this.process = spawn(unshare, [...options, ...nodeFlags, childPath], {
      env: { ...env, ...pathForWrapper() },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    });
    this.process.on('error', () => (this.alive = false));
    this.process.on('exit', () => (this.alive = false));
    this.letParentExit();
  }

  get isAlive(): boolean {
    return this.alive;
  }

  /** Resident memory in bytes; 0 where /proc is missing or the child is gone. */
  get rssBytes(): number {
    try {
      const statm = readFileSync(`/proc/${String(this.process.pid)}/statm`, 'latin1');
      return Number(statm.split(' ')[1] ?? 0) * pageBytes;
    } catch {
      return 0;
    }
  }

  /** Runs one job, never two at a time; never rejects. The child is dead unless it is `done`. */
  async run(job: Job, limits: JobLimits): Promise<JobEnd> {
    if (!this.alive) return { kind: 'crashed' };
    this.process.ref();
    this.process.channel?.ref();
    const end = await this.untilEnd(job, limits);
    this.jobsDone += 1;
    if (end.kind === 'done') this.letParentExit();
    else this.kill();
    return end;
  }

  /** Ends the child at once. Harmless when it is gone already. */
  kill(): void {
    this.alive = false;
    this.process.kill('SIGKILL');
    this.letParentExit();
  }

  private untilEnd(job: Job, limits: JobLimits): Promise<JobEnd> {
    return new Promise((resolve) => {
      const finish = (end: JobEnd): void => {
        clearInterval(memoryWatch);
        clearTimeout(timeWatch);
        this.process.removeAllListeners('message');
        this.process.off('exit', onCrash);
        this.process.off('error', onCrash);
        resolve(end);
      };
      const onCrash = (): void => {
        finish({ kind: 'crashed' });
      };
      const timeWatch = setTimeout(() => {
        finish({ kind: 'took_too_much' });
      }, limits.ms);
      const memoryWatch = setInterval(() => {
        if (this.rssBytes > limits.rssBytes) finish({ kind: 'took_too_much' });
      }, rssPollMs);
      this.process.once('exit', onCrash);
      this.process.once('error', onCrash);
      this.process.once('message', (result) => {
        // `as`: the only sender is our own child, whose messages are typed by child-message.ts.
        finish({ kind: 'done', result: result as JobResult });
      });
      this.process.send(job, (error) => {
        if (error !== null) onCrash();
      });
    });
  }

  /** An idle child does not keep the service from ending. */
  private letParentExit(): void {
    this.process.unref();
    this.process.channel?.unref();
  }
}

/** The wrapper is found through PATH; the child needs nothing else of it. */
function pathForWrapper(): Record<string, string> {
  return { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' };
}
