// What is found in the words of papers, and what must not be taken for an identifier.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isChinese,
  isEgyptian,
  isEmirati,
  isIranian,
  isKazakh,
  isKuwaiti,
  isRussianTaxNumber,
  isSaudi,
  isSnils,
  isTurkish,
  isUzbek,
  passesLuhn,
} from '../../src/privacy/checksums.ts';
import { findIdentifiers } from '../../src/privacy/find-identifiers.ts';
import type { KnownPatient } from '../../src/privacy/identifier.ts';
import { soundOf } from '../../src/privacy/name-sound.ts';

const nobody: KnownPatient = { names: [], birthDates: [], phones: [] };

function found(text: string, patient: KnownPatient = nobody): readonly string[] {
  return findIdentifiers(text, patient).map(
    ({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`,
  );
}

/** A line as it is printed, and what of it has to be covered. */
const rows: readonly (readonly [string, readonly string[]])[] = [
  ['کد ملی: ۰۰۱۲۳۴۵۶۷۹ تلفن: ۰۲۱-۸۸۷۷۶۶۵۵', ['national_id: ۰۰۱۲۳۴۵۶۷۹', 'phone: ۰۲۱-۸۸۷۷۶۶۵۵']],
  ['كد ملي 001-234567-9', ['national_id: 001-234567-9']],
  ['شماره پرونده: 4521/88', ['record_number: 4521/88']],
  ['نام و نام خانوادگی: رضا احمدی   سن: ۴۵', ['name: رضا احمدی']],
  ['نشانی: تهران، خیابان ولیعصر، پلاک ۱۲', ['address: تهران، خیابان ولیعصر، پلاک ۱۲']],
  ['تاریخ تولد: ۱۳۵۴/۰۱/۰۱', ['birth_date: ۱۳۵۴/۰۱/۰۱']],
  ['همراه ۰۹۱۲ ۳۴۵ ۶۷ ۸۹', ['phone: ۰۹۱۲ ۳۴۵ ۶۷ ۸۹']],
  ['کد پستی ۱۱۱۱۱-۲۲۲۲۲', ['postal_code: ۱۱۱۱۱-۲۲۲۲۲']],
  ['شماره گذرنامه: A12345678', ['passport: A12345678']],
  ['تذکره: 1400-0102-03045', ['national_id: 1400-0102-03045']],
  ['رقم الهوية ١٠٠٠٠٠٠٠٠٨', ['national_id: ١٠٠٠٠٠٠٠٠٨']],
  ['الجوال 0501234567', ['phone: 0501234567']],
  ['العنوان: بغداد، حي المنصور', ['address: بغداد، حي المنصور']],
  ['رقم الملف: 77/2025', ['record_number: 77/2025']],
  ['تاريخ الميلاد: ١٢/٠٣/١٩٧٥', ['birth_date: ١٢/٠٣/١٩٧٥']],
  ['الرقم الوطني 199012345678', ['national_id: 199012345678']],
  ['ФИО: Иванов Иван Иванович', ['name: Иванов Иван Иванович']],
  ['12.03.1975 г.р.', ['birth_date: 12.03.1975']],
  ['паспорт 45 08 123456', ['passport: 45 08 123456']],
  ['СНИЛС 112-233-445 95', ['national_id: 112-233-445 95']],
  ['тел. 8 (916) 123-45-67', ['phone: 8 (916) 123-45-67']],
  ['Адрес: г. Москва, ул. Ленина, д. 5', ['address: г. Москва, ул. Ленина, д. 5']],
  ['История болезни № 1234/25', ['record_number: 1234/25']],
  ['Patient Name: Sara Karimi  Age: 41', ['name: Sara Karimi']],
  ['MRN: 00123-45 DOB: 12 Mar 1975', ['record_number: 00123-45', 'birth_date: 12 Mar 1975']],
  ['sara.k@example.com', ['email: sara.k@example.com']],
  ['call +98 912 345 67 89 please', ['phone: +98 912 345 67 89']],
  ['T.C. Kimlik No: 10000000146', ['national_id: 10000000146']],
  ['Doğum Tarihi: 01.02.1980', ['birth_date: 01.02.1980']],
  ['card 4111 1111 1111 1111', ['card: 4111 1111 1111 1111']],
  [
    'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10',
    [
      'mrz: P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
      'mrz: L898902C36UTO7408122F1204159ZE184226B<<<<<10',
    ],
  ],
];

test.each(rows)('%s', (line, expected) => {
  expect(found(line)).toEqual(expected);
});

test('clinical numbers stay', () => {
  const lines = [
    'WBC 5.4 x10^9/L, Hb 12.3 g/dl, PLT 250000, LDH 1234 U/L, ferritin 1520',
    'CD19 98 %, CD20 positive, Ki-67 80 %, SUVmax 14.2, Deauville 5',
    'R-CHOP 6 cycles 2024-03-12 to 12/07/2024, dose 750 mg/m2, 375 mg/m2',
    'هموگلوبین ۱۲٫۳، پلاکت ۲۵۰۰۰۰، تاریخ ۱۴۰۳/۰۵/۱۲، LDH ۱۲۳۴',
    'лейкоциты 5,4·10^9/л, тромбоциты 250, СОЭ 32 мм/ч, 12.03.2025',
    'كريات بيضاء ٥٫٤، صفائح ٢٥٠٠٠٠، ١٢/٠٣/٢٠٢٥',
    'BP 120/80, HR 72, SpO2 98 %, weight 72.5 kg, height 171 cm',
  ];
  expect(lines.flatMap((line) => found(line))).toEqual([]);
});

test('the patient is found in every script and calendar', () => {
  const patient = { names: ['رضا احمدی'], birthDates: ['1975-03-21'], phones: ['09123456789'] };
  const text =
    'Mr. Reza Ahmadi, احمدی رضا, Реза Ахмади; 21.03.1975, 1354/1/1, 21 March 1975; 98 912 345 6789';
  expect(found(text, patient)).toEqual([
    'name: Reza Ahmadi',
    'name: احمدی رضا',
    'name: Реза Ахмади',
    'birth_date: 21.03.1975',
    'birth_date: 1354/1/1',
    'birth_date: 21 March 1975',
    'phone: 98 912 345 6789',
  ]);
  expect(found('The biopsy shows large cells', patient)).toEqual([]);
});

test('one name sounds the same however it is written', () => {
  expect(['karimi', 'کریمی', 'карими'].map(soundOf)).toEqual(['krm', 'krm', 'krm']);
  expect(['khalil', 'خلیل', 'халил'].map(soundOf)).toEqual(['hl', 'hl', 'hl']);
  expect(soundOf('حسین')).toBe(soundOf('hossein'));
});

type Check = (text: string) => boolean;

/** The check, how many digits come before its own, and how many its own are. */
const checks: readonly (readonly [string, Check, number, number, string])[] = [
  ['Iran', isIranian, 9, 1, ''],
  ['Türkiye', isTurkish, 8, 2, '1'],
  ['SNILS', isSnils, 7, 2, '21'],
  ['Russian tax', isRussianTaxNumber, 10, 2, ''],
  ['Saudi Arabia', isSaudi, 8, 1, '1'],
  ['Emirates', isEmirati, 9, 1, '78419'],
  ['Egypt', isEgyptian, 6, 1, '2850412'],
  ['Kazakhstan', isKazakh, 5, 1, '850412'],
  ['Uzbekistan', isUzbek, 6, 1, '3120485'],
  ['Kuwait', isKuwaiti, 4, 1, '2850412'],
  ['China', isChinese, 7, 1, '1101051949'],
  ['Luhn', passesLuhn, 14, 1, '4'],
];

test.each(checks)('one wrong digit is noticed: %s', (_, check, free, own, begin) => {
  const digits = fc.stringMatching(new RegExp(`^\\d{${String(free)}}$`, 'u'));
  let valid = 0;
  fc.assert(
    fc.property(digits, fc.nat(free - 1), fc.integer({ min: 1, max: 9 }), (middle, at, by) => {
      const ends = Array.from({ length: 10 ** own }, (__, end) => String(end).padStart(own, '0'));
      const right = ends.map((end) => begin + middle + end).filter(check);
      valid += right.length;
      const place = begin.length + at;
      for (const number of right) {
        const other = String((Number(number[place]) + by) % 10);
        const wrong = number.slice(0, place) + other + number.slice(place + 1);
        // Some rules have a remainder for two digits, or a weight that counts for nothing.
        if (check(wrong))
          expect(['Iran', 'Russian tax', 'Egypt', 'SNILS', 'Kazakhstan']).toContain(_);
      }
    }),
    { numRuns: 200, seed: 11 },
  );
  expect(valid).toBeGreaterThan(100);
});

test('hostile text ends soon and finds nothing out of place', () => {
  const long = [
    '9'.repeat(50_000),
    '- '.repeat(50_000),
    'نام: '.repeat(20_000),
    '<'.repeat(50_000),
  ];
  for (const text of long) {
    for (const { start, end } of findIdentifiers(text)) {
      expect(start).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(text.length);
    }
  }
});
