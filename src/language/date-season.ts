// Seasons and their years: «زمستان ۱۴۰۱», "last summer", «зимой 2022-2023».

import type { DateContext, FoundDate, YearPart } from './date-parts.ts';
import type { Token } from './date-tokens.ts';
import type { FoundYear } from './date-year.ts';
import { gap, meaningAt, pastHint, pastYearWord, saidYear, shortYear } from './date-year.ts';

/** Reads a season that starts at the place, with or without its year. */
export function readSeason(
  tokens: readonly Token[],
  at: number,
  context: DateContext,
): FoundDate | undefined {
  const first = meaningAt(tokens, at);
  const early = first?.kind === 'season' ? undefined : saidYear(tokens, at, context);
  const stepBefore = first?.kind === 'step' && meaningAt(tokens, at + 1)?.kind === 'season';
  const seasonAt = early ? pastHint(tokens, gap(tokens, early.next)) : stepBefore ? at + 1 : at;
  const meaning = meaningAt(tokens, seasonAt);
  if (meaning?.kind !== 'season') return undefined;
  const { season } = meaning;
  const next = seasonAt + 1;
  const step = stepBefore ? first : meaningAt(tokens, next);
  if (early) return { alternatives: [{ season, year: early.year }], next, strong: true };
  const yearAt = gap(tokens, next);
  const year = saidYear(tokens, yearAt, context) ?? shortYear(tokens, yearAt, true);
  if (step?.kind === 'step' && (stepBefore || year === undefined)) {
    const calendar = context.language === 'fa' ? 'persian' : 'gregorian';
    const stepped: YearPart =
      step.step === -1 ? { kind: 'latest' } : { kind: 'relative', offset: step.step, calendar };
    return {
      alternatives: [{ season, year: stepped }],
      next: stepBefore ? next : next + 1,
      strong: true,
    };
  }
  if (year === undefined) return { alternatives: [{ season }], next, strong: false };
  const spanning = season === 'winter' ? secondYear(tokens, year) : undefined;
  return spanning ?? { alternatives: [{ season, year: year.year }], next: year.next, strong: true };
}

/** «зимой 2022-2023»: one winter, from December of the first year. */
function secondYear(tokens: readonly Token[], first: FoundYear): FoundDate | undefined {
  const sign = tokens[first.next];
  const second = tokens[first.next + 1];
  if (sign?.kind !== 'sign' || second?.kind !== 'number' || first.year.kind !== 'written')
    return undefined;
  const follows = second.value % 100 === (first.year.value + 1) % 100;
  if (!'-–/'.includes(sign.sign) || !follows) return undefined;
  const alternatives = [{ season: 'winter', year: first.year, acrossYears: true }] as const;
  return { alternatives, next: pastYearWord(tokens, first.next + 2), strong: true };
}
