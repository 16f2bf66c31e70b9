// Makes lines as patients write them: Persian or Arabic words with data in Latin and in digits.
import fc from 'fast-check';

const persianWords =
  'بیمار سلام درمان ریتوکسیماب دوره‌ی پلاکت می‌شود عودکرده لا الله کلیه پس از آزمایش چهار'.split(
    ' ',
  );
const arabicWords = 'المريض العلاج الانتكاس ثلاث جرعات الصفائح بعد إلى الله السلام الأطباء'.split(
  ' ',
);
const urduWords = 'مریض علاج کے بعد خون ٹیسٹ ڈاکٹر'.split(' ');
const kurdishWords = 'نەخۆش چارەسەر دوای پزیشک گەڕانەوە'.split(' ');

const digitSets = ['0123456789', '۰۱۲۳۴۵۶۷۸۹', '٠١٢٣٤٥٦٧٨٩'] as const;

/** Data that has to be read from left to right wherever it stands. */
const dataToken: fc.Arbitrary<string> = fc.oneof(
  nativeNumber(fc.date(dateRange()).map((date) => date.toISOString().slice(0, 10))),
  nativeNumber(
    fc.date(dateRange()).map((date) => date.toISOString().slice(0, 10).replace(/-/gu, '/')),
  ),
  nativeNumber(
    fc.tuple(fc.nat(400), fc.nat(900)).map(([low, high]) => `${String(low)}-${String(high)}`),
  ),
  nativeNumber(
    fc.tuple(fc.nat(400), fc.nat(900)).map(([low, high]) => `${String(low)}–${String(high)}`),
  ),
  nativeNumber(
    fc.tuple(fc.nat(200), fc.nat(99)).map(([up, low]) => `${String(up)}/${String(low)}`),
  ),
  nativeNumber(
    fc.tuple(fc.nat(99), fc.nat(99)).map(([one, two]) => `${String(one)}.${String(two)}`),
  ),
  fc
    .tuple(fc.nat(999), fc.constantFrom('mg/m²', 'mg', 'g/dL', 'IU/L', 'Gy', 'mmHg'))
    .map(([amount, unit]) => `${String(amount)} ${unit}`),
  fc.constantFrom(
    'R-CHOP',
    'DLBCL',
    'non-GCB',
    'BCL2/MYC',
    'Ki-67',
    'CD19+',
    'CAR-T',
    'Deauville 4',
  ),
  fc.constantFrom('+98 912 345 6789', '0912 345 6789', '+966-50-123-4567', '00963 944 123 456'),
  fc.constantFrom(
    'a.b@example.com',
    'https://example.org/a?b=1',
    'PETCT_2025_01.pdf',
    '85%',
    '<0.5',
  ),
);

export interface MixedLine {
  readonly text: string;
  readonly tokens: readonly string[];
}

/** Words and tokens in turn, so that no two tokens melt into one phrase. */
export const mixedLine: fc.Arbitrary<MixedLine> = fc
  .tuple(
    fc.constantFrom(persianWords, arabicWords, urduWords, kurdishWords),
    fc.array(fc.tuple(fc.nat(), dataToken, fc.constantFrom(' ', '، ', ': ', ' («', ' - ')), {
      minLength: 1,
      maxLength: 5,
    }),
    fc.boolean(),
  )
  .map(([words, pieces, tokenFirst]) => {
    const parts = pieces.map(([word, token, join]) => {
      const written = words[word % words.length] ?? '';
      return tokenFirst ? `${token} ${written}${join.trimEnd()}` : `${written}${join}${token}`;
    });
    return { text: parts.join(' '), tokens: pieces.map(([, token]) => token) };
  });

function dateRange(): { readonly min: Date; readonly max: Date; readonly noInvalidDate: true } {
  return { min: new Date('1950-01-01'), max: new Date('2030-12-31'), noInvalidDate: true };
}

function nativeNumber(number: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(number, fc.constantFrom(...digitSets))
    .map(([text, digits]) => text.replace(/\d/gu, (digit) => digits[Number(digit)] ?? digit));
}
