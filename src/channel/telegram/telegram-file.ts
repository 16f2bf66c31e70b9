// Files that lie with Telegram: how they are announced, and how their bytes are had.
import { z } from 'zod';
import type { TelegramConnector } from '../bottender.ts';
import { callFailure } from '../call-failure.ts';
import type { FetchedMedia, InboundBody } from '../channel.ts';
import type { TelegramAccount } from '../channel-settings.ts';
import { download } from '../download.ts';
import { readTelegramError } from './telegram-failure.ts';
import type { TelegramMessage } from './telegram-update.ts';

/** What a bot may have of a file (https://core.telegram.org/bots/api#getfile). */
const fileBytesMax = 20 * 1024 * 1024;

const refSchema = z.object({ fileId: z.string(), bytes: z.number().nullable() });
const pathSchema = z.object({ filePath: z.string().min(1) });

/** Null when the message carries no file. Voice notes are kept for a coordinator. */
export function announcedFile(message: TelegramMessage): InboundBody | null {
  const { document, audio, voice, messageId } = message;
  const photo = largest(message.photo ?? []);
  const found =
    photo !== undefined
      ? { ...photo, fileName: `photo-${messageId}.jpg`, mimeType: 'image/jpeg' }
      : voice !== undefined
        ? { ...voice, fileName: `voice-${messageId}.ogg` }
        : (audio ?? document);
  if (found === undefined) return null;
  const bytes = found.fileSize ?? null;
  return {
    kind: 'media_announced',
    ref: JSON.stringify({ fileId: found.fileId, bytes }),
    name: found.fileName ?? `file-${messageId}`,
    mediaType: withoutParameters(found.mimeType ?? 'application/octet-stream'),
    bytes,
    caption: message.caption ?? '',
  };
}

/** A drawing that moves is shown by its still picture; null where there is none. */
export function announcedSticker({ sticker, messageId }: TelegramMessage): InboundBody | null {
  if (sticker === undefined) return null;
  const moves = sticker.isAnimated === true || sticker.isVideo === true;
  const picture = moves ? sticker.thumbnail : sticker;
  if (picture === undefined) return null;
  const bytes = picture.fileSize ?? null;
  const ref = JSON.stringify({ fileId: picture.fileId, bytes });
  const name = `sticker-${messageId}.webp`;
  const about = { name, mediaType: 'image/webp', bytes, caption: '', sticker: true } as const;
  return { kind: 'media_announced', ref, ...about };
}

/** Telegram brings a photo in several sizes. */
function largest(photos: NonNullable<TelegramMessage['photo']>) {
  return photos.toSorted((a, b) => b.width * b.height - a.width * a.height)[0];
}

function withoutParameters(mediaType: string): string {
  return mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
}

/** Rejects when it should be tried again later; no error holds the token. */
export async function fetchTelegramFile(
  connector: TelegramConnector,
  { token, origin }: TelegramAccount,
  ref: string,
): Promise<FetchedMedia> {
  const { fileId, bytes } = refSchema.parse(JSON.parse(ref));
  if (bytes !== null && bytes > fileBytesMax) return { kind: 'too_large', bytes };
  let filePath: string;
  try {
    ({ filePath } = pathSchema.parse(await connector.client.getFile(fileId)));
  } catch (error) {
    const { status, description } = readTelegramError(callFailure(error));
    if (/file is too big/i.test(description)) return { kind: 'too_large', bytes: bytes ?? 0 };
    const unknown = status === 400 && !/temporarily/i.test(description);
    if (unknown) return { kind: 'gone' };
    throw new Error(`Telegram did not say where a file is: ${status}`);
  }
  // Encoded step by step, so that a path cannot lead out of the folder of this bot.
  const steps = filePath.split('/').filter((step) => step !== '..' && step !== '.');
  const path = steps.map(encodeURIComponent).join('/');
  const url = new URL(`${origin}/file/bot${token}/${path}`);
  return download(url, (asked) => asked.origin === url.origin);
}
