// Looks in a chat for words of ours of which nobody knows whether they went out.
import type { NativeMessage } from '../render.ts';
import type { PageClient } from './guarded-client.ts';
import { parseMessage, type WebMessage } from './message.ts';
import { captionOf } from './read-message.ts';

const searchedMessages = 40;
/** WhatsApp counts whole seconds, and rounds. */
const slackSeconds = 2;

export interface WantedParts {
  readonly chat: string;
  readonly parts: readonly NativeMessage[];
  /** Before this it cannot have been said (ms since 1970). */
  readonly sinceMs: number;
  /** Messages that are known to be others of ours. */
  readonly isTaken: (id: string) => boolean;
}

/** The ids of as many parts as were found from the first on, in order. */
export async function findSentParts(
  client: PageClient,
  wanted: WantedParts,
): Promise<readonly string[]> {
  const since = wanted.sinceMs / 1000 - slackSeconds;
  const chat = await client.getChatById(wanted.chat);
  const fetched = await chat.fetchMessages({ limit: searchedMessages, fromMe: true });
  const candidates = fetched
    .map(parseMessage)
    .filter((message) => message !== null)
    .filter(({ id, timestamp, ack }) => {
      return timestamp >= since && ack !== -1 && !wanted.isTaken(id.id);
    });
  const found: string[] = [];
  for (const part of wanted.parts) {
    const index = candidates.findIndex((message) => isPart(message, part));
    if (index === -1) break;
    const [match] = candidates.splice(index, 1);
    if (match !== undefined) found.push(match.id.id);
  }
  return found;
}

function isPart(message: WebMessage, { text, file }: NativeMessage): boolean {
  if (file === null) return message.type === 'chat' && message.body.trim() === text.trim();
  const sameName = message.rawData.filename === file.name;
  const ofType = message.type === 'image' || (message.type === 'document' && sameName);
  return ofType && captionOf(message).trim() === text.trim();
}
