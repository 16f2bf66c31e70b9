// Uploads a file of ours, as a stream of known length, and gets the id it is sent by.
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { z } from 'zod';
import type { ChannelHost, OutboundMessage } from '../channel.ts';
import type { GraphAnswer, GraphClient } from './graph-client.ts';
import { fileBytesMax } from './write-message.ts';

type File = NonNullable<OutboundMessage['file']>;

const answerSchema = z.object({ id: z.string() });

export interface Upload {
  readonly client: GraphClient;
  readonly phoneNumberId: string;
  readonly openFile: ChannelHost['openFile'];
}

/** The id of the upload; or why it was not even tried. */
export type UploadAnswer =
  GraphAnswer<string> | { readonly kind: 'impossible'; readonly code: 'too_large' | 'file_type' };

/** Reads the file twice: Graph wants to know the length, and the vault keeps no open text. */
export async function uploadFile(upload: Upload, file: File): Promise<UploadAnswer> {
  const { client, phoneNumberId, openFile } = upload;
  const bytesMax = fileBytesMax.get(file.mediaType);
  if (bytesMax === undefined) return { kind: 'impossible', code: 'file_type' };
  const bytes = await lengthOf(await openFile(file), bytesMax);
  if (bytes > bytesMax) return { kind: 'impossible', code: 'too_large' };
  const boundary = randomUUID();
  const head = Buffer.from(headOf(boundary, file));
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
  const content = await openFile(file);
  const answer = await client.call(
    {
      method: 'POST',
      path: `${phoneNumberId}/media`,
      stream: {
        body: Readable.from(inOrder(head, content, tail), { objectMode: false }),
        type: `multipart/form-data; boundary=${boundary}`,
        bytes: head.length + bytes + tail.length,
      },
    },
    answerSchema,
  );
  content.destroy();
  // An upload that nobody refers to is nothing: it can be tried again.
  if (answer.kind === 'unclear') return { kind: 'unreached' };
  return answer.kind === 'ok' ? { kind: 'ok', value: answer.value.id } : answer;
}

/** Does not read on beyond the limit. */
async function lengthOf(stream: Readable, bytesMax: number): Promise<number> {
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += (chunk as Buffer).length; // files are bytes
    if (bytes > bytesMax) break;
  }
  return bytes;
}

function headOf(boundary: string, { name, mediaType }: File): string {
  const field = (key: string, value: string): string =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`;
  const quoted = name.replace(/["\\\r\n]/g, '_');
  return (
    field('messaging_product', 'whatsapp') +
    field('type', mediaType) +
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${quoted}"\r\n` +
    `Content-Type: ${mediaType}\r\n\r\n`
  );
}

async function* inOrder(head: Buffer, content: Readable, tail: Buffer): AsyncGenerator<Buffer> {
  yield head;
  for await (const chunk of content) yield chunk as Buffer; // files are bytes
  yield tail;
}
