// Writes tables as CSV that a spreadsheet shows and never computes.

/** Begins a formula in some spreadsheet, also in full width, and after blanks or marks. */
const formula = /^[\s\p{Cf}]*[=+\-@\t\r＝＋－＠]/u;

/**
 * RFC 4180 with a byte order mark, so that Excel reads UTF-8. A cell that might be computed gets an
 * apostrophe before it (OWASP, CSV injection).
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: string): string {
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
