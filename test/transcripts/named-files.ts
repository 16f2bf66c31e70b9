// What examining would find, told by a file's name: `cbc.pdf`, `blurred-2.jpg`, `locked.pdf`,
// `scan-3-7.pdf` (eight pages, of which two are blurred).
import { guessDocumentType } from '../../src/document/classify.ts';
import type { PhotoReason } from '../../src/intake/document.ts';
import { acceptedPhoto, judgedPhoto, madeFile, scanOf } from '../engine/made-examinations.ts';
import type { Finding } from '../engine/made-examinations.ts';

const unreadable = new Map<string, PhotoReason>([
  ['blurred', 'blurred'],
  ['dark', 'dark'],
  ['cut', 'text_cut_off'],
  ['film', 'film'],
]);

/** The guess is the real one, from the name and the caption. */
export function findingOf(name: string, caption: string): Finding {
  const { examination } = named(name);
  return { examination, guess: guessDocumentType({ name, caption, textSample: '' }) };
}

function named(name: string): Finding {
  const [word = ''] = name.split(/[-.]/u);
  const reason = unreadable.get(word);
  if (reason !== undefined) return judgedPhoto('reject', reason);
  if (word === 'faint') return judgedPhoto('doubtful', 'faint');
  if (word === 'locked') {
    return madeFile({ outcome: 'reject', kind: 'pdf', reason: 'password_protected' });
  }
  if (word === 'setup')
    return madeFile({ outcome: 'quarantine', kind: 'unknown', reason: 'program' });
  if (word === 'scan') return scanOf(8, name.match(/\d+/gu)?.map(Number) ?? []);
  if (name.endsWith('.pdf')) return madeFile({ kind: 'pdf', pageCount: 2 });
  if (name.endsWith('.zip')) return madeFile({ kind: 'zip', entryCount: 320, pageCount: 0 });
  if (name.endsWith('.ogg')) return madeFile({ kind: 'audio', pageCount: 0 });
  return acceptedPhoto;
}
