// Identifiers that need no word beside them: check digits, and shapes that nothing else has.
import {
  isCard,
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
} from './checksums.ts';
import type { FoundIdentifier, IdentifierKind, IdentifierSign } from './identifier.ts';

interface Shape {
  readonly kind: IdentifierKind;
  readonly sign: IdentifierSign;
  readonly pattern: RegExp;
  /** Whether the digits pass; always where left out. */
  readonly holds?: (digits: string) => boolean;
}

/** No letter or digit before and after: a number within a longer one is another number. */
const edge = {
  before: '(?<![\\p{L}\\d])(?<!\\d[.,/-])',
  after: '(?![\\p{L}\\d])(?![.,/-]\\d)',
} as const;

function whole(pattern: string): RegExp {
  return new RegExp(`${edge.before}(?:${pattern})${edge.after}`, 'gu');
}

const gap = '[ .\\-–/]?';
const national = [isIranian, isSaudi] as const;

/** Text is folded: small letters, ASCII digits. */
const shapes: readonly Shape[] = [
  {
    kind: 'national_id',
    sign: 'check_digit',
    pattern: whole(`\\d{10}|\\d{3}[ -]\\d{6}[ -]\\d`),
    holds: (digits) => national.some((test) => test(digits)),
  },
  {
    kind: 'national_id',
    sign: 'check_digit',
    pattern: whole('\\d{11}|\\d{3}[ -]\\d{3}[ -]\\d{3}[ -]\\d{2}|\\d{3} \\d{2} \\d{3} \\d{3}'),
    holds: (digits) => isTurkish(digits) || isSnils(digits),
  },
  {
    kind: 'national_id',
    sign: 'check_digit',
    pattern: whole('\\d{12}|\\d{6} \\d{6}|\\d{4} \\d{4} \\d{4}'),
    holds: (digits) => isRussianTaxNumber(digits) || isKazakh(digits) || isKuwaiti(digits),
  },
  {
    kind: 'national_id',
    sign: 'check_digit',
    pattern: whole('\\d{14}'),
    holds: (digits) => isEgyptian(digits) || isUzbek(digits),
  },
  {
    kind: 'national_id',
    sign: 'check_digit',
    pattern: whole(`784${gap}\\d{4}${gap}\\d{7}${gap}\\d`),
    holds: isEmirati,
  },
  { kind: 'national_id', sign: 'check_digit', pattern: whole('\\d{17}[\\dx]'), holds: isChinese },
  { kind: 'national_id', sign: 'shape', pattern: whole('\\d{4}-\\d{4}-\\d{5}') },
  {
    kind: 'card',
    sign: 'check_digit',
    pattern: whole('\\d{4}[ -]?\\d{4}[ -]?\\d{4}[ -]?\\d{4}'),
    holds: isCard,
  },
  { kind: 'passport', sign: 'shape', pattern: whole('[a-z]{1,2} ?\\d{7,8}') },
  { kind: 'email', sign: 'shape', pattern: /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu },
  {
    kind: 'mrz',
    sign: 'shape',
    pattern: /(?<![a-z\d<])[a-z\d<]{28,46}(?![a-z\d<])/gu,
    holds: () => true,
  },
  {
    kind: 'phone',
    sign: 'shape',
    pattern: /(?<![\p{L}\d])(?:\+|00)\d{1,3}(?:[ .\-()]{0,2}\d){7,12}(?!\d)/gu,
  },
  // Iran and Iraq, Russia and Kazakhstan, Türkiye and Saudi Arabia, Egypt; city lines with a gap.
  { kind: 'phone', sign: 'shape', pattern: whole(`0?9\\d{2}${gap}\\d{3}${gap}\\d{2}${gap}\\d{2}`) },
  { kind: 'phone', sign: 'shape', pattern: whole(`07\\d{2}${gap}\\d{3}${gap}\\d{4}`) },
  {
    kind: 'phone',
    sign: 'shape',
    pattern: whole('[78][ -]?\\(?9\\d{2}\\)?[ -]?\\d{3}[ -]?\\d{2}[ -]?\\d{2}'),
  },
  {
    kind: 'phone',
    sign: 'shape',
    pattern: whole(`05\\d{1,2}${gap}\\d{3}${gap}\\d{2}${gap}\\d{2}`),
  },
  { kind: 'phone', sign: 'shape', pattern: whole(`01[0125]${gap}\\d{4}${gap}\\d{4}`) },
  {
    kind: 'phone',
    sign: 'shape',
    pattern: whole('\\(?0\\d{2,3}\\)?[ -]\\d{3}[ -]?\\d{2,4}[ -]?\\d{0,4}'),
  },
];

/** Of a text that is folded. */
export function byShape(text: string): readonly FoundIdentifier[] {
  return shapes.flatMap(({ kind, sign, pattern, holds }) =>
    [...text.matchAll(pattern)]
      .filter(([match]) => holds?.(match.replace(/[^\dx]/gu, '')) ?? true)
      .filter(([match]) => kind !== 'mrz' || isMachineLine(match))
      .map((match) => ({ kind, sign, start: match.index, end: match.index + match[0].length })),
  );
}

/** A line of a machine-readable zone (ICAO 9303) has fillers, or is all digits and capitals. */
function isMachineLine(line: string): boolean {
  const hasFillers = line.includes('<<') || /<\d{1,2}$/u.test(line);
  const isNumbersLine = /^[a-z\d<]{9}\d[a-z<]{3}\d{7}[mf<]\d{7}/u.test(line);
  return hasFillers || isNumbersLine;
}
