// Understands a number with its unit, in any digits: "۷۲ کیلو", "1,72 m", "160 lb", "5 ft 7".
import type { LeafItem } from '../flow/flow.ts';
import { toAsciiDigits } from '../language/digits.ts';
import { fold } from '../language/fold.ts';
import { numberFromWords } from '../language/number-words.ts';
import type { Understood } from './read-answer.ts';

type NumberItem = Extract<LeafItem, { type: 'number' }>;

/** Outside `min`…`max` is refused, outside the usual range is asked about. */
export function readNumber(item: LeafItem, said: string): Understood {
  if (item.type !== 'number') return { kind: 'none' };
  const amount = amountIn(item, said);
  if (amount === null) return { kind: 'none' };
  const scale = 10 ** item.decimals;
  const number = Math.round(amount * scale) / scale;
  if (number < item.min || number > item.max) {
    const args = { min: item.min, max: item.max, unit: item.unit };
    return { kind: 'refuse', key: 'bot:answer.outOfRange', args };
  }
  const value = { kind: 'number', number, unit: item.unit } as const;
  const draft = { state: 'answered', value, said } as const;
  return isUsual(item, number)
    ? { kind: 'answer', draft }
    : { kind: 'doubt', draft, key: 'bot:answer.unusual', args: { number, unit: item.unit } };
}

function isUsual({ usualMin, usualMax }: NumberItem, number: number): boolean {
  return number >= (usualMin ?? -Infinity) && number <= (usualMax ?? Infinity);
}

/** In the item's own unit; null when no number, or more than one, is said. */
function amountIn(item: NumberItem, said: string): number | null {
  const text = toAsciiDigits(said.normalize('NFKC')).replace(/(\d)[٫,.](?=\d)/gu, '$1.');
  const numbers = text.match(/\d+(?:\.\d+)?/gu) ?? [];
  const [first, second, ...more] = numbers;
  if (first === undefined) return numberFromWords(text);
  const [before = '', between = '', after = ''] = text.split(/\d+(?:\.\d+)?/u);
  if (second === undefined) {
    const factor = factorOf(item, `${before} ${between}`);
    return factor === null ? inLikelyUnit(item, Number(first)) : Number(first) * factor;
  }
  const whole = factorOf(item, between);
  const part = whole === null ? undefined : item.parts[String(whole)];
  if (whole === null || part === undefined || more.length > 0) return null;
  return Number(first) * whole + Number(second) * (factorOf(item, after) ?? part);
}

/** The factor of the unit that was written, or null when none was. */
function factorOf({ units }: NumberItem, words: string): number | null {
  const written = fold(words).split(' ');
  const unit = Object.entries(units).find(([name]) => written.includes(fold(name)));
  return unit?.[1] ?? null;
}

/** "1.70" of a height can only be metres: the one unit in which a bare number is a usual one. */
function inLikelyUnit(item: NumberItem, bare: number): number {
  if (bare >= item.min && bare <= item.max) return bare;
  const amounts = new Set(Object.values(item.units).map((factor) => bare * factor));
  const usual = [...amounts].filter((amount) => isUsual(item, amount));
  return usual.length === 1 ? (usual[0] ?? bare) : bare;
}
