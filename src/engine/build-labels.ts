// Gathers the words for the options of one question, in all four languages at once.
import { aloneMark, sharedMark } from '../flow/flow.ts';
import type { Flow, LeafItem } from '../flow/flow.ts';
import type { Catalog } from '../language/catalog.ts';
import { fold } from '../language/fold.ts';
import { languages } from '../language/language.ts';
import { stemsOf } from '../language/stem.ts';
import { labelTable, letterKey, wordsIn, type LabelTable } from './label-inside.ts';

export interface Labels {
  /** By letters, what counts as a whole answer. */
  readonly exact: ReadonlyMap<string, string>;
  /** What is shown, folded. */
  readonly titles: ReadonlyMap<string, string>;
  /** Titles and short labels, folded: a slip in one of these is forgiven. */
  readonly near: ReadonlyMap<string, string>;
  /** What counts inside a sentence: "me" says who is ill only when it stands alone. */
  readonly inside: LabelTable;
  /** The same by stems, where these stand for one option only, or are shared. */
  readonly stems: LabelTable;
  /** "Yes", «نه»: they count where nothing else is named. */
  readonly agreements: ReadonlyMap<string, string>;
  /** Words that tell of it while another question is answered. */
  readonly told: LabelTable;
}

/** Folded words that say yes or no. */
export interface AgreementWords {
  readonly yes: ReadonlySet<string>;
  readonly no: ReadonlySet<string>;
}

/** In a longer label a slip is left to the words inside of it. */
const nearWordsMax = 2;

export function buildLabels(
  catalog: Catalog,
  agreement: AgreementWords,
  question: { readonly flow: Flow; readonly item: LeafItem },
): Labels {
  const base = `${question.flow.id}:items.${question.item.id}`;
  const agrees = (label: string) =>
    question.item.type === 'choice' && (agreement.yes.has(label) || agreement.no.has(label));
  const titles = new Map<string, string>();
  const near = new Map<string, string>();
  const exact = new Map<string, string>();
  const agreements = new Map<string, string>();
  const inside: Labelled[] = [];
  const shared = new Map<string, string[]>();
  for (const option of spokenIds(question.item)) {
    const shown = titlesOf(catalog, `${base}.options.${option}`);
    for (const title of shown) setFirst(titles, fold(title), option);
    for (const text of [...shown, ...listed(catalog, `${base}.also.${option}`)]) {
      const mark = text.charAt(0);
      const label = fold(mark === aloneMark || mark === sharedMark ? text.slice(1) : text);
      if (mark === sharedMark) {
        shared.set(label, [...(shared.get(label) ?? []), option]);
        continue;
      }
      setFirst(exact, letterKey(wordsIn(label)), option);
      if (label.split(' ').length <= nearWordsMax || titles.has(label)) {
        setFirst(near, label, option);
      }
      if (agrees(label)) setFirst(agreements, label, option);
      else if (mark !== aloneMark) inside.push([label, option]);
    }
  }
  const told = spokenIds(question.item).flatMap((option) =>
    listed(catalog, `${base}.told.${option}`).map((text): Labelled => [text, option]),
  );
  return {
    ...{ exact, titles, near, agreements },
    inside: labelTable([...inside.map(alone), ...shared]),
    stems: labelTable(byStems(inside, shared)),
    told: labelTable(told.map(alone)),
  };
}

type Labelled = readonly [label: string, option: string];

function alone([label, option]: Labelled): readonly [string, readonly string[]] {
  return [label, [option]];
}

/** Stems that would stand for two options without being meant to are left out. */
function* byStems(
  inside: readonly Labelled[],
  shared: ReadonlyMap<string, readonly string[]>,
): Generator<readonly [string, readonly string[]]> {
  const stems = new Map<string, Set<string>>();
  for (const [label, option] of inside) {
    const stem = stemsOf(label);
    stems.set(stem, (stems.get(stem) ?? new Set()).add(option));
  }
  for (const [stem, options] of stems) if (options.size === 1) yield [stem, [...options]];
  const together = new Map<string, Set<string>>();
  for (const [label, options] of shared) {
    const stem = stemsOf(label);
    together.set(stem, new Set([...(together.get(stem) ?? []), ...options]));
  }
  for (const [stem, options] of together) yield [stem, [...options]];
}

function setFirst(labels: Map<string, string>, label: string, option: string): void {
  if (!labels.has(label)) labels.set(label, option);
}

function titlesOf(catalog: Catalog, key: string): readonly string[] {
  return languages.flatMap((language) => {
    const title = catalog.raw(language, key);
    return typeof title === 'string' ? [title] : [];
  });
}

function listed(catalog: Catalog, key: string): readonly string[] {
  return languages.flatMap((language) => catalog.list(language, key));
}

/** Options that words can name: those shown, and the yes and no of an agreement. */
function spokenIds(item: LeafItem): readonly string[] {
  return isAgreement(item) ? ['yes', 'no'] : optionIds(item);
}

export function isAgreement({ type }: LeafItem): boolean {
  return type === 'consent' || type === 'submit' || type === 'review';
}

/** Ids that can be shown as options of an item, whatever its type. */
export function optionIds(item: LeafItem): readonly string[] {
  if (item.type === 'choice' || item.type === 'choices') {
    return item.options.map((option) => option.id);
  }
  if (item.type === 'text' || item.type === 'contact') return item.offers;
  return [];
}
