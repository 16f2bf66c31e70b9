// Reads what matters of an Excel 97–2003 stream (MS-XLS): encryption, macro sheets, live links.

import { bufferOf } from './bytes.ts';

interface ExcelRecord {
  readonly type: number;
  readonly content: Buffer;
}

const filePass = 0x2f;
const boundSheet = 0x85;
const supBook = 0x1ae;

export function isEncryptedWorkbook(workbook: Uint8Array): boolean {
  return recordsOf(workbook).some(({ type }) => type === filePass);
}

/** Whether a sheet is made of macros, or a link fetches from another program (DDE, OLE). */
export function isActiveWorkbook(workbook: Uint8Array): boolean {
  return recordsOf(workbook).some(
    ({ type, content }) =>
      (type === boundSheet && activeSheetTypes.includes(content[5] ?? 0)) ||
      (type === supBook && content.includes(programSeparator)),
  );
}

/** Excel 4.0 macro sheet and Visual Basic module. */
const activeSheetTypes = [1, 6];

/** Stands between program and topic in a link to another program; never in a path. */
const programSeparator = 3;

const recordHeaderBytes = 4;
const supBookHeaderBytes = 5;

function recordsOf(workbook: Uint8Array): readonly ExcelRecord[] {
  const buffer = bufferOf(workbook);
  const records: ExcelRecord[] = [];
  for (let at = 0; at + recordHeaderBytes <= buffer.length;) {
    const type = buffer.readUInt16LE(at);
    const end = at + recordHeaderBytes + buffer.readUInt16LE(at + 2);
    if (type === filePass || type === boundSheet || type === supBook) {
      const skipped = type === supBook ? supBookHeaderBytes : 0;
      records.push({ type, content: buffer.subarray(at + recordHeaderBytes + skipped, end) });
    }
    at = end;
  }
  return records;
}
