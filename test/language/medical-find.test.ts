// Medical terms inside sentences: which, where, and what must not be taken for one.

import { expect, test } from 'vitest';
import { findMedicalTerms } from '../../src/language/medical-recognise.ts';

test.each([
  ['R-CHOP ۶ دوره و بعد R-ICE', ['r-chop:R-CHOP', 'cycle:دوره', 'r-ice:R-ICE']],
  [
    'после 3 курсов Р-ЧОП началось прогрессирование',
    ['cycle:курсов', 'r-chop:Р-ЧОП', 'pd:прогрессирование'],
  ],
  ['لطفا این را چاپ کنید', []],
  ['شش دوره آر چاپ گرفتم و عود کرد', ['cycle:دوره', 'r-chop:آر چاپ', 'relapse:عود کرد']],
  ['Rituximab 500 mg and bortezomib', ['rituximab:Rituximab', 'bortezomib:bortezomib']],
  ['Ritoximab and then velcade', ['rituximab:Ritoximab', 'bortezomib:velcade']],
  ['it is all for us', []],
  ['diagnosed with ALL in 2021', ['ball:ALL']],
  ['nilotinib and follicular thyroid cancer', []],
  ['أخذت مابثيرا ثم زراعة ذاتية', ['rituximab:مابثيرا', 'asct:زراعة ذاتية']],
  ['лечился ритуксимабом, затем аутоТГСК', ['rituximab:ритуксимабом', 'asct:аутоТГСК']],
  ['R-CHOP, no relapse', ['r-chop:R-CHOP']],
  ['После R-CHOP рецидива не было', ['r-chop:R-CHOP']],
  ['پیوند اتولوگ نکردم، R-ICE گرفتم', ['r-ice:R-ICE']],
])('%s', (text, expected) => {
  const terms = findMedicalTerms(text, { language: 'en' });
  expect(terms.map(({ id, start, end }) => `${id}:${text.slice(start, end)}`)).toEqual(expected);
});

test('only the asked categories are given', () => {
  const options = { language: 'en', categories: ['drug'] } as const;
  const terms = findMedicalTerms('R-CHOP, then Velcade', options);
  expect(terms.map(({ id }) => id)).toEqual(['bortezomib']);
});

test('terms never overlap and lie inside the text', () => {
  const text = 'DLBCL stage IV, 6 cycles of R-CHOP, CR, relapse, R-DHAP x2, BEAM + ASCT, CAR-T';
  let last = 0;
  for (const { start, end } of findMedicalTerms(text, { language: 'en' })) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeLessThanOrEqual(text.length);
    last = end;
  }
  expect(last).toBe(text.length);
});
