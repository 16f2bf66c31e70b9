// What one message of the Cloud API says, as the body of an event of ours.
import type { InboundBody } from '../channel.ts';
import type { CloudMedia, CloudMessage } from './webhook-schema.ts';

/** How the bytes of a file are found again; the `ref` of a `media_announced` is its JSON. */
export interface MediaReference {
  readonly id: string;
  /** As Meta says it, in hexadecimal or base64; null when it does not. */
  readonly sha256: string | null;
}

/** Null for what nobody has to hear of. */
export function bodyOf(message: CloudMessage): InboundBody | null {
  switch (message.type) {
    case 'text':
      return spoken(message.text?.body);
    case 'button':
      return spoken(message.button?.text);
    case 'interactive':
      return chosen(message);
    case 'image':
      return announced(message.image, 'photo');
    case 'document':
      return announced(message.document, 'document');
    case 'audio':
    case 'voice':
      return announced(message.audio, 'voice');
    case 'sticker':
      return stuck(message.sticker);
    case 'location':
      return located(message);
    case 'contacts':
      return carded(message);
    case 'reaction':
      return { kind: 'reacted', emoji: message.reaction?.emoji ?? '' };
    case 'edit':
      return edited(message);
    case 'revoke': {
      const target = message.revoke?.original_message_id;
      return target === undefined ? null : { kind: 'revoked', target };
    }
    case 'request_welcome':
      return { kind: 'opened' };
    case 'system':
      return null;
    default:
      return { kind: 'unsupported', what: unsupported[message.type] ?? 'other' };
  }
}

const unsupported: Readonly<Record<string, 'video' | 'poll'>> = { video: 'video', poll: 'poll' };
const other: InboundBody = { kind: 'unsupported', what: 'other' };

function spoken(text: string | undefined): InboundBody {
  return text === undefined ? other : { kind: 'text', text };
}

function chosen({ interactive }: CloudMessage): InboundBody {
  const reply = interactive?.button_reply ?? interactive?.list_reply;
  return reply === undefined ? other : { kind: 'choice', choice: reply.id, title: reply.title };
}

function announced(media: CloudMedia | undefined, stem: string): InboundBody {
  if (media === undefined) return other;
  const mediaType = (media.mime_type ?? 'application/octet-stream').replace(/;.*$/s, '').trim();
  const reference: MediaReference = { id: media.id, sha256: media.sha256 ?? null };
  const extension = extensions[mediaType];
  const name = media.filename ?? (extension === undefined ? stem : `${stem}.${extension}`);
  const caption = media.caption ?? '';
  const ref = JSON.stringify(reference);
  return { kind: 'media_announced', ref, name, mediaType, bytes: null, caption };
}

function stuck(media: CloudMedia | undefined): InboundBody {
  const body = announced(media, 'sticker');
  if (body.kind !== 'media_announced') return { kind: 'unsupported', what: 'sticker' };
  return { ...body, sticker: true };
}

function located({ location }: CloudMessage): InboundBody {
  if (location === undefined) return { kind: 'unsupported', what: 'location' };
  const { latitude, longitude, address } = location;
  const name = [location.name, address].filter(Boolean).join(', ');
  return { kind: 'unsupported', what: 'location', place: { latitude, longitude, name } };
}

function carded({ contacts = [] }: CloudMessage): InboundBody {
  const people = contacts.map(({ name, phones }) => ({
    name: name?.formatted_name ?? name?.first_name ?? '',
    phones: phones.flatMap(({ phone }) => phone ?? []),
  }));
  return { kind: 'unsupported', what: 'contact', people };
}

/** Photos and voice messages come without a name. */
const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'audio/ogg': 'ogg',
  'audio/aac': 'aac',
  'audio/amr': 'amr',
  'audio/mp4': 'm4a',
  'audio/mpeg': 'mp3',
  'application/pdf': 'pdf',
};

function edited({ edit }: CloudMessage): InboundBody | null {
  if (edit === undefined) return null;
  const { text, image, video, document } = edit.message;
  const words = text?.body ?? image?.caption ?? video?.caption ?? document?.caption;
  const target = edit.original_message_id;
  return words === undefined ? null : { kind: 'edited', text: words, target };
}
