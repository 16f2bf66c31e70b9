// What of a sender's file name is shown.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extensionOf, safeName } from '../../src/lib/safe-name.ts';

test.each([
  ['report.pdf', 'report.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\Ali\\scan.jpg', 'scan.jpg'],
  ['invoice\u202Egpj.exe', 'invoicegpj.exe'],
  ['a\u0000b\r\n.pdf', 'ab.pdf'],
  ['zero\u200Bwidth\uFEFF.png', 'zerowidth.png'],
  ['  .hidden ', 'hidden'],
  ['...', 'file'],
  ['', 'file'],
  ['\u202E\u200F', 'file'],
  ['CON.txt', '_CON.txt'],
  ['a<b>c|d?.pdf', 'a_b_c_d_.pdf'],
  ['e\u0301tude.pdf', '\u00E9tude.pdf'],
  ['جواب پاتولوژی.pdf', 'جواب پاتولوژی.pdf'],
  ['выписка ∕ 2026.pdf', '2026.pdf'],
  ['lone \uD800 half.pdf', 'lone half.pdf'],
])('%j is shown as %j', (name, label) => {
  expect(safeName(name)).toBe(label);
});

test('a long name keeps its extension and is cut between graphemes', () => {
  const label = safeName(`${'👨‍👩‍👧 выписка '.repeat(30)}.pdf`);
  expect(label.endsWith('.pdf')).toBe(true);
  expect(Buffer.byteLength(label)).toBeLessThanOrEqual(120);
  expect(label.isWellFormed()).toBe(true);
});

test('every name becomes a harmless label, and the label stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const label = safeName(name);
      expect(label).not.toMatch(/[\p{Cc}\p{Cf}/\\]/u);
      expect(Buffer.byteLength(label)).toBeLessThanOrEqual(120);
      expect(label).not.toBe('');
      expect(safeName(label)).toBe(label);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ['a.PDF', 'pdf'],
  ['a.tar.gz', 'gz'],
  ['noextension', ''],
  ['dir.d/name', ''],
  ['a.jp\u200Bg', 'jpg'],
])('the extension of %j is %j', (name, extension) => {
  expect(extensionOf(name)).toBe(extension);
});
