// Looks for byte patterns in a file without decoding it.

/** The bytes as a Buffer over the same memory, for its searching methods. */
export function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Each byte as the character of the same number (ISO 8859-1), of a part of the file. */
export function latin1(bytes: Uint8Array, start = 0, end = bytes.length): string {
  return bufferOf(bytes).toString('latin1', start, Math.min(end, bytes.length));
}

/** Whether the file holds these ASCII words anywhere, as single bytes. */
export function holdsAscii(bytes: Uint8Array, words: string): boolean {
  return bufferOf(bytes).includes(words, 0, 'latin1');
}

/** Whether the file holds these words anywhere, as single bytes or as UTF-16 (little endian). */
export function holdsWords(bytes: Uint8Array, words: string): boolean {
  // As bytes: Buffer's own UTF-16 search never ends on memory at an odd address (Node 24.21).
  return holdsAscii(bytes, words) || bufferOf(bytes).includes(Buffer.from(words, 'utf16le'));
}

/** Whether the file begins with these bytes, given as hexadecimal digits. */
export function beginsWith(bytes: Uint8Array, hexadecimal: string, offset = 0): boolean {
  const length = hexadecimal.length / 2;
  return bufferOf(bytes).toString('hex', offset, offset + length) === hexadecimal;
}
