// Reads text of unknown encoding: UTF-8, UTF-16 with its mark, or the Windows page that fits.

/** The words, or null when the bytes are not text. */
export function decodeWords(bytes: Uint8Array): string | null {
  const text = decode(bytes);
  // eslint-disable-next-line no-control-regex -- control characters tell data from text
  return /[\x00-\x08\x0e-\x1a\x1c-\x1f]/u.test(text) ? null : text;
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return decodeUtf8(bytes) ?? decodeWindows(bytes);
}

/** Strict UTF-8 without its byte order mark, null for anything else. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Cyrillic text in its page is nearly all letters; Arabic text read as Cyrillic is not. */
const cyrillicShareMin = 0.9;

function decodeWindows(bytes: Uint8Array): string {
  const cyrillic = new TextDecoder('windows-1251').decode(bytes);
  const foreign = cyrillic.match(/[^\p{ASCII}]/gu) ?? [];
  const small = foreign.filter((letter) => /[а-яё]/u.test(letter));
  return small.length >= foreign.length * cyrillicShareMin
    ? cyrillic
    : new TextDecoder('windows-1256').decode(bytes);
}
