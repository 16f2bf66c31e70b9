// What an update of Telegram means: an event of the port, or nothing to us.
import type { InboundBody, InboundEvent } from '../channel.ts';
import type { TelegramConnector } from '../bottender.ts';
import { announcedFile, announcedSticker } from './telegram-file.ts';
import type { TelegramCallback, TelegramMessage, TelegramUpdate } from './telegram-update.ts';

type TelegramEvent = ReturnType<TelegramConnector['mapRequestToEvents']>[number];
type RequestBody = Parameters<TelegramConnector['mapRequestToEvents']>[0];

export const telegramAccount = 'telegram';

/** Null for groups, channels, service messages and everything else that nobody said to us. */
export function telegramEvent(
  update: TelegramUpdate,
  connector: TelegramConnector,
  now: Date,
): InboundEvent | null {
  // Only what we read was looked at; bottender's type promises the whole of it.
  const [event] = connector.mapRequestToEvents(update as unknown as RequestBody);
  const { message, editedMessage, callbackQuery, messageReaction } = update;
  if (message !== undefined && event !== undefined) return written(message, event);
  if (editedMessage !== undefined) return rewritten(editedMessage, update.updateId);
  if (callbackQuery !== undefined) return tapped(callbackQuery, now);
  return messageReaction === undefined ? null : reacted(messageReaction, update.updateId);
}

function written(message: TelegramMessage, event: TelegramEvent): InboundEvent | null {
  const body = said(message, event);
  return body === null ? null : inbound(message, { externalId: idOf(message), body });
}

function said(message: TelegramMessage, event: TelegramEvent): InboundBody | null {
  if (event.isText) return words(message.text ?? '');
  // Telegram names every animation a document as well.
  if (event.isVideo || event.isVideoNote || 'animation' in message) return unsupported('video');
  const file = announcedFile(message);
  if (file !== null) return file;
  if (event.isSticker) return announcedSticker(message) ?? unsupported('sticker');
  if (event.isLocation || event.isVenue) return located(message);
  if (event.isContact) return carded(message);
  if ('poll' in message) return unsupported('poll');
  return service.some((name) => name in message) ? null : unsupported('other');
}

/** What Telegram notes in a conversation by itself, or because somebody changed how it looks. */
const service = [
  'pinnedMessage',
  'messageAutoDeleteTimerChanged',
  'writeAccessAllowed',
  'connectedWebsite',
  'chatBackgroundSet',
  'boostAdded',
  'successfulPayment',
  'refundedPayment',
  'newChatMembers',
  'leftChatMember',
  'newChatTitle',
  'newChatPhoto',
  'deleteChatPhoto',
  'groupChatCreated',
  'migrateToChatId',
  'migrateFromChatId',
];

/**
 * `/start` opens the conversation, whatever advertisement it came from; a code that a link carried
 * (`t.me/bot?start=ID-7K3M-9QPX`) is as good as written. Another command is its word: `/help`.
 */
function words(text: string): InboundBody {
  const [start, code] = /^\/start(?:@\w+)?(?:\s+(ID-[A-Z2-9-]+)\s*$|\s|$)/u.exec(text) ?? [];
  if (code !== undefined) return { kind: 'text', text: code };
  if (start !== undefined) return { kind: 'opened' };
  return { kind: 'text', text: text.replace(/^\/(\w+)(@\w+)?$/u, '$1') };
}

function unsupported(what: (InboundBody & { kind: 'unsupported' })['what']): InboundBody {
  return { kind: 'unsupported', what };
}

function located({ location, venue }: TelegramMessage): InboundBody {
  if (location === undefined) return unsupported('location');
  const { latitude, longitude } = location;
  const name = [venue?.title, venue?.address].filter(Boolean).join(', ');
  return { kind: 'unsupported', what: 'location', place: { latitude, longitude, name } };
}

function carded({ contact }: TelegramMessage): InboundBody {
  if (contact === undefined) return unsupported('contact');
  const { firstName, lastName = '', phoneNumber } = contact;
  const people = [{ name: `${firstName} ${lastName}`.trim(), phones: [phoneNumber] }];
  return { kind: 'unsupported', what: 'contact', people };
}

/** A file put in the place of another comes without words; a place on a map that moves does too. */
function rewritten(message: TelegramMessage, updateId: number): InboundEvent | null {
  const target = idOf(message);
  const externalId = `${target}:edited:${updateId}`;
  const text = message.text ?? message.caption;
  const body = text === undefined ? announcedFile(message) : edited(text, target);
  const sentAt = message.editDate ?? message.date;
  return body === null ? null : inbound({ ...message, date: sentAt }, { externalId, body });
}

function edited(text: string, target: string): InboundBody {
  return { kind: 'edited', text, target };
}

function tapped({ id, from, message, data }: TelegramCallback, now: Date): InboundEvent | null {
  if (data === undefined || message?.chat.id !== from.id) return null;
  const buttons = message.replyMarkup?.inlineKeyboard.flat() ?? [];
  const title = buttons.find((button) => button.callbackData === data)?.text ?? data;
  const body = { kind: 'choice', choice: data, title } as const;
  const date = now.getTime() / 1000;
  return inbound({ chat: message.chat, date }, { externalId: `callback:${id}`, body });
}

function reacted(
  reaction: NonNullable<TelegramUpdate['messageReaction']>,
  updateId: number,
): InboundEvent | null {
  const [first] = reaction.newReaction;
  const emoji = first === undefined ? '' : first.emoji;
  // A picture that somebody made up says nothing in words.
  if (emoji === undefined) return null;
  const externalId = `${idOf(reaction)}:reaction:${updateId}`;
  return inbound(reaction, { externalId, body: { kind: 'reacted', emoji } });
}

/** Numbers of messages begin anew in every conversation. */
function idOf({ chat, messageId }: Pick<TelegramMessage, 'chat' | 'messageId'>): string {
  return `${chat.id}:${messageId}`;
}

function inbound(
  { chat, date }: Pick<TelegramMessage, 'chat' | 'date'>,
  { externalId, body }: Pick<InboundEvent, 'externalId' | 'body'>,
): InboundEvent | null {
  if (chat.type !== 'private') return null;
  const address = String(chat.id);
  const sentAt = new Date(date * 1000).toISOString();
  return { account: telegramAccount, externalId, address, sentAt, body };
}
