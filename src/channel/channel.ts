// The port to a messenger account: what comes in, what goes out, and what it is able to do.
import { z } from 'zod';

const text = z.string();

/** Everything that a channel can report. `externalId` is unique in the account, for ever. */
export const inboundEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('opened') }),
  z.strictObject({ kind: z.literal('text'), text }),
  z.strictObject({ kind: z.literal('choice'), choice: text, title: text }),
  z.strictObject({
    kind: z.literal('media'),
    /** How the channel can find the bytes again; a vault address when they are already there. */
    ref: text,
    name: text,
    mediaType: text,
    bytes: z.number().int().nonnegative(),
    caption: text,
    via: z.enum(['chat', 'link']),
    /** For a link upload, whose intake it is for. */
    intake: text.nullable(),
  }),
  z.strictObject({
    kind: z.literal('media_refused'),
    name: text,
    bytes: z.number().int().nonnegative(),
    reason: z.enum(['too_large', 'unreadable']),
    intake: text.nullable(),
  }),
  z.strictObject({
    kind: z.literal('unsupported'),
    what: z.enum(['voice', 'sticker', 'location', 'contact']),
  }),
]);

export type InboundBody = z.infer<typeof inboundEventSchema>;

export interface InboundEvent {
  /** The channel account it came through, such as `web-chat` or `terminal`. */
  readonly account: string;
  readonly externalId: string;
  /** The sender's address in that account. */
  readonly address: string;
  /** ISO instant at which the person sent it. */
  readonly sentAt: string;
  readonly body: InboundBody;
}

export interface OutboundOption {
  readonly id: string;
  readonly title: string;
  /** False: never shown with a number (the question wants a number or a date). */
  readonly numbered: boolean;
}

/** What we say, channel-free; `render.ts` fits it to a channel. */
export interface OutboundMessage {
  /** Unique for ever: the outbox row. */
  readonly idempotencyKey: string;
  readonly address: string;
  readonly text: string;
  readonly options: readonly OutboundOption[];
  readonly link: { readonly label: string; readonly url: string } | null;
  readonly file: {
    readonly sha256: string;
    readonly name: string;
    readonly mediaType: string;
    readonly intake: string;
  } | null;
  readonly language: 'fa' | 'ar' | 'ru' | 'en';
  /** ISO instant at which it was said. */
  readonly at: string;
}

export type SendResult =
  | { readonly state: 'accepted'; readonly externalIds: readonly string[] }
  | {
      readonly state: 'failed';
      readonly retryable: boolean;
      readonly code: string;
      readonly retryAfterMs?: number;
    }
  /** It may have arrived: reconcile before sending again. */
  | { readonly state: 'unknown' };

/** What a messenger can show; `null` where it cannot at all. */
export interface Capabilities {
  readonly textCharactersMax: number;
  readonly buttons: { readonly max: number; readonly titleCharactersMax: number } | null;
  readonly list: { readonly max: number; readonly titleCharactersMax: number } | null;
  readonly optionIdBytesMax: number;
  readonly urlButton: boolean;
  readonly fileBytesMax: number;
  readonly receivesFiles: boolean;
  /** Sending the same `idempotencyKey` again shows nothing twice. */
  readonly deduplicates: boolean;
  readonly typing: boolean;
  /** Whether `*stressed words*` are shown as such; elsewhere the stars are taken away. */
  readonly stress: boolean;
  readonly minGapMs: number;
}

export interface Channel {
  readonly account: string;
  readonly capabilities: Capabilities;
  send(message: OutboundMessage): Promise<SendResult>;
  /** A sign that we are writing, where the messenger has one. */
  signalTyping(address: string): Promise<void>;
}
