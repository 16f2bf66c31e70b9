// What an event of Messenger means: events of the port, a reading of ours, or nothing to us.
import type { MessengerConnector } from '../bottender.ts';
import type { InboundBody, InboundEvent } from '../channel.ts';
import { announcedAttachment, announcedSticker } from './messenger-file.ts';
import type {
  MessengerAttachment,
  MessengerMessage,
  MessengerMessaging,
} from './messenger-webhook.ts';

type RequestBody = Parameters<MessengerConnector['mapRequestToEvents']>[0];
type MessengerEvent = ReturnType<MessengerConnector['mapRequestToEvents']>[number];

export const messengerAccount = 'messenger';

/** The payload of the button that opens a conversation; what taps it has said nothing yet. */
export const openingPayload = 'opened';
/** Comes back with the echo of every message of ours: what lacks it was written by a person. */
export const ownMark = 'intake-desk';

/** Echoes of our own messages are the caller's to keep out. */
export function messengerEvents(
  raw: MessengerMessaging,
  connector: MessengerConnector,
): readonly InboundEvent[] {
  // bottender reads only the first event of an entry, so that each is given to it alone; its type
  // promises more than we look at.
  const body = { object: 'page', entry: [{ messaging: [raw] }] } as unknown as RequestBody;
  const [event] = connector.mapRequestToEvents(body);
  if (event === undefined) return [];
  if (event.isEcho && raw.message !== undefined) return echoed(raw, raw.message);
  const found = meantBy(raw, event);
  return found.map(({ externalId, body: said }) => inbound(raw, raw.sender.id, [externalId, said]));
}

interface Found {
  readonly externalId: string;
  readonly body: InboundBody;
}

function meantBy(raw: MessengerMessaging, event: MessengerEvent): readonly Found[] {
  const { message, messageEdit, postback, reaction, sender, timestamp } = raw;
  const once = `${sender.id}:${timestamp}`;
  if (message !== undefined) return written(message, event);
  if (messageEdit !== undefined) {
    const { mid, text, numEdit = timestamp } = messageEdit;
    const body = { kind: 'edited', text, target: mid } as const;
    return [{ externalId: `${mid}:edited:${numEdit}`, body }];
  }
  if (postback !== undefined) {
    const { payload = '', title = payload, mid = `postback:${once}` } = postback;
    const opened = payload === openingPayload || payload === '';
    const body: InboundBody = opened
      ? { kind: 'opened' }
      : { kind: 'choice', choice: payload, title };
    return [{ externalId: mid, body }];
  }
  if (reaction !== undefined) {
    const emoji = reaction.action === 'unreact' ? '' : (reaction.emoji ?? '👍');
    const externalId = `${reaction.mid}:reaction:${once}:${reaction.action}`;
    return [{ externalId, body: { kind: 'reacted', emoji } }];
  }
  // Somebody who knows us came back by a link.
  if (event.isReferral) return [{ externalId: `referral:${once}`, body: { kind: 'opened' } }];
  return [];
}

function written(message: MessengerMessage, event: MessengerEvent): readonly Found[] {
  const { mid, text = '', quickReply, attachments = [] } = message;
  const one = (body: InboundBody) => [{ externalId: mid, body }];
  if (message.isDeleted === true) {
    return [{ externalId: `${mid}:deleted`, body: { kind: 'revoked', target: mid } }];
  }
  if (quickReply !== undefined) {
    return one({ kind: 'choice', choice: quickReply.payload, title: text });
  }
  if (event.isSticker || attachments.some(isSticker)) {
    return one(announcedSticker(attachments[0], mid));
  }
  // A link that Messenger shows a preview of stands in the words as well.
  const files = attachments.filter(({ type }) => type !== 'fallback' || text === '');
  if (files.length === 0) return text === '' ? [] : one({ kind: 'text', text });
  return files.map((attachment, index) => ({
    externalId: index === 0 ? mid : `${mid}:${index}`,
    body: announcedAttachment(attachment, { mid, index, caption: index === 0 ? text : '' }),
  }));
}

/** Until August 2026 they came as images. */
function isSticker({ type, payload }: MessengerAttachment): boolean {
  return type === 'sticker' || payload?.stickerId !== undefined;
}

/** Somebody of ours wrote from the page's inbox. */
function echoed(raw: MessengerMessaging, message: MessengerMessage): readonly InboundEvent[] {
  const body = { kind: 'echoed', text: message.text ?? '' } as const;
  return [inbound(raw, raw.recipient.id, [message.mid, body])];
}

function inbound(
  { timestamp }: MessengerMessaging,
  address: string,
  [externalId, body]: readonly [string, InboundBody],
): InboundEvent {
  const sentAt = new Date(timestamp).toISOString();
  return { account: messengerAccount, externalId, address, sentAt, body };
}
