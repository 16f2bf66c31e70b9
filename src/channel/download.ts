// Brings a file from a messenger's server as a stream.
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { FetchedMedia } from './channel.ts';

/** For the whole file (ms): 25 MB over a slow line. */
const downloadMs = 5 * 60_000;
const redirectsMax = 3;
/** The messenger does not have it any more, or its address has run out. */
const gone = new Set([400, 401, 403, 404, 410]);

/**
 * Rejects when it should be tried again later, with an error that does not hold the address: it is
 * a key to the file. What `trusted` refuses is never asked, wherever it was named.
 */
export async function download(
  url: URL,
  trusted: (url: URL) => boolean,
  redirects = 0,
): Promise<FetchedMedia> {
  if (!trusted(url) || redirects > redirectsMax) return { kind: 'gone' };
  const answer = await fetch(url, {
    redirect: 'manual',
    signal: AbortSignal.timeout(downloadMs),
  }).catch(() => null);
  if (answer === null) throw new Error('the file could not be asked for');
  if (answer.status === 200 && answer.body !== null) {
    const announced = answer.headers.get('content-length');
    // The body of fetch is the same thing as Node's own, under another declaration.
    const stream = Readable.fromWeb(answer.body as ReadableStream);
    const encoded = answer.headers.has('content-encoding');
    return { kind: 'found', stream, bytes: announced === null || encoded ? null : +announced };
  }
  await answer.body?.cancel();
  const next = answer.headers.get('location') ?? '';
  if (answer.status >= 300 && answer.status < 400 && URL.canParse(next, url)) {
    return download(new URL(next, url), trusted, redirects + 1);
  }
  if (gone.has(answer.status)) return { kind: 'gone' };
  throw new Error(`the file was answered with ${answer.status}`);
}
