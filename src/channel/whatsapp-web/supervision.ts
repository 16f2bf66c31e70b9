// Carries out what the supervisor decides: opens, closes, asks and waits, one thing after another.
import type { ChannelHealth } from '../channel.ts';
import { backoffMs } from '../../lib/backoff.ts';
import type { Log } from '../../lib/log.ts';
import type { PageClient } from './guarded-client.ts';
import { openProfile, type Profile } from './profile.ts';
import { Session, type SessionOptions } from './session.ts';
import { healthOf } from './health-words.ts';
import {
  stopped,
  supervise,
  type Effect,
  type Happened,
  type Supervised,
  type SupervisorTiming,
} from './supervisor.ts';

export interface SupervisionTiming extends SupervisorTiming {
  readonly tickMs: number;
  readonly backoffBaseMs: number;
  readonly backoffMaxMs: number;
}

export interface SupervisionParts extends Omit<SessionOptions, 'profile' | 'onHappened'> {
  readonly folder: string;
  readonly timing: SupervisionTiming;
  readonly log: Log;
  /** A code to pair with came or was renewed. */
  readonly onPairing: (pairing: NonNullable<ChannelHealth['pairing']>) => void;
  readonly onReady: (client: PageClient) => void;
}

export class Supervision {
  readonly #parts: SupervisionParts;
  #supervised: Supervised = stopped;
  #session: Session | null = null;
  #profile: Profile | null = null;
  #timer: NodeJS.Timeout | undefined;
  #effects: Promise<void> = Promise.resolve();
  #waiters = new Set<() => void>();

  constructor(parts: SupervisionParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#timer ??= setInterval(() => {
      this.#happen({ kind: 'tick' });
    }, this.#parts.timing.tickMs);
    this.#happen({ kind: 'start' });
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#happen({ kind: 'stop' });
    await this.#effects;
    this.#profile?.release();
    this.#profile = null;
  }

  health(): ChannelHealth {
    return healthOf(this.#supervised);
  }

  /** The client once WhatsApp Web is ready; null when it is not within `waitMs`, or stopped. */
  async readyWithin(waitMs: number): Promise<PageClient | null> {
    const until = Date.now() + waitMs;
    while (this.#ready === null && this.#supervised.phase.kind !== 'stopped') {
      const leftMs = until - Date.now();
      if (leftMs <= 0) return null;
      await this.#change(leftMs);
    }
    return this.#ready;
  }

  get #ready(): PageClient | null {
    return this.#supervised.phase.kind === 'ready' ? (this.#session?.client ?? null) : null;
  }

  #change(waitMs: number): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#waiters.delete(done);
        resolve();
      };
      const timer = setTimeout(done, waitMs);
      this.#waiters.add(done);
    });
  }

  #happen(happened: Happened): void {
    const { timing, log } = this.#parts;
    const before = this.#supervised;
    const { next, effects } = supervise(before, happened, {
      at: Date.now(),
      timing,
      backoffMs: (failures) => backoffMs(failures, timing.backoffBaseMs, timing.backoffMaxMs),
    });
    this.#supervised = next;
    for (const effect of effects) this.#enqueue(effect);
    if (next.phase === before.phase) return;
    if (next.phase.kind !== before.phase.kind) {
      log.info({ from: before.phase.kind, to: next.phase.kind }, 'WhatsApp Web changed its state');
    }
    if (happened.kind === 'broke') log.warn({ why: happened.words }, 'WhatsApp Web broke');
    if (next.phase.kind === 'pairing') this.#parts.onPairing(next.phase);
    for (const waiter of [...this.#waiters]) waiter();
  }

  #enqueue(effect: Effect): void {
    this.#effects = this.#effects
      .then(() => this.#carryOut(effect))
      .catch((error: unknown) => {
        this.#parts.log.error({ error, effect }, 'WhatsApp Web could not be handled');
        const words = error instanceof Error ? error.message : String(error);
        if (effect === 'open') this.#happen({ kind: 'broke', words });
      });
  }

  async #carryOut(effect: Effect): Promise<void> {
    switch (effect) {
      case 'open':
        this.#open();
        return;
      case 'close':
        await this.#session?.close();
        this.#session = null;
        return;
      case 'erase':
        this.#profile?.erase();
        return;
      case 'take_over':
        await this.#session?.takeOver();
        return;
      case 'refresh_code':
        await this.#session?.refreshCode();
        return;
      case 'nudge':
        await this.#session?.nudge();
        return;
      case 'probe':
        await this.#session?.probe();
        return;
      case 'catch_up': {
        const client = this.#session?.client;
        if (client) this.#parts.onReady(client);
      }
    }
  }

  /** Does not wait until it is open: that may take a person with a telephone. */
  #open(): void {
    if (this.#supervised.phase.kind === 'stopped') return;
    this.#profile ??= openProfile(this.#parts.folder);
    const session: Session = new Session({
      ...this.#parts,
      profile: this.#profile,
      onHappened: (happened) => {
        if (session === this.#session) this.#happen(happened);
      },
    });
    this.#session = session;
    void session.open();
  }
}
