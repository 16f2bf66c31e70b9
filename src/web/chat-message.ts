// One message of the web chat, as the page receives it.
import type { Language } from '../language/language.ts';

export interface ChatMessage {
  /** Grows with every message of the conversation, and never changes. */
  readonly seq: number;
  readonly id: string;
  readonly from: 'patient' | 'desk';
  /** ISO instant. */
  readonly at: string;
  /** The language it was said in; null where the patient's is not known. */
  readonly language: Language | null;
  readonly text: string;
  readonly options: readonly { readonly id: string; readonly title: string }[];
  readonly link: { readonly label: string; readonly url: string } | null;
  /** What the desk sent: fetched from `/chat/api/files/<sha256>`. */
  readonly file: {
    readonly sha256: string;
    readonly name: string;
    readonly mediaType: string;
    /** Null where the size was not kept. */
    readonly bytes: number | null;
  } | null;
  /** What the patient sent; it is not shown again, only named. */
  readonly upload: { readonly name: string; readonly bytes: number } | null;
  /** The id that the page gave to its own message. */
  readonly clientId: string | null;
}

/** A message as the store keeps it: the page's id is still part of the external id. */
export type ConversationMessage = Omit<ChatMessage, 'clientId'> & {
  /** The inbox's external id of what the patient sent; null for the desk's messages. */
  readonly externalId: string | null;
};

/** The inbox's id of what a page sent: the page's own id, kept apart between contacts. */
export function chatExternalId(address: string, clientId: string): string {
  return `${address}:${clientId}`;
}

/** What the page is sent for a stored message. */
export function toChatMessage(stored: ConversationMessage): ChatMessage {
  const { externalId, ...message } = stored;
  return { ...message, clientId: externalId?.split(':').at(-1) ?? null };
}
