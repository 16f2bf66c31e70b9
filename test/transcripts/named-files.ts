// What examining would find, told by a file's name: `cbc.pdf`, `blurred-2.jpg`, `locked.pdf`.
import { guessDocumentType } from '../../src/document/classify.ts';
import type { PhotoReason } from '../../src/intake/document.ts';
import { acceptedPhoto, judgedPhoto, madeFile } from '../engine/made-examinations.ts';
import type { Finding } from '../engine/made-examinations.ts';

const unreadable = new Map<string, PhotoReason>([
  ['blurred', 'blurred'],
  ['dark', 'dark'],
  ['cut', 'text_cut_off'],
  ['film', 'film'],
]);

/** The guess is the real one, from the name and the caption. */
export function findingOf(name: string, caption: string): Finding {
  return { ...named(name), guess: guessDocumentType({ name, caption, textSample: '' }) };
}

function named(name: string): Finding {
  const [word = ''] = name.split(/[-.]/u);
  const reason = unreadable.get(word);
  if (reason !== undefined) {
    const hasPlace = reason === 'blurred' || reason === 'dark';
    const marked = hasPlace ? { page: 1, sha256: '0'.repeat(64) } : null;
    return { ...judgedPhoto('reject', reason), marked };
  }
  if (word === 'faint') return judgedPhoto('doubtful', 'faint');
  if (word === 'locked') {
    return madeFile({ outcome: 'reject', kind: 'pdf', reason: 'password_protected' });
  }
  if (word === 'setup')
    return madeFile({ outcome: 'quarantine', kind: 'unknown', reason: 'program' });
  if (name.endsWith('.pdf')) return madeFile({ kind: 'pdf', pageCount: 2 });
  if (name.endsWith('.zip')) return madeFile({ kind: 'zip', entryCount: 320, pageCount: 0 });
  if (name.endsWith('.ogg')) return madeFile({ kind: 'audio', pageCount: 0 });
  return acceptedPhoto;
}
