// Gets Telegram to bring updates: asks for them where it cannot call us, and gives none up before
// it is on the disk.
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { backoffMs } from '../../lib/backoff.ts';
import type { TelegramConnector } from '../bottender.ts';
import { camelCased } from '../camel-case.ts';
import { allowedUpdates } from './telegram-update.ts';

/** How long Telegram holds a question open when there is nothing to tell (s). */
const holdSeconds = 25;
const answerMs = (holdSeconds + 15) * 1000;
const updatesAtOnce = 100;
const backoffBaseMs = 500;
const backoffMaxMs = 30_000;

const answerSchema = z.object({ ok: z.literal(true), result: z.array(z.unknown()) });
const numberedSchema = z.object({ update_id: z.number().int() });

/** The trouble is ours, not Telegram's. */
export class NotStoredError extends Error {
  override readonly name = 'NotStoredError';
}

export interface PollParts {
  readonly client: TelegramConnector['client'];
  /** Resolves when all of them are on the disk; what rejects is asked for again. */
  readonly take: (updates: readonly unknown[]) => Promise<void>;
  /** Before the first question, and after whatever went wrong. */
  readonly prepare: () => Promise<void>;
  /** Null: all is well. */
  readonly onTrouble: (error: unknown) => void;
  /** Only prepare: Telegram calls us from then on. */
  readonly once: boolean;
}

export class UpdatePoll {
  readonly #parts: PollParts;
  readonly #stopping = new AbortController();
  readonly #loop: Promise<void>;

  constructor(parts: PollParts) {
    this.#parts = parts;
    this.#loop = this.#run();
  }

  /** Resolves when nothing is being taken in any more. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#loop;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    let offset = 0;
    let failures = 0;
    let prepared = false;
    while (!signal.aborted) {
      try {
        if (!prepared) await this.#parts.prepare();
        prepared = true;
        // A question may stay open for long; after trouble, only its answer says that all is well.
        if (failures === 0 || this.#parts.once) this.#parts.onTrouble(null);
        if (this.#parts.once) return;
        const updates = await this.#ask(offset);
        await this.#take(updates);
        offset = Math.max(offset, ...updates.map(numberAfter));
        failures = 0;
        this.#parts.onTrouble(null);
      } catch (error) {
        if (this.#stopping.signal.aborted) return;
        prepared = false;
        this.#parts.onTrouble(error);
        await pause(backoffMs(failures, backoffBaseMs, backoffMaxMs), signal);
        failures += 1;
      }
    }
  }

  async #take(updates: readonly unknown[]): Promise<void> {
    try {
      await this.#parts.take(updates.map((update) => camelCased(update)));
    } catch (cause) {
      throw new NotStoredError('updates could not be stored', { cause });
    }
  }

  /** To ask for what comes after an update tells Telegram to forget that one. */
  async #ask(offset: number): Promise<readonly unknown[]> {
    const question = {
      ...(offset === 0 ? {} : { offset }),
      limit: updatesAtOnce,
      timeout: holdSeconds,
      allowed_updates: allowedUpdates,
    };
    // The client's own getUpdates cannot be ended before its time.
    const { data } = await this.#parts.client.axios.post<unknown>('/getUpdates', question, {
      timeout: answerMs,
      signal: this.#stopping.signal,
    });
    return answerSchema.parse(data).result;
  }
}

/** What to ask for once an update is on the disk; 0 when it has no number. */
function numberAfter(update: unknown): number {
  const numbered = numberedSchema.safeParse(update);
  return numbered.success ? numbered.data.update_id + 1 : 0;
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}
