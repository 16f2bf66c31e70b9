// Made-up findings about files, for tests that need no real photos.
import type {
  DocumentGuess,
  Examination,
  MarkedPage,
  PageVerdict,
  PhotoReason,
  Verdict,
} from '../../src/intake/document.ts';

export interface Finding {
  readonly examination: Examination;
  readonly guess: DocumentGuess;
  readonly marked: MarkedPage | null;
}

const page: PageVerdict = {
  page: 1,
  verdict: 'accept',
  reasons: [],
  legibility: 2,
  widthPixels: 3000,
  heightPixels: 4000,
  measures: {},
  map: null,
};

const unsure: DocumentGuess = { type: null, confidence: 'low' };

/** One page that can be read. */
export const acceptedPhoto: Finding = {
  examination: {
    outcome: 'accept',
    kind: 'jpeg',
    mediaType: 'image/jpeg',
    reason: null,
    pageCount: 1,
    pages: [page],
    textSample: '',
    perceptualHash: null,
    entryCount: 0,
  },
  guess: unsure,
  marked: null,
};

/** One page with a verdict and its reason. */
export function judgedPhoto(verdict: Verdict, ...reasons: readonly PhotoReason[]): Finding {
  const pages = [{ ...page, verdict, reasons }];
  return { examination: { ...acceptedPhoto.examination, pages }, guess: unsure, marked: null };
}

/** A scan of several pages, of which those numbered cannot be read. */
export function scanOf(pageCount: number, blurred: readonly number[]): Finding {
  const pages = Array.from({ length: pageCount }, (_, index): PageVerdict => {
    const isBlurred = blurred.includes(index + 1);
    const judged = isBlurred ? ({ verdict: 'reject', reasons: ['blurred'] } as const) : {};
    return { ...page, ...judged, page: index + 1 };
  });
  return madeFile({ kind: 'pdf', pageCount, pages });
}

/** A file without pages of ours, such as a PDF, an archive or a voice note. */
export function madeFile(changed: Partial<Examination>, type: string | null = null): Finding {
  return {
    examination: { ...acceptedPhoto.examination, pages: [], ...changed },
    guess: type === null ? unsure : { type, confidence: 'high' },
    marked: null,
  };
}
