// When people want to be written to, and when they cannot answer, in the words of four languages.
import { expect, test } from 'vitest';
import { readDayPart } from '../../src/language/day-part.ts';
import { readPause } from '../../src/language/wished-pause.ts';

test.each([
  ['only evenings please', 'evening'],
  ['Mornings are better', 'morning'],
  ['whenever you like', 'any'],
  ['فقط عصرها', 'evening'],
  ['لطفاً فقط شب‌ها پیام بدهید', 'evening'],
  ['صبح بهتر است', 'morning'],
  ['هر وقت شد', 'any'],
  ['في المساء فقط', 'evening'],
  ['صباحًا من فضلكم', 'morning'],
  ['только вечером', 'evening'],
  ['лучше по утрам', 'morning'],
  ['в любое время', 'any'],
  ['صبح‌ها نه', 'afternoon'],
  ['صبح پیام ندین فقط عصر', 'evening'],
  ['not in the evening', 'afternoon'],
  ['بعد الظهر', 'afternoon'],
  ['до обеда', 'morning'],
  ['good evening', null],
  ['صبح بخیر', null],
  ['morning or evening', null],
  ['remind me tomorrow', null],
  ['понедельник', null],
])('«%s» asks for the %s', (text, part) => {
  expect(readDayPart(text)).toBe(part);
});

test.each([
  ['not during chemo week', 'treatment'],
  ['هفتهٔ شیمی‌درمانی نه', 'treatment'],
  ['أثناء العلاج الكيماوي لا', 'treatment'],
  ['у него химия', 'treatment'],
  ['he is in hospital', 'hospital'],
  ['بیمارستان بستری است', 'hospital'],
  ['نحن في المستشفى', 'hospital'],
  ['мы лежим в больнице', 'hospital'],
  ['when he is discharged', 'hospital'],
  ['the hospital wants money', null],
  ['ещё не выписали', null],
  ['пока не выпишут', 'hospital'],
  ['we are so tired', 'time'],
  ['الآن لا أستطيع الكلام', null],
  ['thank you', null],
])('«%s» is a pause for %s', (text, pause) => {
  expect(readPause(text)).toBe(pause);
});
