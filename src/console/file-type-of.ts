// Says what a file of the vault is by its first bytes, and by its name where those say too little.
import type { Readable } from 'node:stream';
import { recognise } from '../document/recognise.ts';

const headBytes = 4100;
const office = 'application/vnd.openxmlformats-officedocument';

/** Files that are archives or old containers by their first bytes, by the ending of their name. */
const byEnding: Readonly<Record<string, string>> = {
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
  pptx: `${office}.presentationml.presentation`,
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
};
const containers = new Set(['application/zip', 'application/x-cfb']);

/** The media type; `name` is one of ours, or of a member's. */
export async function fileTypeOf(stream: Readable, name: string): Promise<string> {
  const { type } = await recognise(await headOf(stream));
  if (!containers.has(type.mediaType)) return type.mediaType;
  return byEnding[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? type.mediaType;
}

async function headOf(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = chunk as Buffer; // files are bytes
    chunks.push(bytes);
    length += bytes.length;
    if (length >= headBytes) break;
  }
  return Buffer.concat(chunks).subarray(0, headBytes);
}
