// Finds the data inside mixed-direction text (dates, ranges, doses, phones, names of regimens) and
// isolates it, because the plain bidi rules print 2024-03-15 in a Persian line as 15-03-2024.

export type TextDirection = 'ltr' | 'rtl';

/** A half-open range of UTF-16 offsets. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * An isolate keeps its neighbours out; the override inside it is for Arabic-Indic digits, between
 * which even an isolate turns a dash round.
 */
const tokenStart = '\u2066\u202d';
const tokenEnd = '\u202c\u2069';
const firstStrongIsolate = '\u2068';
const popIsolate = '\u2069';

/** From this share of right-to-left letters on, a mixed text in a right-to-left page is its own. */
const rightToLeftShareMin = 0.2;

const digit = '0-9\u0660-\u0669\u06f0-\u06f9';
const dash = '\\-\u2010-\u2015\u2212';
const rightToLeftRange = '\u0590-\u065f\u066d-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc';
const rightToLeft = new RegExp(`[${rightToLeftRange}]`, 'u');
/** Up to the next right-to-left letter, Arabic comma, question or percent sign. */
const notRightToLeft = new RegExp(`[^\\n\u060c\u061b\u061f\u066a${rightToLeftRange}]+`, 'gu');
const letter = /\p{L}/u;
const controls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** One number as people write it: 1,250.5 · ۱۲٫۵ · 12/03/1402 · 10-20 · 14:30 · <0.5 · 85% */
const numberSource =
  `(?:[<>≤≥≈~±#№]=? ?)?[+${dash}]?[${digit}]+` +
  `(?:(?:[.,:/×x*^\u066b\u066c${dash}]| ?[/:×x*${dash}] ?)[+${dash}]?[${digit}]+)*[%²³°]?`;
/** Groups of digits that make one number: +98 912 345 6789 · (021) 8877 6655 · 1 250 000 */
const groupedSource =
  `(?:\\+|00|[0\u0660\u06f0]|\\([${digit}+]+\\))[${digit}()]*(?:[ ${dash}][${digit}()]{2,})+|` +
  `[${digit}]{2,}(?: [${digit}]{2,}){2,}|[${digit}]{3,} [${digit}]{3,}|` +
  `[${digit}]{1,3}(?: [${digit}]{3})+(?![${digit}])`;
const numbers = new RegExp(`${groupedSource}|${numberSource}`, 'gu');
const onlyNumber = new RegExp(`^(?:${numberSource})$`, 'u');

const dateSeparator = `[./${dash}]`;
const dateForms = [
  `\\d{4}${dateSeparator}\\d{1,2}(?:${dateSeparator}\\d{1,2})?`,
  `\\d{1,2}${dateSeparator}(?:\\d{1,2}${dateSeparator})?\\d{4}`,
  `\\d{2}(?:${dateSeparator}\\d{2}){2}`,
];
const date = new RegExp(`^(?:${dateForms.join('|')})$`, 'u');
const year = /^(?:1[34]|19|20)\d\d$/u;
const nativeNumber = /^[\u0660-\u0669\u06f0-\u06f9]/u;

const unitNames =
  '[munpkµμ]?g mcg kg [mdµμ]?l [kmun]?IU U mmol [kcmµμ]?m cc G [cm]?Gy mSv MBq mCi Hz mmHg bpm ' +
  'fl pg ng ms kPa cells? tab caps? amp vial x ×';
const unit = new RegExp(`^(?:${unitNames.replaceAll(' ', '|')})(?:[\\s./²³^×]|\\d|$)`, 'iu');

/** Whether a word that follows a number is its unit of measure (mg, IU/L, mmHg …). */
export function isUnit(word: string): boolean {
  return unit.test(word);
}

/** Removes the invisible controls that could turn a line round; the layer sets its own. */
export function withoutDirectionControls(text: string): string {
  return text.replace(controls, '');
}

/**
 * The base direction of one paragraph or cell: that of its only script; where both occur, the
 * first strong letter decides on a left-to-right page, and on a right-to-left page the page does,
 * because a Persian sentence often begins with "R-CHOP".
 */
export function baseDirection(text: string, page: TextDirection): TextDirection {
  const strong = Array.from(text).filter((character) => letter.test(character));
  const first = strong[0];
  if (first === undefined) return 'ltr';
  const own = strong.filter((character) => rightToLeft.test(character)).length;
  if (own === 0) return 'ltr';
  if (own === strong.length) return 'rtl';
  if (page === 'rtl') return own / strong.length < rightToLeftShareMin ? 'ltr' : 'rtl';
  return rightToLeft.test(first) ? 'rtl' : 'ltr';
}

/** The text between isolates that take its own first strong letter for its direction. */
export function isolateWhole(text: string): string {
  return text === '' ? '' : firstStrongIsolate + text + popIsolate;
}

/** The text with every data token shut in, so that it reads from left to right. */
export function isolateTokens(text: string, direction: TextDirection): string {
  let isolated = '';
  let from = 0;
  for (const { start, end } of dataTokens(text, direction)) {
    isolated += text.slice(from, start) + tokenStart + text.slice(start, end) + tokenEnd;
    from = end;
  }
  return isolated + text.slice(from);
}

/**
 * Where the data tokens stand. Nothing has to be isolated in a left-to-right paragraph that holds
 * no right-to-left letter.
 */
export function dataTokens(text: string, direction: TextDirection): readonly TextSpan[] {
  if (direction === 'ltr' && !rightToLeft.test(text)) return [];
  const tokens: TextSpan[] = [];
  for (const match of text.matchAll(notRightToLeft)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (!letter.test(match[0])) tokens.push(...numbersIn(text, span));
    else tokens.push(...phrasesIn(text, span));
  }
  return tokens;
}

function numbersIn(text: string, { start, end }: TextSpan): readonly TextSpan[] {
  return [...text.slice(start, end).matchAll(numbers)].map((match) => {
    const at = start + match.index;
    return { start: joinsWords(text, at) ? at + 1 : at, end: at + match[0].length };
  });
}

/** A dash right after a letter joins words ("شیمی-۲"): it is no minus sign. */
function joinsWords(text: string, at: number): boolean {
  const before = text[at - 1];
  const dashes = /[-\u2010-\u2015\u2212]/u.test(text[at] ?? '');
  return dashes && before !== undefined && /\S/u.test(before);
}

/**
 * A phrase in a left-to-right script is one token with its numbers ("500 mg/m²", "WBC 3.2, Hb 9"),
 * but a year or date at its edge belongs to the sentence around it ("در سال ۱۴۰۲ R-CHOP").
 */
function phrasesIn(text: string, span: TextSpan): readonly TextSpan[] {
  const whole = trimmed(text, span);
  const words = wordsOf(text, whole);
  const before = edgeNumbers(words, text);
  const rest = words.slice(before.length);
  const after = rest.length > 1 ? edgeDate(rest, text) : [];
  const middle = rest.slice(0, rest.length - after.length);
  const first = middle[0];
  const last = middle.at(-1);
  const phrase = first && last ? [trimmed(text, { start: first.start, end: last.end })] : [];
  return [...before, ...phrase, ...after].filter(({ start, end }) => end > start);
}

/** Leading dates, and leading years and native-digit numbers that no unit follows. */
function edgeNumbers(words: readonly TextSpan[], text: string): readonly TextSpan[] {
  const edge: TextSpan[] = [];
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    const token = trimmed(text, word);
    const written = text.slice(token.start, token.end);
    if (!next || !onlyNumber.test(written)) break;
    const counted = isUnit(text.slice(next.start, next.end));
    const apart = !counted && (isYear(written) || nativeNumber.test(written));
    if (!apart && !isDate(written)) break;
    edge.push(token);
  }
  return edge;
}

function edgeDate(words: readonly TextSpan[], text: string): readonly TextSpan[] {
  const last = words.at(-1);
  if (!last) return [];
  const token = trimmed(text, last);
  const written = text.slice(token.start, token.end);
  return isYear(written) || isDate(written) ? [token] : [];
}

function isDate(written: string): boolean {
  return date.test(asciiDigits(written));
}

function isYear(written: string): boolean {
  return year.test(asciiDigits(written));
}

function asciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (native) =>
    String((native.codePointAt(0) ?? 0) & 0x0f),
  );
}

function wordsOf(text: string, { start, end }: TextSpan): readonly TextSpan[] {
  return [...text.slice(start, end).matchAll(/\S+/gu)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

/** Drops spaces and punctuation at both edges, but keeps "CD19+", "85%" and balanced brackets. */
function trimmed(text: string, span: TextSpan): TextSpan {
  let { start, end } = span;
  while (start < end && !opensToken(text, start, end)) start += 1;
  while (end > start && !closesToken(text, start, end)) end -= 1;
  return { start, end };
}

function opensToken(text: string, at: number, end: number): boolean {
  const character = text[at] ?? '';
  if (/[\p{L}\p{N}]/u.test(character)) return true;
  if (/[<>≤≥≈~±+#№↑↓]/u.test(character)) return /^.=? ?[\p{L}\p{N}]/u.test(text.slice(at, end));
  if (/[-\u2212]/u.test(character)) {
    return /^.\p{N}/u.test(text.slice(at, end)) && !joinsWords(text, at);
  }
  return character === '(' && closes(text.slice(at, end));
}

function closesToken(text: string, start: number, end: number): boolean {
  const character = text[end - 1] ?? '';
  if (/[\p{L}\p{N}\p{M}%°↑↓]/u.test(character)) return true;
  if (/[+\-\u2212]/u.test(character)) return /[\p{L}\p{N}]/u.test(text[end - 2] ?? '');
  return /[)\]]/u.test(character) && balanced(text.slice(start, end));
}

/** Whether a text that begins with a bracket closes it before more text follows at its edge. */
function closes(text: string): boolean {
  const close = text.indexOf(')');
  return close > 0 && close < text.trimEnd().length - 1 && balanced(text.slice(0, close + 1));
}

function balanced(text: string): boolean {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return count(/\(/gu) === count(/\)/gu) && count(/\[/gu) === count(/\]/gu);
}
