// The options of a question as people name them, in all four languages at once.
import { aloneMark, sharedMark } from '../flow/flow.ts';
import type { Flow, LeafItem } from '../flow/flow.ts';
import type { Catalog } from '../language/catalog.ts';
import { closest } from '../language/closest.ts';
import { fold, foldTight } from '../language/fold.ts';
import { languages } from '../language/language.ts';
import { byStem, stemsOf } from '../language/stem.ts';
import { insideLabel, labelInside, uniquePrefix } from './label-inside.ts';
import type { TurningWords } from './label-inside.ts';

/** The words for the options of one question: label → option. */
interface Labels {
  readonly all: ReadonlyMap<string, string>;
  /** Those of them that hold a "no". */
  readonly denials: ReadonlySet<string>;
  /** Those that count inside a sentence too: "me" says who is ill only when it stands alone. */
  readonly inside: ReadonlyMap<string, string>;
  /** The same by their stems, where these stand for one option only. */
  readonly stems: ReadonlyMap<string, string>;
  /** By stems: words that several options share, such as "leukemia". */
  readonly shared: ReadonlyMap<string, readonly string[]>;
  /** Words that tell of it while another question is answered. */
  readonly told: ReadonlyMap<string, string>;
}

/** Whoever tells of their father in a long first message tells of their father. */
const toldWordsMax = 60;

export class OptionLabels {
  readonly #catalog: Catalog;
  readonly #turning: TurningWords;
  readonly #stemmed: TurningWords;
  readonly #labels = new WeakMap<Flow, Map<string, Labels>>();

  constructor(catalog: Catalog, turning: TurningWords) {
    this.#catalog = catalog;
    this.#turning = turning;
    const { before, after } = turning;
    this.#stemmed = {
      ...turning,
      before: new Set([...before].map(stemsOf)),
      after: new Set([...after].map(stemsOf)),
    };
  }

  /** The option that these words mean, by title or synonym in any language, typos forgiven. */
  meant(flow: Flow, item: LeafItem, text: string): string | null {
    const labels = this.#labelsOf(flow, item);
    const said = fold(text).replace(/[.!…]+$/u, '');
    const exact = labels.all.get(said) ?? labels.all.get(foldTight(text));
    if (exact !== undefined) return exact;
    const [last = '', ...earlier] = split(said, this.#turning.but).toReversed();
    const parts = split(earlier.length > 0 ? last : said, this.#turning.or);
    const options = new Set(parts.map((part) => this.#near(labels, item, part)));
    const [only] = options;
    return options.size === 1 ? (only ?? null) : null;
  }

  #near({ all, denials, inside, stems }: Labels, item: LeafItem, said: string): string | null {
    const stem = stemsOf(said);
    const denies = this.#isDenial(said);
    // One letter more makes a denial of many a Persian verb: that is no typing error.
    const alike = closest(said, all, (label) => denials.has(label) === denies);
    return (
      all.get(said) ??
      uniquePrefix(said, all) ??
      alike ??
      stems.get(stem) ??
      labelInside(said, inside, this.#turning) ??
      insideLabel(said, inside) ??
      // Where anybody may write freely, their own words say more than an offered answer.
      (item.type === 'text' ? null : labelInside(stem, stems, this.#stemmed))
    );
  }

  #isDenial(text: string): boolean {
    const { before, after } = this.#turning;
    return text.split(' ').some((word) => before.has(word) || after.has(word));
  }

  /** What words about something else tell of this question: "my father" of the relation. */
  told(flow: Flow, item: LeafItem, text: string): string | null {
    const { told } = this.#labelsOf(flow, item);
    return labelInside(fold(text), told, { ...this.#turning, wordsMax: toldWordsMax });
  }

  /** The options among which these words do not choose, such as "blood cancer"; mostly none. */
  shared(flow: Flow, item: LeafItem, text: string): readonly string[] {
    const { all, shared } = this.#labelsOf(flow, item);
    if (shared.size === 0 || all.has(fold(text))) return [];
    const stem = stemsOf(text);
    const keys = new Map([...shared.keys()].map((key) => [key, key]));
    const meant = shared.has(stem) ? stem : labelInside(stem, keys, this.#stemmed);
    return (meant === null ? undefined : shared.get(meant)) ?? [];
  }

  /** The same without forgiving anything. */
  exact(flow: Flow, item: LeafItem, text: string): string | null {
    return this.#labelsOf(flow, item).all.get(fold(text)) ?? null;
  }

  #labelsOf(flow: Flow, item: LeafItem): Labels {
    const ofFlow = this.#labels.get(flow) ?? new Map<string, Labels>();
    this.#labels.set(flow, ofFlow);
    const known = ofFlow.get(item.id);
    if (known !== undefined) return known;
    const all = new Map<string, string>();
    const inside = new Map<string, string>();
    const denials = new Set<string>();
    const shared = new Map<string, string[]>();
    for (const [text, option] of this.#labelTexts(flow, item)) {
      if (text.startsWith(sharedMark)) {
        const stem = stemsOf(text.slice(sharedMark.length));
        shared.set(stem, [...new Set([...(shared.get(stem) ?? []), option])]);
        continue;
      }
      const alone = text.startsWith(aloneMark);
      const label = alone ? text.slice(aloneMark.length) : text;
      for (const form of [fold(label), foldTight(label)]) {
        if (!all.has(form)) all.set(form, option);
        if (this.#isDenial(fold(label))) denials.add(form);
        if (!alone && !inside.has(form)) inside.set(form, option);
      }
    }
    const told = new Map(
      spokenIds(item).flatMap((option) =>
        languages.flatMap((language) =>
          this.#catalog
            .list(language, `${flow.id}:items.${item.id}.told.${option}`)
            .map((text): [string, string] => [fold(text), option]),
        ),
      ),
    );
    const labels = { all, denials, inside, stems: byStem(inside), shared, told };
    ofFlow.set(item.id, labels);
    return labels;
  }

  *#labelTexts(flow: Flow, item: LeafItem): Generator<readonly [string, string]> {
    const base = `${flow.id}:items.${item.id}`;
    for (const option of spokenIds(item)) {
      for (const language of languages) {
        const title = this.#catalog.raw(language, `${base}.options.${option}`);
        if (typeof title === 'string') yield [title, option];
        for (const also of this.#catalog.list(language, `${base}.also.${option}`)) {
          yield [also, option];
        }
      }
    }
  }
}

/** The parts between such words, those at the ends left out. */
function split(said: string, words: ReadonlySet<string>): readonly string[] {
  const parts: string[][] = [[]];
  for (const word of said.split(/[\s,،]+/u)) {
    if (words.has(word)) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  const joined = parts.map((part) => part.join(' ')).filter((part) => part !== '');
  return joined.length > 1 ? joined : [said];
}

/** Options that words can name: those shown, and the yes and no of an agreement. */
function spokenIds(item: LeafItem): readonly string[] {
  const agreement = item.type === 'consent' || item.type === 'submit' || item.type === 'review';
  return agreement ? ['yes', 'no'] : optionIds(item);
}

/** Ids that can be shown as options of an item, whatever its type. */
export function optionIds(item: LeafItem): readonly string[] {
  if (item.type === 'choice' || item.type === 'choices') {
    return item.options.map((option) => option.id);
  }
  if (item.type === 'text' || item.type === 'contact') return item.offers;
  return [];
}
