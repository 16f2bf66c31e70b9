// Understands a number with its unit, in any digits: "۷۲ کیلو", "1,72 m", "160 lb".
import type { LeafItem } from '../flow/flow.ts';
import { toAsciiDigits } from '../language/digits.ts';
import { fold } from '../language/fold.ts';
import { numberFromWords } from '../language/number-words.ts';
import type { Understood } from './read-answer.ts';

/** Outside `min`…`max` is refused, outside the usual range is asked about. */
export function readNumber(item: LeafItem, said: string): Understood {
  if (item.type !== 'number') return { kind: 'none' };
  const text = toAsciiDigits(said.normalize('NFKC')).replace(/(\d)[٫,.](?=\d)/gu, '$1.');
  const numbers = text.match(/\d+(?:\.\d+)?/gu) ?? [];
  const spoken = numbers.length === 0 ? numberFromWords(text) : null;
  const first = spoken === null ? numbers[0] : String(spoken);
  if (first === undefined || numbers.length > 1) return { kind: 'none' };
  const factor = factorOf(item.units, fold(text.replace(first, ' ')));
  const scale = 10 ** item.decimals;
  const number = Math.round(Number(first) * factor * scale) / scale;
  if (number < item.min || number > item.max) {
    const args = { min: item.min, max: item.max, unit: item.unit };
    return { kind: 'refuse', key: 'bot:answer.outOfRange', args };
  }
  const value = { kind: 'number', number, unit: item.unit } as const;
  const draft = { state: 'answered', value, said } as const;
  const unusual =
    (item.usualMin !== undefined && number < item.usualMin) ||
    (item.usualMax !== undefined && number > item.usualMax);
  return unusual
    ? { kind: 'doubt', draft, key: 'bot:answer.unusual', args: { number, unit: item.unit } }
    : { kind: 'answer', draft };
}

/** The factor of the unit that was written, 1 when none was. */
function factorOf(units: Readonly<Record<string, number>>, words: string): number {
  const written = words.split(' ');
  const unit = Object.entries(units).find(([name]) => written.includes(fold(name)));
  return unit?.[1] ?? 1;
}
