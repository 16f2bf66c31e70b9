// The check digits of national numbers of the countries that patients come from, and of cards.

/** Digits of a number, as numbers. */
function digitsOf(text: string): readonly number[] {
  return [...text].map(Number);
}

function weighted(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0);
}

/** Luhn's check over all digits (ISO/IEC 7812-1): cards, Saudi and Emirati numbers. */
export function passesLuhn(text: string): boolean {
  const sum = digitsOf(text)
    .toReversed()
    .map((digit, index) => (index % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)))
    .reduce((total, digit) => total + digit, 0);
  return sum % 10 === 0;
}

/** Iran, کد ملی: ten digits, not all the same. */
export function isIranian(text: string): boolean {
  if (!/^\d{10}$/u.test(text) || /^(\d)\1{9}$/u.test(text)) return false;
  const digits = digitsOf(text);
  const rest = weighted(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  return digits[9] === (rest < 2 ? rest : 11 - rest);
}

/** Türkiye, T.C. kimlik no. */
export function isTurkish(text: string): boolean {
  if (!/^[1-9]\d{10}$/u.test(text)) return false;
  const digits = digitsOf(text);
  const odd = weighted(digits, [1, 0, 1, 0, 1, 0, 1, 0, 1]);
  const even = weighted(digits, [0, 1, 0, 1, 0, 1, 0, 1]);
  const tenth = (((odd * 7 - even) % 10) + 10) % 10;
  const sum = digits.slice(0, 10).reduce((total, digit) => total + digit, 0);
  return digits[9] === tenth && digits[10] === sum % 10;
}

/** Russia, СНИЛС: checked above 001-001-998 only, as its rule says. */
export function isSnils(text: string): boolean {
  if (!/^\d{11}$/u.test(text) || Number(text.slice(0, 9)) <= 1_001_998) return false;
  const sum = weighted(digitsOf(text), [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101;
  return Number(text.slice(9)) === (sum === 100 ? 0 : sum);
}

/** Russia, ИНН of a person. */
export function isRussianTaxNumber(text: string): boolean {
  if (!/^\d{12}$/u.test(text) || /^(\d)\1{11}$/u.test(text)) return false;
  const digits = digitsOf(text);
  const eleventh = (weighted(digits, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10;
  const twelfth = (weighted(digits, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10;
  return digits[10] === eleventh && digits[11] === twelfth;
}

/** Saudi Arabia: citizens begin with 1, residents (إقامة) with 2. */
export function isSaudi(text: string): boolean {
  return /^[12]\d{9}$/u.test(text) && passesLuhn(text);
}

/** United Arab Emirates: 784, the year of birth, seven digits, a check digit. */
export function isEmirati(text: string): boolean {
  return /^784(?:19|20)\d{10}$/u.test(text) && passesLuhn(text);
}

/** Egypt: century, date of birth, governorate; its check digit is not official. */
export function isEgyptian(text: string): boolean {
  if (!/^[23]\d{13}$/u.test(text) || !isDate(text.slice(1, 7))) return false;
  const rest = weighted(digitsOf(text), [2, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return digitsOf(text)[13] === (11 - rest) % 10;
}

/** Kazakhstan, ЖСН / ИИН: begins with the date of birth. */
export function isKazakh(text: string): boolean {
  if (!/^\d{12}$/u.test(text) || !isDate(text.slice(0, 6))) return false;
  const digits = digitsOf(text);
  const first = weighted(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11;
  const second = weighted(digits, [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11;
  const check = first < 10 ? first : second;
  return check < 10 && digits[11] === check;
}

/** Uzbekistan, ЖШШИР / ПИНФЛ: sex and century, the day, month and year of birth. */
export function isUzbek(text: string): boolean {
  if (!/^[1-6]\d{13}$/u.test(text)) return false;
  if (!isDate(text.slice(5, 7) + text.slice(3, 5) + text.slice(1, 3))) return false;
  const weights = [7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1, 7];
  return digitsOf(text)[13] === weighted(digitsOf(text), weights) % 10;
}

/** Kuwait: century, date of birth; its check digit is not official. */
export function isKuwaiti(text: string): boolean {
  if (!/^[23]\d{11}$/u.test(text) || !isDate(text.slice(1, 7))) return false;
  const rest = weighted(digitsOf(text), [2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11;
  return digitsOf(text)[11] === 11 - rest;
}

const chineseWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** China, 居民身份证 (ISO 7064 MOD 11-2). */
export function isChinese(text: string): boolean {
  if (!/^\d{17}[\dXx]$/u.test(text)) return false;
  const rest = weighted(digitsOf(text.slice(0, 17)), chineseWeights) % 11;
  return '10X98765432'[rest] === text.slice(17).toUpperCase();
}

/** Cards of banks: Luhn, and a first digit that is given out. */
export function isCard(text: string): boolean {
  return /^[2-9]\d{15}$/u.test(text) && passesLuhn(text);
}

/** `YYMMDD` that can be a day. */
function isDate(text: string): boolean {
  const month = Number(text.slice(2, 4));
  const day = Number(text.slice(4, 6));
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
