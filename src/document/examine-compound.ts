// Examines the office documents of before 2007 (doc, xls, ppt) and encrypted newer ones.

import type { Examination } from '../intake/document.ts';
import { type CompoundFile, holdsEmbeddedFile, readCompoundFile } from './compound-file.ts';
import { type FileType, accepted, quarantined, refused, unknownType } from './finding.ts';
import { isEncryptedWorkbook, isActiveWorkbook } from './old-workbook.ts';
import { isActivePresentation } from './old-presentation.ts';
import { isEncryptedWord, runsDataExchange, wordsOfOldWord } from './old-word.ts';

/** Throws on a file whose tables do not hold together. */
export function examineCompound(bytes: Uint8Array): Examination {
  const file = readCompoundFile(bytes);
  const type = typeOf(file);
  if (isEncrypted(file)) return refused(type ?? packageType, 'password_protected');
  if (type === null) return refused(unknownType, notDocumentReason(file));
  if (isActive(file)) return quarantined(type, 'macro_or_embedded_object');
  const word = streamOf(file, 'WordDocument');
  return accepted(type, { textSample: word === null ? '' : wordsOfOldWord(word) });
}

const packageType: FileType = { kind: 'word', mediaType: 'application/x-ole-storage' };
const wordType: FileType = { kind: 'word', mediaType: 'application/msword' };
const excelType: FileType = { kind: 'spreadsheet', mediaType: 'application/vnd.ms-excel' };
const slidesType: FileType = { kind: 'presentation', mediaType: 'application/vnd.ms-powerpoint' };

function typeOf(file: CompoundFile): FileType | null {
  if (streamOf(file, 'WordDocument') !== null) return wordType;
  if (workbookOf(file) !== null) return excelType;
  if (streamOf(file, 'PowerPoint Document') !== null) return slidesType;
  return null;
}

function isEncrypted(file: CompoundFile): boolean {
  if (file.streams.some(({ path }) => encryptedStreams.has(path))) return true;
  const word = streamOf(file, 'WordDocument');
  const workbook = workbookOf(file);
  return (
    (word !== null && isEncryptedWord(word)) || (workbook !== null && isEncryptedWorkbook(workbook))
  );
}

const encryptedStreams = new Set(['EncryptedPackage', 'EncryptionInfo', 'EncryptedSummary']);

function isActive(file: CompoundFile): boolean {
  if (file.storages.some((path) => /(?:^|\/)(?:Macros|_VBA_PROJECT_CUR|VBA)$/iu.test(path))) {
    return true;
  }
  if (holdsEmbeddedFile(file)) return true;
  const word = streamOf(file, 'WordDocument');
  const workbook = workbookOf(file);
  const slides = streamOf(file, 'PowerPoint Document');
  return (
    (word !== null && runsDataExchange(word)) ||
    (workbook !== null && isActiveWorkbook(workbook)) ||
    (slides !== null && isActivePresentation(slides))
  );
}

/** An Outlook message or a Publisher file is whole, only not for us; an installer is a program. */
function notDocumentReason(file: CompoundFile): 'program' | 'type_not_supported' {
  const isInstaller = file.streams.some(({ path }) => path.startsWith('\u4840'));
  return isInstaller ? 'program' : 'type_not_supported';
}

function workbookOf(file: CompoundFile): Uint8Array | null {
  return streamOf(file, 'Workbook') ?? streamOf(file, 'Book');
}

function streamOf(file: CompoundFile, path: string): Uint8Array | null {
  return file.streams.find((stream) => stream.path === path)?.content ?? null;
}
