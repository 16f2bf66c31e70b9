// What we read of a message of whatsapp-web.js, whose own types promise more than the page keeps.
import { z } from 'zod';

const idSchema = z.object({
  fromMe: z.boolean(),
  remote: z.union([z.string(), z.object({ _serialized: z.string() })]).transform(serialized),
  id: z.string().min(1),
  _serialized: z.string(),
});

const text = z.string().catch('');
const count = z.number().int().nonnegative().nullable().catch(null);

const degrees = z.number().nullable().catch(null);

const rawSchema = z.object({
  mimetype: text,
  filename: text,
  caption: text,
  size: count,
  subtype: text,
  lat: degrees,
  lng: degrees,
  /** A place's name and address, one a line. */
  loc: text,
  latestEditSenderTimestampMs: count,
  /** Of a message that was taken back: which one it was, where WhatsApp says so. */
  protocolMessageKey: z.object({ id: z.string() }).nullable().catch(null),
});

export const webMessageSchema = z.object({
  id: idSchema,
  type: z.string(),
  from: text,
  to: text,
  body: text,
  /** Seconds since 1970. */
  timestamp: z.number().nonnegative(),
  vCards: z.array(z.string()).catch([]),
  hasMedia: z.boolean().catch(false),
  isStatus: z.boolean().catch(false),
  broadcast: z.boolean().catch(false),
  ack: z.number().int().nullable().catch(null),
  deviceType: text,
  rawData: rawSchema,
});

export type WebMessage = z.infer<typeof webMessageSchema>;

function serialized(id: string | { readonly _serialized: string }): string {
  return typeof id === 'string' ? id : id._serialized;
}

/** Null for what is no message as we know them. */
export function parseMessage(message: unknown): WebMessage | null {
  const parsed = webMessageSchema.safeParse(message);
  return parsed.success ? parsed.data : null;
}

/** The chat it stands in. */
export function chatOf(message: WebMessage): string {
  return message.id.remote;
}

/** A person's own chat: no group, channel, status or broadcast, and not WhatsApp's own (`0`). */
export function isPerson(chat: string): boolean {
  return /^\d{5,30}@(?:c\.us|lid)$/.test(chat);
}

/** Under which the house knows a message; the chat's name in `_serialized` may change, `id` not. */
export function externalIdOf({ id }: WebMessage): string {
  return `${id.fromMe ? 'out' : 'in'}:${id.id}`;
}

const reactionSchema = z.object({
  id: idSchema,
  msgId: idSchema,
  senderId: z.string(),
  /** Seconds since 1970. */
  timestamp: z.number().nonnegative(),
  reaction: text,
});

export type WebReaction = z.infer<typeof reactionSchema>;

export function parseReaction(reaction: unknown): WebReaction | null {
  const parsed = reactionSchema.safeParse(reaction);
  return parsed.success ? parsed.data : null;
}

const wordSchema = z.union([z.string(), z.object({ _serialized: z.string() })]);

/** The name of a person's chat, as a text or as WhatsApp's object; null for anything else. */
export function parsePerson(id: unknown): string | null {
  const parsed = wordSchema.transform(serialized).safeParse(id);
  return parsed.success && isPerson(parsed.data) ? parsed.data : null;
}

const callSchema = z.object({
  id: z.string().min(1),
  from: z.union([z.string(), z.object({ _serialized: z.string() })]).transform(serialized),
  isGroup: z.boolean().catch(false),
  fromMe: z.boolean().catch(false),
});

export function parseCall(call: unknown): z.infer<typeof callSchema> | null {
  const parsed = callSchema.safeParse(call);
  return parsed.success ? parsed.data : null;
}
