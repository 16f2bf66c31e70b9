// A file of ours as the body of an upload.
import type { Readable } from 'node:stream';

export interface FormBody {
  readonly body: Buffer;
  readonly contentType: string;
}

export interface FormFile {
  /** The name of its field. */
  readonly field: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** `multipart/form-data`, held in memory: the far sides want to know its length before. */
export async function formBody(
  fields: Readonly<Record<string, string>>,
  file: FormFile,
): Promise<FormBody> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const blob = new Blob([new Uint8Array(file.bytes)], { type: file.mediaType });
  form.append(file.field, blob, file.name);
  const encoded = new Response(form);
  const contentType = encoded.headers.get('content-type') ?? '';
  return { body: Buffer.from(await encoded.arrayBuffer()), contentType };
}

/** All bytes of a stream; null when they are more than `bytesMax`. */
export async function bytesWithin(stream: Readable, bytesMax: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    // Streams of bytes, never of text or objects: the port says so.
    const buffer = Buffer.from(chunk as Buffer);
    bytes += buffer.length;
    if (bytes > bytesMax) return null;
    chunks.push(buffer);
  }
  return Buffer.concat(chunks);
}
