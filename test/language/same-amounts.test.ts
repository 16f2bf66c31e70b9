// Numbers, doses and units in a text and in its translation.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toNativeDigits } from '../../src/language/digits.ts';
import { languages } from '../../src/language/language.ts';
import type { Language } from '../../src/language/language.ts';
import { compareAmounts, sameAmounts } from '../../src/language/same-amounts.ts';

test.each([
  ['سه قرص ۵ میلی‌گرم', 'three tablets of 5 mg'],
  ['سه قرص', '3 tablets'],
  ['دمای ۳۸٫۵ درجه', 'a temperature of 38.5 °C'],
  ['гемоглобин 8,5', 'haemoglobin 8.5'],
  ['١٬٥٠٠ ملغ', '1,500 mg'],
  ['0,125 мг', '0.125 mg'],
  ['с 12.03.2024', 'since 12.03.2024'],
  ['وزن ۷۱ کیلو', '71kg'],
])('the same: %s, %s', (original, translation) => {
  expect(compareAmounts(original, translation)).toEqual({ missing: [], added: [] });
});

test.each([
  ['سه قرص ۵ میلی‌گرم', 'three tablets of 50 mg', ['5 mg'], ['50 mg']],
  ['۵ میلی‌گرم', '5 g', ['5 mg'], ['5 g']],
  ['۵ میلی‌گرم', '5', ['5 mg'], ['5']],
  ['2 раза по 10 мг', '10 mg twice', [], []],
  ['10 мг и 10 мг', '10 mg', ['10 mg'], []],
  ['1.5 mg', '15 мг', ['1.5 mg'], ['15 mg']],
  ['без чисел', 'on 4 May', [], ['4']],
])('different: %s, %s', (original, translation, missing, added) => {
  expect(compareAmounts(original, translation)).toEqual({ missing, added });
});

const forms = {
  mg: { fa: 'میلی‌گرم', ar: 'ملغ', ru: 'мг', en: 'mg' },
  kg: { fa: 'کیلوگرم', ar: 'كغ', ru: 'кг', en: 'kg' },
  ml: { fa: 'میلی‌لیتر', ar: 'مل', ru: 'мл', en: 'ml' },
  '%': { fa: 'درصد', ar: '٪', ru: '%', en: '%' },
} as const;
const unit = fc.constantFrom('mg', 'kg', 'ml', '%');
const amount = fc.record({ tenths: fc.integer({ min: 1, max: 99_999 }), unit });
type Amount = { readonly tenths: number; readonly unit: keyof typeof forms };

function written({ tenths, unit: sign }: Amount, language: Language): string {
  const point = { fa: '٫', ar: '٫', ru: ',', en: '.' }[language];
  const figures = tenths % 10 === 0 ? `${tenths / 10}` : `${tenths / 10}`.replace('.', point);
  return `${toNativeDigits(figures, language)} ${forms[sign][language]}`;
}

const language = fc.constantFrom(...languages);

test('every amount is the same amount in every language, and no other', () => {
  fc.assert(
    fc.property(
      fc.array(amount, { maxLength: 5 }),
      amount,
      language,
      language,
      (all, odd, a, b) => {
        const original = all.map((one) => written(one, a)).join(' ; ');
        const translation = all.map((one) => written(one, b)).join(' ; ');
        expect(compareAmounts(original, translation)).toEqual({ missing: [], added: [] });
        const more = compareAmounts(original, `${translation} ; ${written(odd, b)}`);
        expect(more.added).toHaveLength(1);
        expect(sameAmounts(compareAmounts(`${original} ; ${written(odd, a)}`, translation))).toBe(
          false,
        );
      },
    ),
  );
});

test('a factor of ten is always seen', () => {
  fc.assert(
    fc.property(amount, language, language, (one, a, b) => {
      const wrong = { ...one, tenths: one.tenths * 10 };
      expect(sameAmounts(compareAmounts(written(one, a), written(wrong, b)))).toBe(false);
    }),
  );
});
