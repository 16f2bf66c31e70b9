// Sixty days of silence through every messenger: what each far side shows, when, and takes at all.
import { expect, test } from 'vitest';
import { languages, type Language } from '../../../src/language/language.ts';
import { contenders } from './contenders.ts';
import { ContractHouse, wordsOf, type Visit } from './contract-house.ts';
import { CloudFarSide } from './whatsapp-cloud-far-side.ts';

const long = 180_000;
const days = 60;
const dayMs = 86_400_000;
const listed = /^[1۱١]\. /mu;
const names: Readonly<Record<Language, readonly [hello: string, name: string]>> = {
  fa: ['سلام', 'فارسی'],
  ar: ['مرحبا', 'العربية'],
  ru: ['Здравствуйте', 'Русский'],
  en: ['Hello', 'English'],
};

/** One family in each language chooses it, and says nothing more. */
async function silentFamilies(
  house: ContractHouse,
): Promise<readonly (readonly [string, Visit])[]> {
  const families: (readonly [string, Visit])[] = [];
  for (const language of languages) {
    const [hello, name] = names[language];
    const visit = await house.arrive(`family-${language}`, hello);
    await visit.says(name);
    families.push([language, visit]);
  }
  return families;
}

/** Every moment at which a job wants to run, one after another; what became visible at each. */
async function watched(
  house: ContractHouse,
  families: readonly (readonly [string, Visit])[],
): Promise<Readonly<Record<string, readonly string[]>>> {
  const seen = new Map<string, string[]>(families.map(([language]) => [language, []]));
  const counts = new Map(
    families.map(([language, { person }]) => [language, person.shown().length]),
  );
  const end = house.clock.now().getTime() + days * dayMs;
  for (;;) {
    const jobs: readonly { run_at: string }[] = await house.service.database
      .reader('job')
      .where({ state: 'queued' })
      .orderBy('run_at')
      .limit(1);
    const next = Math.min(jobs[0] === undefined ? end : Date.parse(jobs[0].run_at), end);
    house.clock.forward(Math.max(0, next - house.clock.now().getTime()));
    const at = house.now().slice(0, 13);
    house.service.jobs.wake();
    await house.settle();
    for (const [language, { person }] of families) {
      const news = person.shown().slice(counts.get(language));
      counts.set(language, person.shown().length);
      if (news.length > 0) seen.get(language)?.push(`${at} ${whatOf(wordsOf(news))}`);
    }
    if (next === end) return Object.fromEntries(seen);
  }
}

function whatOf(words: string): string {
  if (words.startsWith('template ')) return 'template';
  return listed.test(words) ? 'digest' : words.slice(0, 40);
}

/** Two nudges at decent hours; nobody knows where in Russia and around it the third family lives. */
function twice(what: string): Readonly<Record<Language, readonly string[]>> {
  const elsewhere = [`2026-11-25T10 ${what}`, `2026-11-30T10 ${what}`];
  return {
    ...{ fa: elsewhere, ar: elsewhere, en: elsewhere },
    ru: [`2026-11-26T07 ${what}`, `2026-12-01T07 ${what}`],
  };
}

const nothing = { fa: [], ar: [], ru: [], en: [] };
const expected: Readonly<
  Record<string, { readonly seen: ReturnType<typeof twice>; readonly call: string }>
> = {
  'web-chat': { seen: twice('digest'), call: 'silent' },
  telegram: { seen: twice('digest'), call: 'silent' },
  // Outside the window nothing but the approved template.
  'whatsapp-cloud': { seen: twice('template'), call: 'silent' },
  // It has a window and no template: a person at once.
  messenger: { seen: nothing, call: 'unreachable' },
};

const tried = contenders.filter(({ name }) => name in expected);

test('each messenger that can be asked over a wire is tried', () => {
  expect(tried).toHaveLength(Object.keys(expected).length);
});

test.each(tried)('$name', { timeout: long }, async ({ name, open }) => {
  const house = await ContractHouse.open(open, { now: '2026-11-23T10:00:00.000Z' });
  try {
    const families = await silentFamilies(house);
    expect(await watched(house, families)).toEqual(expected[name]?.seen);
    for (const [, visit] of families) expect(await visit.calls()).toEqual([expected[name]?.call]);
    if (house.far instanceof CloudFarSide) {
      expect(templatesOf(house.far)).toEqual(Object.fromEntries(languages.map((one) => [one, 2])));
    }
    expect(house.far.refusals()).toEqual([]);
    expect(house.failures).toEqual([]);
  } finally {
    await house.close();
  }
});

/** How many were taken in each language. */
function templatesOf({ graph }: CloudFarSide): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { outgoing } of graph.accepted) {
    if (outgoing.type !== 'template') continue;
    const { code } = outgoing.template.language;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}
