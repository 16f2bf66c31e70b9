// The inbox: everything that happens to an intake enters here, is kept once and acted upon once.
import { setTimeout as sleep } from 'node:timers/promises';
import type { IntakeState } from '../intake/state.ts';
import type { InboundEvent } from '../channel/channel.ts';
import type { IntakeEvent } from '../engine/turn-types.ts';
import { backoffMs } from '../lib/backoff.ts';
import { failpoint } from '../lib/failpoint.ts';
import type { Keyring } from '../lib/keyring.ts';
import type { Log } from '../lib/log.ts';
import { QueueByKey } from '../lib/queue-by-key.ts';
import { settledWithin } from '../lib/settled-within.ts';
import type { Committer } from '../store/committer.ts';
import type { Handover } from '../store/handover.ts';
import { StoreError } from '../store/store-error.ts';
import type { OnceRow } from '../store/once-row.ts';
import type { Contact, Contacts } from './contacts.ts';
import {
  happeningOf,
  intakeNamedBy,
  sha256Of,
  type Happening,
  type InboxEntry,
} from './inbox-entry.ts';
import { contactOf, prepared, type Arrival, type OnceWrite, type Waiting } from './arrival.ts';
import { parkWrites } from './park.ts';
import { readEntry } from './read-entry.ts';
import { Rush } from './rush.ts';
import { takeTurn } from './take-turn.ts';
import type { TurnParts } from './turn-parts.ts';

const attemptsMax = 5;
const turnBackoffMs = 50;
const turnBackoffMaxMs = 1000;
const storeBackoffMaxMs = 5000;
const drainMs = 10_000;

export interface InboxOptions extends TurnParts {
  readonly committer: Committer;
  readonly keyring: Keyring;
  readonly contacts: Contacts;
  readonly log: Log;
  /** Called after the commit of a turn that said something to a contact. */
  onSpoke(handover: Handover): void;
  /** Called after every commit of a turn, once for each intake that it changed; never throws. */
  onTurn?(intake: string): void;
  /** Called after the commit of something that a person sent, before `onSpoke`; never rejects. */
  onHeard(contact: string, account: string, silence: readonly string[]): Promise<void>;
  /** Called after a turn that enqueued jobs. */
  onEnqueued(): void;
}

export class Inbox {
  readonly #options: InboxOptions;
  /** Arrivals of one sender are sealed and handed to the committer in the order they came in. */
  readonly #arrivals: QueueByKey;
  /** One contact's turns are taken one at a time. */
  readonly #lanes: QueueByKey;
  readonly #stopping = new AbortController();
  readonly #rush = new Rush();
  #early: Waiting[] | null = [];

  constructor(options: InboxOptions) {
    this.#options = options;
    const onError = (error: unknown): void => {
      options.log.error({ error }, 'the inbox could not go on with an entry');
    };
    this.#arrivals = new QueueByKey(Number.POSITIVE_INFINITY, onError);
    this.#lanes = new QueueByKey(Number.POSITIVE_INFINITY, onError);
  }

  /**
   * Resolves once the event is on the disk; `accepted` is false when it already was. Throws
   * {@link StoreError}: `missing` for an intake that is not there, `unavailable` to be tried again.
   */
  accept(event: InboundEvent): Promise<{ readonly accepted: boolean }> {
    const { contacts } = this.#options;
    const { account, externalId, body } = event;
    if (body.kind === 'media') sha256Of(body.ref);
    const happening = happeningOf(event);
    return this.#inOrder(`${account}|${event.address}`, async () => {
      const contact = await contactOf(contacts, event);
      const intake = intakeNamedBy(happening) ?? contact.activeIntake;
      return { account, externalId, contact: contact.id, intake, happening };
    });
  }

  /** The same for what our own jobs and coordinators cause; exactly once for an `externalId`. */
  acceptInternal(
    intake: string,
    event: IntakeEvent,
    externalId: string,
  ): Promise<{ readonly accepted: boolean }> {
    return this.#inOrder(`internal|${intake}`, async () => {
      const happening: Happening = { from: 'internal', event };
      const contact = await this.#options.contacts.ofIntake(intake);
      return { account: 'internal', externalId, contact: contact.id, intake, happening };
    });
  }

  /** Who is at an address and their active intake, made when they are new. */
  async resolve(
    account: string,
    address: string,
  ): Promise<{ readonly contactId: string; readonly intakeId: string }> {
    const sender = { account, address, aliases: [], text: '' };
    const contact = await this.#options.contacts.resolve(sender);
    return { contactId: contact.id, intakeId: contact.activeIntake };
  }

  /** Does something between two turns of the intake's contact; nothing is done after `stop`. */
  betweenTurns(intake: string, work: (contact: Contact) => Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#options.contacts.ofIntake(intake).then((contact) => {
        this.#lanes.add(contact.id, () => work(contact).then(resolve, reject));
      }, reject);
    });
  }

  /** A person's address changed; nothing happens when nobody is known at the old one. */
  async readdress(change: {
    readonly account: string;
    readonly from: string;
    readonly to: string;
  }) {
    const { contacts } = this.#options;
    const known = await contacts.findAt(change.account, change.from);
    if (known === null) return;
    await this.betweenTurns(known.activeIntake, () => contacts.readdress(known, change.to));
  }

  /** Takes up what an earlier run left behind, then everything as it comes. */
  async start(): Promise<void> {
    const rows: readonly { id: string; contact_id: string; intake_id: string }[] =
      await this.#options.database
        .reader('inbox')
        .where({ state: 'new' })
        .orderBy('seq')
        .select('id', 'contact_id', 'intake_id');
    const early = this.#early ?? [];
    this.#early = null;
    const left = new Set(rows.map((row) => row.id));
    for (const row of rows) {
      this.#enter({ id: row.id, contact: row.contact_id, intake: row.intake_id });
    }
    for (const waiting of early) if (!left.has(waiting.id)) this.#enter(waiting);
  }

  /**
   * Finishes the turns under way, at most ten seconds; the others are taken after the next start.
   * Stop the job worker before: its jobs hand things in here.
   */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#lanes.clear();
    await settledWithin(this.idle(), drainMs);
  }

  /** Resolves when every event accepted so far was acted upon. */
  async idle(): Promise<void> {
    await this.#arrivals.idle();
    await this.#options.committer.idle();
    await this.#lanes.idle();
  }

  /** Prepares in order, and does not wait for one commit before it prepares for the next. */
  #inOrder(
    sender: string,
    prepare: () => Promise<Arrival>,
  ): Promise<{ readonly accepted: boolean }> {
    return new Promise((resolve, reject) => {
      this.#arrivals.add(sender, async () => {
        try {
          const { write, waiting } = await prepared(this.#options, await prepare());
          this.#keep(write, waiting).then(resolve, reject);
        } catch (error) {
          reject(error instanceof Error ? error : new Error('not accepted', { cause: error }));
        }
      });
    });
  }

  /** The turn is thought out at once, and reaches the disk together with what it follows from. */
  async #keep(write: OnceWrite, waiting: Waiting): Promise<{ readonly accepted: boolean }> {
    failpoint('inbox.accepting');
    this.#rush.note();
    const row = this.#options.committer.insertOnce(write);
    this.#enter({ ...waiting, row });
    const accepted = await row.isNew;
    failpoint('inbox.accepted');
    return { accepted };
  }

  #enter(waiting: Waiting): void {
    if (this.#early !== null) this.#early.push(waiting);
    else if (!this.#stopping.signal.aborted) {
      this.#lanes.add(waiting.contact, () => this.#handle(waiting));
    }
  }

  /** Until the turn is taken or the entry parked; a store that is not well is waited for. */
  async #handle(waiting: Waiting): Promise<void> {
    let failures = waiting.entry?.attempts ?? 0;
    let waits = 0;
    await this.#rush.over();
    while (!this.#stopping.signal.aborted) {
      try {
        const entry = waiting.entry ?? (await readEntry(this.#options, waiting.id));
        failures = Math.max(failures, entry?.attempts ?? 0);
        if (entry !== null) await this.#take(entry, waiting.row);
        return;
      } catch (error) {
        // Whoever handed it in is told when it was not kept: the turn only has to be forgotten.
        if ((await waiting.row?.isNew.catch(() => false)) === false) return;
        if (error instanceof StoreError && error.retryable) {
          waits += 1;
          await this.#pause(backoffMs(waits, turnBackoffMs, storeBackoffMaxMs));
        } else {
          failures += 1;
          if (await this.#failed(waiting, failures, error)) return;
        }
      }
    }
  }

  async #take(entry: InboxEntry, row: OnceRow | undefined): Promise<void> {
    const { contacts, hot, committer } = this.#options;
    const contact = await contacts.byId(entry.contact);
    if (contact === null) throw new StoreError('missing');
    failpoint('turn.begun');
    const taken = await takeTurn(this.#options, contact, entry);
    failpoint('turn.taken');
    if (row === undefined) await committer.commit(taken.writes);
    else if (!(await committer.commitWith(row, taken.writes))) return;
    failpoint('turn.committed');
    for (const state of taken.states) {
      hot.remember(state);
      this.#options.onTurn?.(state.id);
    }
    contacts.remember(taken.contact);
    const silence = taken.states.filter(wantsSilence).map(({ id }) => id);
    if (taken.heard) await this.#options.onHeard(contact.id, contact.account, silence);
    if (taken.handover.messages.length > 0) this.#options.onSpoke(taken.handover);
    if (taken.enqueued) this.#options.onEnqueued();
    failpoint('turn.done');
  }

  /** Counts a failure; true when the entry is out of the way and the next may come. */
  async #failed(waiting: Waiting, failures: number, error: unknown): Promise<boolean> {
    const { log, hot, committer, contacts } = this.#options;
    const { id } = waiting;
    log.error({ error, entry: id, attempt: failures }, 'a turn failed');
    const entry = waiting.entry ?? (await readEntry(this.#options, id).catch(() => null));
    hot.forget(waiting.intake);
    contacts.forget(waiting.contact);
    if (failures < attemptsMax) {
      const patch = { attempts: failures };
      await committer.commit([{ kind: 'update', table: 'inbox', id, patch }]).catch(ignore);
      await this.#pause(backoffMs(failures, turnBackoffMs, turnBackoffMaxMs));
      return false;
    }
    return this.#park(waiting, entry);
  }

  /** False when the store is not well; the turn is tried once more then, and parked after it. */
  async #park(waiting: Waiting, entry: InboxEntry | null): Promise<boolean> {
    try {
      await this.#options.committer.commit(await parkWrites(this.#options, waiting, entry));
    } catch (error) {
      this.#options.log.error({ error, entry: waiting.id }, 'an entry could not be parked');
      await this.#pause(storeBackoffMaxMs);
      return false;
    }
    failpoint('inbox.parked');
    return true;
  }

  async #pause(milliseconds: number): Promise<void> {
    await sleep(milliseconds, undefined, { signal: this.#stopping.signal }).catch(ignore);
  }
}

function ignore(): void {
  // The next round of the loop finds out for itself.
}

/** After "stop" or a red flag not even what waited is said. */
function wantsSilence({ owner, redFlag, stopped }: IntakeState): boolean {
  return owner === null && (redFlag !== null || stopped);
}
