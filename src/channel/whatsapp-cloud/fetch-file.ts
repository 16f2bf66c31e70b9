// Fetches a file that somebody sent: its id gives an address for five minutes, the address bytes.
import { createHash } from 'node:crypto';
import { Readable, Transform } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { z } from 'zod';
import type { FetchedMedia } from '../channel.ts';
import type { GraphClient } from './graph-client.ts';

const referenceSchema = z.object({ id: z.string(), sha256: z.string().nullable() });
const metadataSchema = z.object({
  url: z.url(),
  file_size: z.coerce.number().int().nonnegative().optional().catch(undefined),
  sha256: z.string().optional().catch(undefined),
});
/** Graph's words for "there is no such object". */
const goneCodes = new Set([100, 33, 131052]);

export interface MediaSource {
  readonly client: GraphClient;
  readonly phoneNumberId: string;
  readonly bytesMax: number;
}

/** Asks for a new address each time. Rejects when it should be tried again later. */
export async function fetchFile(source: MediaSource, ref: string): Promise<FetchedMedia> {
  const { client, phoneNumberId, bytesMax } = source;
  const { id, sha256 } = referenceSchema.parse(JSON.parse(ref));
  const path = `${encodeURIComponent(id)}?phone_number_id=${phoneNumberId}`;
  const answer = await client.call({ method: 'GET', path }, metadataSchema);
  if (answer.kind !== 'ok') {
    if (answer.kind === 'refused' && isGone(answer.error)) return { kind: 'gone' };
    throw new Error('the file cannot be asked for just now');
  }
  const { url, file_size: bytes = null, sha256: digest } = answer.value;
  if (bytes !== null && bytes > bytesMax) return { kind: 'too_large', bytes };
  const response = await client.download(url);
  if (!response.ok || response.body === null) {
    await response.body?.cancel();
    throw new Error(`the file was not given: ${String(response.status)}`);
  }
  // The web stream of fetch is Node's own.
  const content = Readable.fromWeb(response.body as WebStream);
  const checked = checkedStream({ bytes, digest: digest ?? sha256, bytesMax });
  content.on('error', () => checked.destroy(new Error('the file broke off')));
  return { kind: 'found', stream: content.pipe(checked), bytes };
}

function isGone({ status, code }: { readonly status: number; readonly code: number | null }) {
  return status === 404 || status === 410 || (code !== null && goneCodes.has(code));
}

interface Expected {
  readonly bytes: number | null;
  readonly digest: string | null;
  readonly bytesMax: number;
}

/** Fails at the end when length or hash are not what Meta said: half a report is none. */
function checkedStream({ bytes, digest, bytesMax }: Expected): Transform {
  const hash = createHash('sha256');
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      hash.update(chunk);
      // Somebody who announced less than they send is not listened to for ever.
      if (seen > bytesMax) done(new Error('the file is longer than it said'));
      else done(null, chunk);
    },
    flush(done) {
      const whole = bytes === null || seen === bytes;
      done(whole && sameDigest(hash.digest(), digest) ? null : new Error('the file is damaged'));
    },
  });
}

/** Webhooks write the hash in base64, the metadata in hexadecimal; anything else says nothing. */
function sameDigest(digest: Buffer, given: string | null): boolean {
  if (given === null) return true;
  if (/^[0-9a-f]{64}$/i.test(given)) return digest.toString('hex') === given.toLowerCase();
  if (/^[\w+/-]{43}=?$/.test(given)) return digest.equals(Buffer.from(given, 'base64'));
  return true;
}
