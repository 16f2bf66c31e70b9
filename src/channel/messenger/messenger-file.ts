// Files that lie with Messenger: how they are announced, and how their bytes are had.
import { z } from 'zod';
import type { FetchedMedia, InboundBody } from '../channel.ts';
import { download } from '../download.ts';
import type { MessengerAttachment } from './messenger-webhook.ts';

const refSchema = z.object({ url: z.url() });

/** Where Meta keeps attachments. Whoever forged an address elsewhere is not followed there. */
const trustedHosts = /(^|\.)(fbcdn\.net|fbsbx\.com|facebook\.com)$/;

/** By the ending of the name; Messenger says no more than the kind. */
const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  heic: 'image/heic',
  webp: 'image/webp',
  gif: 'image/gif',
  zip: 'application/zip',
  mp3: 'audio/mpeg',
  mp4: 'audio/mp4',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
};
const unknownType = 'application/octet-stream';
const kinds: Readonly<Record<string, { readonly ending: string; readonly mediaType: string }>> = {
  image: { ending: 'jpg', mediaType: 'image/jpeg' },
  audio: { ending: 'mp4', mediaType: 'audio/mp4' },
  file: { ending: '', mediaType: unknownType },
  sticker: { ending: 'png', mediaType: 'image/png' },
};

/** How Meta itself calls pictures, which have no name of the sender's: 1_2_3_n.jpg. */
const numbered = /^[\d_]+_n\.\w+$/;

export interface AttachmentPlace {
  readonly mid: string;
  /** Which attachment of the message it is. */
  readonly index: number;
  readonly caption: string;
}

/** The bytes are asked for later: an address of Meta's lives for some days. */
export function announcedAttachment(
  { type, title = '', payload }: MessengerAttachment,
  { index, caption }: AttachmentPlace,
): InboundBody {
  if (type === 'video') return { kind: 'unsupported', what: 'video' };
  const at = payload?.coordinates;
  if (type === 'location' && at !== undefined) {
    const place = { latitude: at.lat, longitude: at.long, name: title };
    return { kind: 'unsupported', what: 'location', place };
  }
  if (type === 'location') return { kind: 'unsupported', what: 'location' };
  const kind = kinds[type];
  const url = payload?.url;
  if (kind === undefined || url === undefined) return { kind: 'unsupported', what: 'other' };
  const found = nameIn(url);
  const ending = found?.split('.').at(-1)?.toLowerCase() ?? kind.ending;
  const made = `${type}-${index + 1}${ending === '' ? '' : `.${ending}`}`;
  return {
    kind: 'media_announced',
    ref: JSON.stringify({ url }),
    name: found === null || numbered.test(found) ? made : found,
    mediaType: mediaTypes[ending] ?? kind.mediaType,
    bytes: null,
    caption,
  };
}

/** The thumb that everybody sends is one too. */
export function announcedSticker(
  attachment: MessengerAttachment | undefined,
  mid: string,
): InboundBody {
  const body =
    attachment === undefined
      ? null
      : announcedAttachment(attachment, { mid, index: 0, caption: '' });
  if (body?.kind !== 'media_announced') return { kind: 'unsupported', what: 'sticker' };
  return { ...body, sticker: true };
}

/** The last step of the address, when it looks like the name of a file. */
function nameIn(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const last = new URL(url).pathname.split('/').at(-1) ?? '';
  try {
    const name = decodeURIComponent(last);
    return /\.[a-z0-9]{1,5}$/i.test(name) ? name : null;
  } catch {
    return null;
  }
}

/**
 * Rejects when it should be tried again later; no error holds the address.
 * @param origin of Graph: a test serves its files from there.
 */
export async function fetchMessengerFile(ref: string, origin: string): Promise<FetchedMedia> {
  const { url } = refSchema.parse(JSON.parse(ref));
  const own = new URL(origin).origin;
  return download(new URL(url), (asked) => asked.origin === own || isOfMeta(asked));
}

function isOfMeta({ protocol, port, hostname }: URL): boolean {
  return protocol === 'https:' && port === '' && trustedHosts.test(hostname);
}
