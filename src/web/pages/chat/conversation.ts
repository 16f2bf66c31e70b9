// The conversation as the page shows it: stored messages, own words on their way, day by day.
import type { ChatMessage } from '../../chat-message.ts';
import type { UploadItem } from '../upload-queue.ts';
import { dayNumber } from '../words.ts';
import type { OutgoingMessage } from './device-memory.ts';

export type Entry =
  | { readonly kind: 'day'; readonly key: string; readonly at: string }
  | {
      readonly kind: 'message';
      readonly key: string;
      readonly message: ChatMessage;
      /** Its options are the question that is open now. */
      readonly current: boolean;
    }
  | { readonly kind: 'outgoing'; readonly key: string; readonly outgoing: OutgoingMessage }
  | { readonly kind: 'upload'; readonly key: string; readonly upload: UploadItem };

export interface ConversationParts {
  readonly messages: readonly ChatMessage[];
  readonly outgoing: readonly OutgoingMessage[];
  readonly uploads: readonly UploadItem[];
}

/** Everything in the order in which it is shown. */
export function layOut(parts: ConversationParts): readonly Entry[] {
  const entries: Entry[] = [];
  const open = openQuestion(parts);
  let day: number | null = null;
  for (const message of parts.messages) {
    day = separateDay(entries, day, message.at);
    const current = message.seq === open;
    entries.push({ kind: 'message', key: `m${String(message.seq)}`, message, current });
  }
  for (const outgoing of parts.outgoing) {
    day = separateDay(entries, day, outgoing.at);
    entries.push({ kind: 'outgoing', key: outgoing.id, outgoing });
  }
  for (const upload of parts.uploads) entries.push({ kind: 'upload', key: upload.id, upload });
  return entries;
}

/** Adds what is new by sequence number; what is known already changes nothing. */
export function mergeMessages(
  known: readonly ChatMessage[],
  more: readonly ChatMessage[],
): readonly ChatMessage[] {
  const seen = new Set(known.map(({ seq }) => seq));
  const fresh = more.filter(({ seq }) => !seen.has(seq));
  if (fresh.length === 0) return known;
  return [...known, ...fresh].sort((one, other) => one.seq - other.seq);
}

/** The question for the language, asked in all four at once. */
export function asksLanguage({ options }: ChatMessage): boolean {
  return options.some(({ id }) => id.startsWith('l:'));
}

/** The last message of the desk with options, unless it was answered in words or by a button. */
function openQuestion({ messages, outgoing }: ConversationParts): number | null {
  if (outgoing.some(({ state }) => state !== 'refused')) return null;
  for (const message of [...messages].reverse()) {
    if (message.from === 'patient' && message.upload === null) return null;
    if (message.options.length > 0) return message.seq;
  }
  return null;
}

function separateDay(entries: Entry[], before: number | null, at: string): number {
  const day = dayNumber(new Date(at));
  if (day !== before) entries.push({ kind: 'day', key: `d${String(day)}`, at });
  return day;
}
