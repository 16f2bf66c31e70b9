// What messengers report of messages that they accepted: arrived, read, or failed after all.
import type { Knex } from 'knex';
import type { Receipt } from '../channel/channel.ts';
import { isoNow, type Clock } from '../lib/clock.ts';
import { newId } from '../lib/ids.ts';
import type { Keyring } from '../lib/keyring.ts';
import { callWrite } from '../store/calls.ts';
import type { Committer } from '../store/committer.ts';
import type { DataKeys } from '../store/data-keys.ts';
import type { Row, Write } from '../store/write.ts';
import { attemptsMax, waitAfter } from './attempts.ts';
import type { Outgoing } from './outgoing.ts';

interface Parts {
  readonly committer: Committer;
  readonly keyring: Keyring;
  readonly keys: DataKeys;
  readonly clock: Clock;
  readonly templates: {
    /** A template that a messenger had taken did not arrive. */
    tellFailed(failed: FailedTemplate): Promise<void>;
  };
  /** Something lies in the outbox for a contact again, to be sent after so long (ms). */
  retry(contact: string, waitMs: number): void;
}

/** `saidAt`: the instant of the turn whose words waited for it; null where staff asked. */
export interface FailedTemplate {
  readonly id: string;
  readonly intake: string;
  readonly saidAt: string | null;
  readonly code: string;
  readonly retryable: boolean;
}

/** A later state never gives way to an earlier one; what was seen to arrive did not fail. */
const rank = { accepted: 0, sent: 1, failed: 2, delivered: 3, read: 4 } as const;
type State = keyof typeof rank;

interface PartRow {
  readonly id: string;
  readonly account: string;
  readonly external_index: string;
  readonly outbox_id: string | null;
  readonly state: State | null;
  readonly code: string | null;
}

interface OutboxRow {
  readonly id: string;
  readonly intake_id: string;
  readonly contact_id: string;
  readonly state: string;
  readonly attempts: number;
}

interface TemplateRow {
  readonly id: string;
  readonly intake_id: string;
  readonly state: string;
  readonly said_at: string | null;
}

interface Raised {
  readonly intake: string;
  /** Of a template that asked somebody to write. */
  readonly asked?: { readonly id: string; readonly saidAt: string | null };
  /** It is going to be sent again. */
  readonly again?: { readonly contact: string; readonly waitMs: number };
}

/** The code of what a messenger refuses because the person has not written for too long. */
export const windowClosed = 'window_closed';

/** Why a person is called about what a messenger could not deliver in the end. */
export function whyCalled(code: string | null): string {
  return code === windowClosed ? windowClosed : 'delivery_failed';
}

export class Receipts {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async take(receipt: Receipt): Promise<void> {
    const { committer, keys, clock } = this.#parts;
    if (receipt.state !== 'failed') {
      await committer.commitUnhurried(raiseWrites(receipt, this.#placeOf(receipt)));
      return;
    }
    // Somebody is called for what fails, so that it has to be known whose it is.
    const raised = await committer.run((trx) => this.#settle(trx, receipt));
    if (raised === null) return;
    const { intake, asked, again } = raised;
    if (again !== undefined) {
      this.#parts.retry(again.contact, again.waitMs);
      return;
    }
    if (asked !== undefined) {
      const retryable = receipt.retryAfterMs !== undefined;
      const failed = { ...asked, intake, code: receipt.code ?? 'unknown', retryable };
      await this.#parts.templates.tellFailed(failed);
    }
    const why = asked === undefined ? whyCalled(receipt.code) : windowClosed;
    const call = { intake, why, at: isoNow(clock) };
    await committer.commit([await callWrite(keys, call)]);
  }

  #placeOf({ account, externalId }: Receipt): Place {
    return { account, external_index: indexOf(this.#parts.keyring, account, externalId) };
  }

  /** What the receipt changed of a message; null when it said nothing new. */
  async #settle(trx: Knex, receipt: Receipt): Promise<Raised | null> {
    const { state, code, at } = receipt;
    const where = this.#placeOf(receipt);
    // A transaction begins with writing; see the committer.
    await trx('sent_part')
      .insert({ id: newId(), ...where, outbox_id: null, state: null, code: null, at })
      .onConflict(['account', 'external_index'])
      .ignore();
    const part: PartRow | undefined = await trx<PartRow>('sent_part').where(where).first();
    if (part === undefined || !isLater(state, part.state)) return null;
    await trx('sent_part').where({ id: part.id }).update({ state, code, at });
    if (part.outbox_id === null) return null;
    const again = await this.#queueAgain(trx, part.outbox_id, receipt);
    return again ?? (await raise(trx, part.outbox_id, { state, code }));
  }

  /** Null for what would not do better, was tried enough, or has parts that did arrive. */
  async #queueAgain(trx: Knex, id: string, receipt: Receipt): Promise<Raised | null> {
    const { code, retryAfterMs } = receipt;
    const row: OutboxRow | undefined = await trx<OutboxRow>('outbox').where({ id }).first();
    if (retryAfterMs === undefined || row === undefined) return null;
    const parts: readonly PartRow[] = await trx<PartRow>('sent_part').where({ outbox_id: id });
    const whole = parts.every(({ state }) => state === 'failed');
    const attempts = row.attempts + 1;
    if (!whole || attempts >= attemptsMax || !isLater('failed', row.state)) return null;
    const waitMs = Math.max(retryAfterMs, waitAfter(row.attempts));
    const next = new Date(this.#parts.clock.now().getTime() + waitMs).toISOString();
    const queued = { state: 'queued', code, attempts, next_attempt_at: next };
    await trx('outbox').where({ id }).update(queued);
    return { intake: row.intake_id, again: { contact: row.contact_id, waitMs } };
  }
}

interface Place {
  readonly account: string;
  readonly external_index: string;
}

const key = ['account', 'external_index'];
const rankOf = `CASE state ${Object.entries(rank)
  .map(([name, value]) => `WHEN '${name}' THEN ${String(value)}`)
  .join(' ')} END`;
const raisePart = `UPDATE sent_part SET state = ?, code = ?, at = ?
  WHERE account = ? AND external_index = ? AND coalesce(${rankOf}, -1) < ?`;
const raiseWhole = ['outbox', 'template_sending'].map(
  (table) => `UPDATE ${table} SET state = ?, code = ? WHERE ${rankOf} < ? AND id = (
    SELECT outbox_id FROM sent_part WHERE account = ? AND external_index = ?)`,
);

/** Nothing is read first, so that many receipts become a few statements of one commit. */
function raiseWrites({ state, code, at }: Receipt, place: Place): readonly Write[] {
  const { account, external_index: index } = place;
  const row = { id: newId(), ...place, outbox_id: null, state: null, code: null, at };
  const part = [state, code, at, account, index, rank[state]];
  const whole = [state, code, rank[state], account, index];
  return [
    { kind: 'insert_once', table: 'sent_part', key, row },
    { kind: 'statement', table: 'sent_part', sql: raisePart, values: part },
    ...raiseWhole.map((sql): Write => ({
      kind: 'statement',
      table: 'sent_part',
      sql,
      values: whole,
    })),
  ];
}

interface Sent {
  readonly message: Pick<Outgoing, 'id' | 'account'>;
  readonly table: 'outbox' | 'template_sending';
  readonly externalIds: readonly string[];
  readonly patch: Row;
}

/**
 * Ties a message or template to the ids under which it went out, and to what came of them before:
 * the code of a failure that was reported before the answer, null otherwise.
 */
export async function tieParts(
  parts: Pick<Parts, 'committer' | 'keyring' | 'clock'>,
  sent: Sent,
): Promise<string | null> {
  const { committer, keyring, clock } = parts;
  const { id, account } = sent.message;
  const inserts = sent.externalIds.map((externalId) => {
    const place = { account, external_index: indexOf(keyring, account, externalId) };
    const row = { id: newId(), ...place, outbox_id: id, state: null, code: null };
    return { kind: 'insert_once', table: 'sent_part', key, row: { ...row, at: isoNow(clock) } };
  }) satisfies Write[];
  const update: Write = { kind: 'update', table: sent.table, id, patch: sent.patch };
  const inserted = await committer.commitUnhurried([update, ...inserts]);
  const early = inserts.filter(({ row }) => !inserted.has(row.id)).map(({ row }) => row);
  // Seldom: a receipt came before the answer.
  return early.length > 0 ? tieEarly(committer, id, early) : null;
}

/** Parts that were reported of before anybody knew whose they are. */
async function tieEarly(
  committer: Committer,
  id: string,
  places: readonly Place[],
): Promise<string | null> {
  return committer.run(async (trx) => {
    let failure: string | null = null;
    for (const { account, external_index } of places) {
      const where = { account, external_index };
      await trx('sent_part').where(where).update({ outbox_id: id });
      const part: PartRow | undefined = await trx<PartRow>('sent_part').where(where).first();
      if (part?.state == null) continue;
      const raised = await raise(trx, id, { state: part.state, code: part.code });
      if (raised !== null && part.state === 'failed') failure = part.code ?? 'unknown';
    }
    return failure;
  });
}

async function raise(
  trx: Knex,
  id: string,
  reported: { readonly state: State; readonly code: string | null },
): Promise<Raised | null> {
  const row: OutboxRow | undefined = await trx<OutboxRow>('outbox').where({ id }).first();
  if (row === undefined) return raiseTemplate(trx, id, reported);
  if (!isLater(reported.state, row.state)) return null;
  // What came too late for the window is said once the person has written again.
  const held = reported.state === 'failed' && reported.code === windowClosed;
  await trx('outbox')
    .where({ id })
    .update(held ? { ...reported, state: 'held' } : reported);
  return { intake: row.intake_id };
}

async function raiseTemplate(
  trx: Knex,
  id: string,
  reported: { readonly state: State; readonly code: string | null },
): Promise<Raised | null> {
  const row: TemplateRow | undefined = await trx<TemplateRow>('template_sending')
    .where({ id })
    .first();
  if (row === undefined || !isLater(reported.state, row.state)) return null;
  await trx('template_sending').where({ id }).update(reported);
  return { intake: row.intake_id, asked: { id, saidAt: row.said_at } };
}

function isLater(state: State, before: string | null): boolean {
  const known: Readonly<Record<string, number>> = rank;
  const reached = before === null ? -1 : known[before];
  return reached !== undefined && rank[state] > reached;
}

function indexOf(keyring: Keyring, account: string, externalId: string): string {
  return keyring.blindIndex(`sent|${account}`, externalId);
}
