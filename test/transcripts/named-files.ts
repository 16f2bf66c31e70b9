// What examining would find, told by a file's name: `cbc.pdf`, `blurred-2.jpg`, `locked.pdf`,
// `scan-3-7.pdf` (eight pages, of which two are blurred), `long.pdf` (60 pages, 40 looked at).
import { guessDocumentType } from '../../src/document/classify.ts';
import type { PageVerdict, PhotoReason } from '../../src/intake/document.ts';
import { acceptedPhoto, judgedPhoto, madeFile, scanOf } from '../engine/made-examinations.ts';
import type { Finding } from '../engine/made-examinations.ts';

const unreadable = new Map<string, PhotoReason>([
  ['blurred', 'blurred'],
  ['dark', 'dark'],
  ['cut', 'text_cut_off'],
]);

const doubtful = new Map<string, readonly PhotoReason[]>([
  ['faint', ['faint']],
  ['half', ['partly_blurred']],
  ['scene', ['not_a_page']],
  ['black', ['dark', 'not_a_page']],
]);

const accepted = new Map<string, PhotoReason>([
  ['film', 'film'],
  ['screen', 'screen'],
  ['piece', 'fragment'],
  ['edge', 'page_cut_off'],
]);

/** The guess is the real one, from the name and the caption. */
export function findingOf(name: string, caption: string): Finding {
  const { marked, examination: found } = named(name);
  const hash = looks.get(name.replace(/^small-/u, '')) ?? null;
  const pages = name.startsWith('small-') ? found.pages.map(shrunk) : found.pages;
  const examination = { ...found, pages, perceptualHash: hash };
  return { examination, marked, guess: guessDocumentType({ name, caption, textSample: '' }) };
}

/** The same picture: `small-x.jpg` is what a messenger made of `x.jpg`. */
const looks = new Map([['letter.jpg', '0f'.repeat(128)]]);

function shrunk(page: PageVerdict): PageVerdict {
  return { ...page, widthPixels: 960, heightPixels: 1280 };
}

function named(name: string): Finding {
  const [word = ''] = name.split(/[-.]/u);
  const reason = unreadable.get(word);
  if (reason !== undefined) {
    const hasPlace = reason === 'blurred' || reason === 'dark';
    const marked = hasPlace ? { page: 1, sha256: '0'.repeat(64) } : null;
    return { ...judgedPhoto('reject', reason), marked };
  }
  const doubts = doubtful.get(word);
  if (doubts !== undefined) return judgedPhoto('doubtful', ...doubts);
  const hint = accepted.get(word);
  if (hint !== undefined) return judgedPhoto('accept', hint);
  if (word === 'locked') {
    return madeFile({ outcome: 'reject', kind: 'pdf', reason: 'password_protected' });
  }
  if (word === 'setup')
    return madeFile({ outcome: 'quarantine', kind: 'unknown', reason: 'program' });
  if (word === 'scan') return scanOf(8, name.match(/\d+/gu)?.map(Number) ?? []);
  if (word === 'long') return lookedAt(scanOf(60, []), 40);
  if (name.endsWith('.pdf')) return madeFile({ kind: 'pdf', pageCount: 2 });
  if (name.endsWith('.zip')) return madeFile({ kind: 'zip', entryCount: 320, pageCount: 0 });
  if (name.endsWith('.ogg')) return madeFile({ kind: 'audio', pageCount: 0 });
  return acceptedPhoto;
}

function lookedAt(finding: Finding, count: number): Finding {
  const { examination } = finding;
  return { ...finding, examination: { ...examination, pages: examination.pages.slice(0, count) } };
}
