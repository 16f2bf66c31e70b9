// Judges every page of one file: pictures at once, PDF and HEIC in the child process with limits.
import type { PageVerdict } from '../intake/document.ts';
import type { Examiner } from '../document/examiner.ts';
import { imagePagesMax } from '../document/limits.ts';
import { recognise } from '../document/recognise.ts';
import { judgePhoto } from '../photo/judge-photo.ts';
import { PhotoError } from '../photo/photo-error.ts';
import { picturePages } from '../photo/picture-pages.ts';

export interface JudgedPage {
  /** From 1; null where the file is a single picture. */
  readonly page: number | null;
  /** The verdict, or the code of what kept the page from being opened. */
  readonly seen: PageVerdict | string;
  /** Milliseconds; of pages that were judged together each has its share. */
  readonly ms: number;
}

/** Rejects with what is neither the file's nor the system's fault. */
export async function* judgedPages(
  bytes: Uint8Array,
  examiner: Examiner,
): AsyncGenerator<JudgedPage> {
  const { kind } = (await recognise(bytes)).type;
  if (kind === 'pdf' || kind === 'heic') {
    yield* examinedPages(bytes, kind, examiner);
    return;
  }
  const started = performance.now();
  const frames = await orCode(() => picturePages(bytes));
  if (typeof frames === 'string') {
    yield { page: null, seen: frames, ms: performance.now() - started };
    return;
  }
  for (const [index, frame] of frames.slice(0, imagePagesMax).entries()) {
    const begun = performance.now();
    const seen = await orCode(() => judgePhoto(bytes, frame));
    yield { page: frames.length > 1 ? index + 1 : null, seen, ms: performance.now() - begun };
  }
}

async function* examinedPages(
  bytes: Uint8Array,
  kind: 'pdf' | 'heic',
  examiner: Examiner,
): AsyncGenerator<JudgedPage> {
  const started = performance.now();
  const { outcome, reason, pages } = await examiner.examine(bytes, `file.${kind}`);
  const ms = performance.now() - started;
  if (outcome !== 'accept') yield { page: null, seen: reason ?? 'unreadable', ms };
  for (const seen of pages) {
    yield { page: kind === 'pdf' ? seen.page : null, seen, ms: ms / pages.length };
  }
}

async function orCode<T>(work: () => Promise<T>): Promise<T | string> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PhotoError) return error.code;
    throw error;
  }
}
