// Content streams of PDF pages, cut into operators: one row, one stream.
import { expect, test } from 'vitest';
import { pdfOperators } from '../../src/document/pdf-operators.ts';

test.each([
  ['q 1 0 0 -1.5 .5 +2 cm Q', ['q', 'cm 1,0,0,-1.5,0.5,2', 'Q']],
  ['/Im#31 Do % Do it\n/Fm Do', ['Do Im#31', 'Do Fm']],
  ['3 Tr(a\\)(b)c)Tj', ['Tr 3', 'Tj 8']],
  ["[(ab)-20<4142>]TJ (x)'", ['TJ -20 6', "' 2"]],
  ['/P<</MCID 0>>BDC EMC', ['BDC 0 MCID', 'EMC']],
  ['BI /W 9 ID \x00(\x01 Do EI Q', ['BI', 'Q']],
  ['(never closed Tj', []],
  ['}{ ) > 5', []],
])('%j', (content, says) => {
  const seen = [...pdfOperators(content)].map(({ operator, numbers, name, stringBytes }) =>
    [operator, numbers.join(','), name, stringBytes > 0 ? stringBytes : '']
      .filter((part) => part !== '')
      .join(' '),
  );
  expect(seen).toEqual(says);
});
