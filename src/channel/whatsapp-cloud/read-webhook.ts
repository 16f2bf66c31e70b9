// Everything that one webhook call of the Cloud API reports: no I/O, nothing left out.
import type { z } from 'zod';
import type { InboundEvent, Receipt, TemplateVerdict } from '../channel.ts';
import { treatmentOf, type Treatment } from './error-treatment.ts';
import { bodyOf } from './read-message.ts';
import { readTemplateVerdict } from './read-template-verdict.ts';
import {
  changeSchema,
  contactSchema,
  envelopeSchema,
  errorSchema,
  messageSchema,
  statusSchema,
  type CloudMessage,
} from './webhook-schema.ts';

export interface WebhookContent {
  readonly events: readonly InboundEvent[];
  readonly receipts: readonly Receipt[];
  readonly readdressed: readonly { readonly from: string; readonly to: string }[];
  /** Ids by our own note on a message of ours: it did go out. */
  readonly sent: readonly Noted[];
  /** The same of what did not arrive in the end, beside its receipt. */
  readonly lost: readonly (Noted & { readonly treatment: Treatment })[];
  readonly templates: readonly TemplateVerdict[];
  /** Codes of errors, of a message or of the whole account. */
  readonly errors: readonly number[];
  /** How many messages and reports were of no shape that we know. */
  readonly unread: number;
}

interface Noted {
  readonly note: string;
  readonly externalId: string;
}

export interface WebhookReader {
  readonly account: string;
  /** Calls about other numbers of the same app are none of ours. */
  readonly phoneNumberId: string;
  /** For a message that does not say when it was sent (ISO instant). */
  readonly now: string;
}

/** The same while it is being put together. */
interface Draft {
  readonly events: InboundEvent[];
  readonly receipts: Receipt[];
  readonly readdressed: { readonly from: string; readonly to: string }[];
  readonly sent: Noted[];
  readonly lost: (Noted & { readonly treatment: Treatment })[];
  readonly templates: TemplateVerdict[];
  readonly errors: number[];
  unread: number;
}

type Value = z.infer<typeof changeSchema>['value'];

/** Null for JSON that is no webhook of WhatsApp at all. */
export function readWebhook(json: unknown, reader: WebhookReader): WebhookContent | null {
  const envelope = envelopeSchema.safeParse(json);
  if (!envelope.success || envelope.data.object !== 'whatsapp_business_account') return null;
  const draft: Draft = {
    ...{
      events: [],
      receipts: [],
      readdressed: [],
      sent: [],
      lost: [],
      templates: [],
      errors: [],
      unread: 0,
    },
  };
  for (const change of envelope.data.entry.flatMap((entry) => entry.changes)) {
    const { success, data } = changeSchema.safeParse(change);
    if (!success || data.field.startsWith('message_template')) readTemplate(change, reader, draft);
    if (!success || data.value.metadata.phone_number_id !== reader.phoneNumberId) continue;
    if (data.field === 'messages') readMessages(data.value, reader, draft);
    if (data.field === 'smb_message_echoes') readEchoes(data.value, reader, draft);
  }
  return draft;
}

function readTemplate(change: unknown, { account, now }: WebhookReader, draft: Draft): void {
  const verdict = readTemplateVerdict(change, { account, at: now });
  if (verdict !== null) draft.templates.push(verdict);
}

function readMessages(value: Value, reader: WebhookReader, draft: Draft): void {
  for (const item of value.messages) {
    const message = messageSchema.safeParse(item);
    if (!message.success) draft.unread += 1;
    // What people write in groups is not written to us.
    else if (message.data.group_id === undefined)
      readMessage(message.data, value, { reader, draft });
  }
  for (const item of value.statuses) readStatus(item, reader, draft);
  for (const item of value.errors) noteError(item, draft);
}

function readMessage(
  message: CloudMessage,
  value: Value,
  { reader, draft }: { readonly reader: WebhookReader; readonly draft: Draft },
): void {
  if (message.type === 'system') {
    draft.readdressed.push(...changedAddresses(message));
    return;
  }
  const body = bodyOf(message);
  if (body === null) return;
  const [address, ...aliases] = addressesOf(message, value);
  if (address === undefined) {
    draft.unread += 1;
    return;
  }
  const sentAt = instantOf(message.timestamp, reader.now);
  const externalId = externalIdOf(message);
  draft.events.push({ account: reader.account, externalId, address, aliases, sentAt, body });
}

/** Of a change to a message, Meta does not say whether its id is a new one. */
function externalIdOf({ id, type, timestamp }: CloudMessage): string {
  return type === 'edit' || type === 'revoke' ? `${type}:${id}:${String(timestamp)}` : id;
}

/** The telephone number first, if it is known: it can be written to from any account. */
function addressesOf(message: CloudMessage, value: Value): readonly string[] {
  const contacts = value.contacts.flatMap((item) => contactSchema.safeParse(item).data ?? []);
  const own = contacts.find(
    ({ wa_id: phone, user_id: user }) =>
      (phone !== undefined && phone === message.from) ||
      (user !== undefined && (user === message.from_user_id || user === message.from)),
  );
  const contact = own ?? (contacts.length === 1 ? contacts[0] : undefined);
  return inOrder([message.from, contact?.wa_id, message.from_user_id, contact?.user_id]);
}

function inOrder(candidates: readonly (string | undefined)[]): readonly string[] {
  const known = candidates.filter((one) => one !== undefined && one !== '');
  const phones = known.filter((one) => isPhone(one ?? ''));
  return [...new Set([...phones, ...known])].flatMap((one) => one ?? []);
}

/** A number as `wa_id` has it; anything else is a business-scoped user id. */
export function isPhone(address: string): boolean {
  return /^\d{5,20}$/.test(address);
}

function changedAddresses(message: CloudMessage): readonly { from: string; to: string }[] {
  const { system } = message;
  if (!/^(?:user|customer)_changed_(?:number|user_id)$/.test(system?.type ?? '')) return [];
  const [to] = inOrder([system?.wa_id, system?.new_wa_id, system?.user_id]);
  if (to === undefined) return [];
  const olds = inOrder([message.from, system?.previous_user_id, message.from_user_id]);
  const news = new Set([to, system?.user_id]);
  return olds.filter((from) => !news.has(from)).map((from) => ({ from, to }));
}

function readEchoes(value: Value, reader: WebhookReader, draft: Draft): void {
  for (const item of value.message_echoes) {
    const { success, data: echo } = messageSchema.safeParse(item);
    if (!success || echo.to === undefined) draft.unread += 1;
    else if (echo.type !== 'edit' && echo.type !== 'revoke') {
      const body = { kind: 'echoed', text: echo.text?.body ?? '' } as const;
      const sentAt = instantOf(echo.timestamp, reader.now);
      const { account } = reader;
      draft.events.push({ account, externalId: echo.id, address: echo.to, sentAt, body });
    }
  }
}

const states = { sent: 'sent', delivered: 'delivered', read: 'read', played: 'read' } as const;

function readStatus(item: unknown, reader: WebhookReader, draft: Draft): void {
  const { success, data: status } = statusSchema.safeParse(item);
  if (!success) {
    draft.unread += 1;
    return;
  }
  const { id: externalId, status: word, biz_opaque_callback_data: note } = status;
  const { account, now } = reader;
  const at = instantOf(status.timestamp, now);
  if (word === 'failed') {
    const number = noteError(status.errors[0], draft);
    const code = number === null ? 'unknown' : nameOfError(number);
    draft.receipts.push({ account, externalId, state: 'failed', code, at });
    const treatment = treatmentOf({ status: 200, code: number, retryAfterMs: null });
    if (note !== undefined) draft.lost.push({ note, externalId, treatment });
  } else if (word in states) {
    // Checked in the line above.
    const state = states[word as keyof typeof states];
    draft.receipts.push({ account, externalId, state, code: null, at });
    if (note !== undefined) draft.sent.push({ note, externalId });
  }
}

/** The code of the error; null where there is none to be read. */
function noteError(item: unknown, draft: Draft): number | null {
  const { success, data } = errorSchema.safeParse(item);
  if (!success) return null;
  draft.errors.push(data.code);
  return data.code;
}

export function nameOfError(code: number | null): string {
  const { name } = treatmentOf({ status: 200, code, retryAfterMs: null });
  // The outbox knows this one by its name.
  return code === null || name === 'window_closed' ? name : `${name}:${String(code)}`;
}

/** Meta writes seconds, and milliseconds now and then. */
function instantOf(timestamp: string | number, now: string): string {
  const number = Number(timestamp);
  if (timestamp === '' || !Number.isFinite(number) || number <= 0) return now;
  const at = new Date(number > secondsMax ? number : number * 1000);
  return Number.isNaN(at.getTime()) ? now : at.toISOString();
}

const secondsMax = 100_000_000_000;
