// Slows down whoever guesses: each attempt is counted before it is made, and outlives a restart.
import type { Write } from '../store/write.ts';
import { OneAtATime } from './one-at-a-time.ts';
import { StaffError } from './staff-error.ts';
import type { StaffParts } from './staff-parts.ts';

/** What attempts are counted for: an account, the caller's address, somebody's second factor. */
export interface Subject {
  readonly kind: keyof typeof rules;
  readonly value: string;
}

const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;

/**
 * So many attempts are free; after the next one the wait is `firstWaitMs`, and then it doubles.
 * An address may stand for a whole clinic, so it gets more attempts and shorter waits. An account's
 * longest wait is a compromise: it slows guessing to 96 a day, and whoever wants to keep a member
 * out by guessing on purpose does not keep out their passkey.
 */
const rules = {
  account: { free: 5, firstWaitMs: 30 * secondMs, longestMs: 15 * minuteMs, forgetMs: 24 * hourMs },
  second: { free: 5, firstWaitMs: 30 * secondMs, longestMs: 15 * minuteMs, forgetMs: 24 * hourMs },
  setup: { free: 10, firstWaitMs: 10 * secondMs, longestMs: 5 * minuteMs, forgetMs: hourMs },
  address: { free: 30, firstWaitMs: 5 * secondMs, longestMs: minuteMs, forgetMs: hourMs },
} as const;

interface AttemptRow {
  readonly id: string;
  readonly failures: number;
  readonly last_at: string;
  readonly wait_until: string;
}

export class Throttle {
  readonly #parts: StaffParts;
  /** Attempts made at once are all counted. */
  readonly #turns = new OneAtATime();

  constructor(parts: StaffParts) {
    this.#parts = parts;
  }

  /** How long to wait (ms) before trying again; 0 when the attempt may be made, and is counted. */
  begin(subjects: readonly Subject[]): Promise<number> {
    return this.#turns.run(async () => {
      const nowMs = this.#parts.clock.now().getTime();
      const counts = await Promise.all(subjects.map((subject) => this.#count(subject, nowMs)));
      const waitMs = Math.max(0, ...counts.map(({ untilMs }) => untilMs - nowMs));
      if (waitMs > 0) return waitMs;
      const writes = counts.map(({ subject, failures }) =>
        this.#write(subject, { failures: failures + 1, nowMs }),
      );
      await this.#parts.committer.commit(writes);
      return 0;
    });
  }

  /** The same, for who may not wait; throws {@link StaffError} `too_many`. */
  async beginOrThrow(subjects: readonly Subject[]): Promise<void> {
    const waitMs = await this.begin(subjects);
    if (waitMs > 0) throw new StaffError('too_many', Math.ceil(waitMs / secondMs));
  }

  /** The attempt that was counted last was right: a person's count ends, an address's goes back. */
  succeeded(subjects: readonly Subject[]): Promise<void> {
    return this.#turns.run(async () => {
      const nowMs = this.#parts.clock.now().getTime();
      const writes = await Promise.all(
        subjects.map(async (subject): Promise<Write> => {
          if (subject.kind !== 'address') return this.#forgetting(subject);
          const { failures } = await this.#count(subject, nowMs);
          if (failures <= 1) return this.#forgetting(subject);
          return this.#write(subject, { failures: failures - 1, nowMs });
        }),
      );
      await this.#parts.committer.commit(writes);
    });
  }

  async #count(subject: Subject, nowMs: number) {
    const row = await this.#parts.database
      .reader<AttemptRow>('sign_in_attempt')
      .where({ id: this.#idOf(subject) })
      .first();
    const { forgetMs } = rules[subject.kind];
    const old = row === undefined || nowMs - Date.parse(row.last_at) > forgetMs;
    if (old) return { subject, failures: 0, untilMs: 0 };
    return { subject, failures: row.failures, untilMs: Date.parse(row.wait_until) };
  }

  #write(
    subject: Subject,
    { failures, nowMs }: { readonly failures: number; readonly nowMs: number },
  ): Write {
    const row = {
      id: this.#idOf(subject),
      failures,
      last_at: new Date(nowMs).toISOString(),
      wait_until: new Date(nowMs + waitAfter(subject.kind, failures)).toISOString(),
    };
    return { kind: 'put', table: 'sign_in_attempt', key: ['id'], row };
  }

  #forgetting(subject: Subject): Write {
    return { kind: 'delete', table: 'sign_in_attempt', where: { id: this.#idOf(subject) } };
  }

  #idOf({ kind, value }: Subject): string {
    return this.#parts.keyring.blindIndex(`throttle-${kind}`, value);
  }
}

/** In ms. */
function waitAfter(kind: Subject['kind'], failures: number): number {
  const { free, firstWaitMs, longestMs } = rules[kind];
  if (failures < free) return 0;
  return Math.min(longestMs, firstWaitMs * 2 ** Math.min(30, failures - free));
}
