// The port to a messenger account: what comes in, what goes out, and what it is able to do.
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { sharedThingSchema } from '../intake/shared-thing.ts';

const text = z.string();
/** It stands for a feeling and not for a report: shown to staff, and never examined. */
const sticker = z.literal(true).optional();

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
    sticker,
  }),
  z.strictObject({
    kind: z.literal('media_refused'),
    name: text,
    bytes: z.number().int().nonnegative(),
    reason: z.enum(['too_large', 'unreadable']),
    intake: text.nullable(),
    sticker,
  }),
  /** A file that the messenger has yet to be asked for; a job fetches it and reports `media`. */
  z.strictObject({
    kind: z.literal('media_announced'),
    /** For `fetchMedia` of the same channel, long after a restart. */
    ref: text,
    name: text,
    mediaType: text,
    /** As the messenger says; null when it does not. */
    bytes: z.number().int().nonnegative().nullable(),
    caption: text,
    sticker,
  }),
  /** The bot has no use for it; staff see it. */
  sharedThingSchema.extend({ kind: z.literal('unsupported') }),
  /** The person wrote a message of theirs anew; `target` is its `externalId`. */
  z.strictObject({ kind: z.literal('edited'), text, target: text }),
  /** The person took a message of theirs back. */
  z.strictObject({ kind: z.literal('revoked'), target: text }),
  /** An emoji put on a message; empty when it was taken away. */
  z.strictObject({ kind: z.literal('reacted'), emoji: text }),
  /** One of us wrote to the person from the account itself, past this program. */
  z.strictObject({ kind: z.literal('echoed'), text }),
]);

export type InboundBody = z.infer<typeof inboundEventSchema>;

export interface InboundEvent {
  /** The channel account it came through, such as `web-chat` or `terminal`. */
  readonly account: string;
  readonly externalId: string;
  /** The sender's address in that account; replies go to it. */
  readonly address: string;
  /** Further addresses of the same person in the account: a telephone number, a hidden id. */
  readonly aliases?: readonly string[];
  /** ISO instant at which the person sent it. */
  readonly sentAt: string;
  readonly body: InboundBody;
}

export interface OutboundOption {
  readonly id: string;
  readonly title: string;
  /** False: never shown with a number (the question wants a number or a date). */
  readonly numbered: boolean;
  /** The text lists it with its number already. */
  readonly listed?: true | undefined;
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
      /** Nothing was tried, because the account or its pace did not allow it: it does not count. */
      readonly untried?: true;
    }
  /** It may have arrived: reconcile before sending again. */
  | { readonly state: 'unknown' };

/** What a messenger can show; `null` where it cannot at all. */
export interface Capabilities {
  readonly textCharactersMax: number;
  /** Words that may stand under a file; 0 where none can. */
  readonly captionCharactersMax: number;
  readonly buttons: OptionLimit | null;
  readonly list: OptionLimit | null;
  readonly optionIdBytesMax: number;
  /** A link as a button; `null` writes the address out. */
  readonly urlButton: UrlButtonLimit | null;
  readonly fileBytesMax: number;
  readonly receivesFiles: boolean;
  /** Whether a person's address holds their phone number, if it looks like one. */
  readonly phoneAddresses: boolean;
  /** Whether it takes a ZIP. */
  readonly archives: boolean;
  /** Sending the same `idempotencyKey` again shows nothing twice. */
  readonly deduplicates: boolean;
  readonly typing: boolean;
  /** Whether `*stressed words*` are shown as such; elsewhere the stars are taken away. */
  readonly stress: boolean;
  /** Between two messages to one person (ms). */
  readonly minGapMs: number;
  /** After the person's last message, how long we may write freely (ms); null: always. */
  readonly windowMs: number | null;
}

export interface OptionLimit {
  readonly max: number;
  readonly titleCharactersMax: number;
  /** The longest text that options may hang on. */
  readonly textCharactersMax: number;
}

export interface UrlButtonLimit {
  readonly titleCharactersMax: number;
  readonly textCharactersMax: number;
  /** Whether it may stand in one message with answers to choose from. */
  readonly besideOptions: boolean;
}

/** What became of a message of ours; later states never give way to earlier ones. */
export interface Receipt {
  readonly account: string;
  /** One of the `externalIds` of its {@link SendResult}. */
  readonly externalId: string;
  readonly state: 'sent' | 'delivered' | 'read' | 'failed';
  /** Why it failed, for staff; null otherwise. */
  readonly code: string | null;
  /** ISO instant. */
  readonly at: string;
  /** Of what failed and may do better later: after so long (ms). */
  readonly retryAfterMs?: number;
}

/** What a messenger says of one of our templates; each part null where it says nothing of it. */
export interface TemplateVerdict {
  readonly account: string;
  readonly template: string;
  readonly language: OutboundMessage['language'];
  /** How it is received. */
  readonly quality: 'green' | 'yellow' | 'red' | null;
  /** Whether it may be sent. */
  readonly status: 'approved' | 'paused' | 'disabled' | 'rejected' | null;
  /** ISO instant. */
  readonly at: string;
}

/** What the house does for a channel that listens by itself. */
export interface ChannelHost {
  /** Resolves once the event is on the disk; rejects when the messenger should bring it again. */
  accept(event: InboundEvent): Promise<{ readonly accepted: boolean }>;
  /** May come before the {@link SendResult}, several times and in any order. */
  receipt(receipt: Receipt): Promise<void>;
  /** For messengers that have templates. */
  templateJudged?(verdict: TemplateVerdict): Promise<void>;
  /** A person's address changed: everything of `from` belongs to `to`. */
  readdress(change: {
    readonly account: string;
    readonly from: string;
    readonly to: string;
  }): Promise<void>;
  /** The bytes of a file that a message of ours carries. */
  openFile(file: NonNullable<OutboundMessage['file']>): Promise<Readable>;
}

/** A webhook call as it came in: nothing parsed, nothing trusted. */
export interface WebhookRequest {
  readonly method: string;
  /** Lower-case names; a header that came several times is joined by commas. */
  readonly headers: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface WebhookAnswer {
  readonly status: number;
  readonly body: string;
}

export type FetchedMedia =
  /** `mediaType` and `bytes` as the messenger says: neither is to be trusted. */
  | { readonly kind: 'found'; readonly stream: Readable; readonly bytes: number | null }
  /** The messenger does not have it any more. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'too_large'; readonly bytes: number };

export interface ChannelHealth {
  readonly state: 'ready' | 'starting' | 'pairing' | 'degraded' | 'stopped';
  /** For staff, in English: what is wrong and what to do; empty when all is well. */
  readonly words: string;
  /** What a telephone has to scan or type to be paired, while `pairing`. */
  readonly pairing?: { readonly qr: string | null; readonly code: string | null };
}

/** The port to one account of a messenger. */
export interface Channel {
  readonly account: string;
  readonly capabilities: Capabilities;
  send(message: OutboundMessage): Promise<SendResult>;
  /** A sign that we are writing, where the messenger has one; never rejects. */
  signalTyping(address: string): Promise<void>;
  /** Begins to listen; resolves without waiting for the messenger. */
  start?(host: ChannelHost): Promise<void>;
  stop?(): Promise<void>;
  health?(): ChannelHealth;
  /** Answers a call at `/webhooks/<account>`, once everything in it is on the disk. */
  webhook?(request: WebhookRequest): Promise<WebhookAnswer>;
  /** The bytes of a `media_announced`; rejects when it should be tried again later. */
  fetchMedia?(ref: string): Promise<FetchedMedia>;
  /** After `unknown`: the ids it got if it went out, `[]` if it did not, null if nobody can tell. */
  findSent?(message: OutboundMessage): Promise<readonly string[] | null>;
  /** The name of the messenger's approved template that asks people to write; null: none is set. */
  readonly templateName?: string | null;
  /** Asks a person, outside the window, to write to us by that template. */
  sendTemplate?(address: string, language: OutboundMessage['language']): Promise<SendResult>;
}
