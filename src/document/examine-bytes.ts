// Examines one file inside the child process: first what it is, then whether it is safe and whole.

import type { Examination, RefusalReason } from '../intake/document.ts';
import { examineCompound } from './examine-compound.ts';
import { examineDicom } from './examine-dicom.ts';
import { examineImage, glanceAtImage } from './examine-image.ts';
import { examineMedia } from './examine-media.ts';
import { examineRtf } from './examine-rtf.ts';
import { examineWords } from './examine-words.ts';
import { examineZip } from './examine-zip.ts';
import { quarantined, refused, unknownType } from './finding.ts';
import { holdsTestVirus } from './malware.ts';
import { isPolyglot } from './polyglot.ts';
import { isProgram, isScript } from './program-marks.ts';
import { recognise } from './recognise.ts';
import { isReadExtension } from './read-extensions.ts';
import { extensionOf } from '../lib/safe-name.ts';

/** Never rejects. `depth`: how many archives this file was found in. */
export async function examineBytes(
  bytes: Uint8Array,
  name: string,
  depth = 0,
): Promise<Examination> {
  if (bytes.length === 0) return refused(unknownType, 'empty_file');
  if (holdsTestVirus(bytes)) return quarantined(unknownType, 'malware');
  try {
    return await examineByContent(bytes, name, depth);
  } catch {
    // Parsers throw whatever they like on a damaged file: all of it means the same to the sender.
    return refused((await recognise(bytes)).type, 'unreadable');
  }
}

async function examineByContent(
  bytes: Uint8Array,
  name: string,
  depth: number,
): Promise<Examination> {
  const { family, type } = await recognise(bytes);
  const examineEntry = (entry: Uint8Array, entryName: string): Promise<Examination> =>
    examineBytes(entry, entryName, depth + 1);
  if (isPolyglot(bytes, family)) return quarantined(type, 'active_content');
  if (family !== 'dicom' && isProgram(bytes)) return quarantined(unknownType, 'program');
  if (family !== 'dicom' && isScript(bytes, name)) return aboutScript(depth);
  switch (family) {
    case 'image':
      return depth === 0 ? examineImage(bytes, type) : glanceAtImage(bytes, type);
    case 'pdf':
      return examineLoadedPdf(bytes, depth);
    case 'zip':
      return examineZip(bytes, { depth, examineEntry });
    case 'compound':
      return examineCompound(bytes);
    case 'rtf':
      return examineRtf(bytes);
    case 'dicom':
      return examineDicom(bytes);
    case 'media':
      return examineMedia(bytes, type);
    case 'words':
      return examineWords(bytes, name);
    case 'archive':
      return refused({ ...unknownType, mediaType: type.mediaType }, archiveReason(bytes));
    case 'binary':
      return refused(unknownType, binaryReason(name));
  }
}

/** What reads PDFs is loaded with the first: it takes a third of a child's start. */
async function examineLoadedPdf(bytes: Uint8Array, depth: number): Promise<Examination> {
  const { examinePdf } = await import('./examine-pdf.ts');
  return examinePdf(bytes, (content) => examineBytes(content, '', depth + 1));
}

/** Alone a script is an attack; among a patient's files in an archive it is left out. */
function aboutScript(depth: number): Examination {
  return depth === 0 ? quarantined(unknownType, 'program') : refused(unknownType, 'program');
}

/** A 7z archive says in its header that it is encrypted; others are not looked into. */
function archiveReason(bytes: Uint8Array): RefusalReason {
  const sevenZipAes = Buffer.from([0x06, 0xf1, 0x07, 0x01]);
  return Buffer.from(bytes).includes(sevenZipAes) ? 'password_protected' : 'type_not_supported';
}

/** A file that ought to be something we read is damaged; anything else is of a foreign kind. */
function binaryReason(name: string): RefusalReason {
  return isReadExtension(extensionOf(name)) ? 'unreadable' : 'type_not_supported';
}
