// The audit log as a file: JSON lines that can be checked anywhere, or a table for a spreadsheet.
import { csvOf } from '../lib/csv.ts';
import type { ChainedLine } from './audit-chain.ts';

export const auditFormats = ['jsonl', 'csv'] as const;

export type AuditFormat = (typeof auditFormats)[number];

const columns = ['line', 'at', 'member', 'name', 'action', 'intake', 'about', 'hash'] as const;
const linesAtOnce = 500;

/**
 * Pieces of the file, in UTF-8. A JSON line holds what {@link chainHash} binds and its hash, so
 * that anybody can check the chain; `names` are those of today and stand beside it, unbound.
 */
export async function* auditFile(
  lines: AsyncIterable<ChainedLine>,
  format: AuditFormat,
  names: ReadonlyMap<string, string>,
): AsyncGenerator<string> {
  if (format === 'csv') yield csvOf([columns]);
  let some: ChainedLine[] = [];
  for await (const line of lines) {
    some.push(line);
    if (some.length < linesAtOnce) continue;
    yield pieceOf(some, format, names);
    some = [];
  }
  if (some.length > 0) yield pieceOf(some, format, names);
}

function pieceOf(
  lines: readonly ChainedLine[],
  format: AuditFormat,
  names: ReadonlyMap<string, string>,
): string {
  const nameOf = ({ member }: ChainedLine) => (member === null ? '' : (names.get(member) ?? ''));
  if (format === 'jsonl') {
    return lines.map((line) => `${JSON.stringify({ ...line, name: nameOf(line) })}\n`).join('');
  }
  const rows = lines.map((line) => {
    const { seq, at, member, action, intake, about, hash } = line;
    const words = JSON.stringify(about);
    return [String(seq), at, member ?? '', nameOf(line), action, intake ?? '', words, hash];
  });
  // The byte order mark stands at the beginning of the file alone.
  return csvOf(rows).slice(1);
}
