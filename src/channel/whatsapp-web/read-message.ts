// What a message of WhatsApp Web says to the house; null where it says nothing to it.
import type { InboundBody } from '../channel.ts';
import { mediaRef } from './media-ref.ts';
import { readCard } from './read-card.ts';
import type { WebMessage } from './message.ts';

/** WhatsApp's own limit is 65,536. */
const textCharactersMax = 65_536;
const captionCharactersMax = 4096;
const nameCharactersMax = 240;

const unsupported: Readonly<
  Record<string, (InboundBody & { readonly kind: 'unsupported' })['what']>
> = {
  'sticker-pack': 'sticker',
  video: 'video',
  ptv: 'video',
  poll_creation: 'poll',
  call_log: 'call',
  order: 'other',
  product: 'other',
  payment: 'other',
  groups_v4_invite: 'other',
  event_creation: 'other',
  scheduled_event_creation: 'other',
  interactive: 'other',
  list: 'other',
};

/** Names for what has none; not numbered, since numbers in names put pages in order. */
const names: Readonly<Record<string, string>> = {
  image: 'photo.jpg',
  ptt: 'voice.ogg',
  audio: 'audio',
  document: 'document',
  sticker: 'sticker.webp',
};

type Announced = Extract<InboundBody, { kind: 'media_announced' }>;

/**
 * Only kinds of this list reach the house: an album is a shell around pictures that follow by
 * themselves, a ciphertext comes again once it is read, the rest is WhatsApp's own housekeeping.
 */
export function readMessage(message: WebMessage): InboundBody | null {
  const { type, body } = message;
  switch (type) {
    case 'chat':
    case 'list_response':
    case 'buttons_response':
    case 'template_button_reply':
      return body.trim() === '' ? null : { kind: 'text', text: body.slice(0, textCharactersMax) };
    case 'image':
    case 'document':
    case 'ptt':
    case 'audio':
      return announced(message);
    case 'sticker':
      if (!message.hasMedia) return { kind: 'unsupported', what: 'sticker' };
      return { ...announced(message), sticker: true };
    case 'location':
    case 'live_location':
      return located(message);
    case 'vcard':
    case 'multi_vcard':
      return { kind: 'unsupported', what: 'contact', people: message.vCards.map(readCard) };
    default: {
      const what = unsupported[type];
      return what === undefined ? null : { kind: 'unsupported', what };
    }
  }
}

function announced(message: WebMessage): Announced {
  const { rawData, type } = message;
  const name = (rawData.filename || names[type] || 'file').slice(0, nameCharactersMax);
  return {
    kind: 'media_announced',
    ref: mediaRef(message),
    name,
    mediaType: bareType(rawData.mimetype),
    bytes: rawData.size,
    caption: captionOf(message).slice(0, captionCharactersMax),
  };
}

function located({ rawData }: WebMessage): InboundBody {
  const { lat: latitude, lng: longitude, loc } = rawData;
  if (latitude === null || longitude === null) return { kind: 'unsupported', what: 'location' };
  const name = loc.split('\n').filter(Boolean).join(', ');
  return { kind: 'unsupported', what: 'location', place: { latitude, longitude, name } };
}

/** A document without a caption carries its name, or a picture its preview, in the same place. */
export function captionOf({ hasMedia, body, rawData }: WebMessage): string {
  const caption = hasMedia ? body || rawData.caption : rawData.caption;
  return caption === rawData.filename ? '' : caption;
}

/** `audio/ogg; codecs=opus` → `audio/ogg`. */
function bareType(mimetype: string): string {
  return (mimetype.split(';')[0] ?? '').trim().toLowerCase() || 'application/octet-stream';
}
