// The options of a question as people name them, in all four languages at once.
import { aloneMark, sharedMark } from '../flow/flow.ts';
import type { Flow, LeafItem } from '../flow/flow.ts';
import type { Catalog } from '../language/catalog.ts';
import { closest } from '../language/closest.ts';
import { fold, foldTight } from '../language/fold.ts';
import { languages } from '../language/language.ts';
import { byStem, stemsOf } from '../language/stem.ts';
import { insideLabel, labelInside, labelsIn, uniquePrefix, wordsIn } from './label-inside.ts';
import type { Named, TurningWords } from './label-inside.ts';
import { readClauses } from './read-clauses.ts';

/** The words for the options of one question: label → option. */
interface Labels {
  readonly all: ReadonlyMap<string, string>;
  /** Those of them that hold a "no". */
  readonly denials: ReadonlySet<string>;
  /** Those that count inside a sentence too: "me" says who is ill only when it stands alone. */
  readonly inside: ReadonlyMap<string, string>;
  /** "Yes", «نه»: they count where nothing else is named. */
  readonly agreements: ReadonlyMap<string, string>;
  /** Those inside by their stems, where these stand for one option only. */
  readonly stems: ReadonlyMap<string, string>;
  /** By stems: words that several options share, such as "leukemia". */
  readonly shared: ReadonlyMap<string, readonly string[]>;
  /** Words that tell of it while another question is answered. */
  readonly told: ReadonlyMap<string, string>;
}

/** Whoever tells of their father in a long first message tells of their father. */
const toldWordsMax = 60;

/** In a longer message a "yes" is too likely to be about something else (words). */
const agreementWordsMax = 8;

/** "Well, no": behind more words it is about them. */
const agreementWithin = 3;

/** More words are an answer of one's own. */
const textWordsMax = 4;

/** Between more options than this the question itself is the better one. */
const sharedMax = 3;

/** Folded words that say yes or no. */
export interface AgreementWords {
  readonly yes: ReadonlySet<string>;
  readonly no: ReadonlySet<string>;
}

export class OptionLabels {
  readonly #catalog: Catalog;
  readonly #turning: TurningWords;
  readonly #stemmed: TurningWords;
  readonly #agreement: AgreementWords;
  readonly #labels = new WeakMap<Flow, Map<string, Labels>>();

  constructor(catalog: Catalog, turning: TurningWords, agreement: AgreementWords) {
    this.#catalog = catalog;
    this.#agreement = agreement;
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
    const options = this.#named(flow, item, text);
    const [only] = options;
    return options.size === 1 ? (only ?? null) : null;
  }

  /** Every option that is named; more than one where the words do not choose. */
  #named(flow: Flow, item: LeafItem, text: string): ReadonlySet<string> {
    const labels = this.#labelsOf(flow, item);
    const said = fold(text).replace(/[.!…]+$/u, '');
    const whole =
      labels.all.get(said) ?? labels.all.get(foldTight(text)) ?? this.#near(labels, said);
    if (whole !== null) return new Set([whole]);
    // Where anybody may write freely, their own words say more than an offered answer.
    if (item.type === 'text' && wordsIn(said).length > textWordsMax) return new Set();
    const named = readClauses(said, this.#turning, (words) => this.#inClause(labels, words));
    return this.#withAgreement(labels, wordsIn(said), named);
  }

  /** "Yes, with my son" is about the son; "no, it came back" may be either. */
  #withAgreement({ agreements }: Labels, words: readonly string[], named: Named) {
    const { yes, no } = this.#agreement;
    const at = words.findIndex((word) => yes.has(word) || no.has(word));
    const first = words[at] ?? '';
    const before = words.slice(0, Math.max(at, 0));
    if (at >= agreementWithin || before.some((word) => this.#turning.before.has(word))) {
      return named.options; // "Without a nurse, no."
    }
    const agreed = agreements.get(first);
    if (agreed === undefined) return named.options;
    if (named.options.size > 0) {
      return no.has(first) ? new Set([agreed, ...named.options]) : named.options;
    }
    const clear = !named.denied || (no.has(first) && words[0] === first);
    return new Set(clear && words.length <= agreementWordsMax ? [agreed] : []);
  }

  /** As a whole, but for a slip or an ending. */
  #near({ all, denials, inside, stems }: Labels, said: string): string | null {
    const denies = this.#isDenial(said);
    // One letter more makes a denial of many a Persian verb: that is no typing error.
    const alike = closest(said, all, (label) => denials.has(label) === denies);
    return (
      uniquePrefix(said, all) ?? alike ?? stems.get(stemsOf(said)) ?? insideLabel(said, inside)
    );
  }

  #inClause({ inside, stems }: Labels, words: readonly string[]): Named {
    const named = labelsIn(words, inside, this.#turning);
    if (named.options.size > 0 || named.denied) return named;
    return labelsIn(wordsIn(stemsOf(words.join(' '))), stems, this.#stemmed);
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
    if (all.has(fold(text))) return [];
    const stem = stemsOf(text);
    const keys = new Map([...shared.keys()].map((key) => [key, key]));
    const meant = shared.has(stem) ? stem : labelInside(stem, keys, this.#stemmed);
    if (meant !== null) return shared.get(meant) ?? [];
    const named = this.#named(flow, item, text);
    return named.size > 1 && named.size <= sharedMax ? [...named] : [];
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
    const agreements = new Map<string, string>();
    const { yes, no } = this.#agreement;
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
        const agrees = item.type === 'choice' && (yes.has(form) || no.has(form));
        const into = agrees ? agreements : inside;
        if ((agrees || !alone) && !into.has(form)) into.set(form, option);
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
    const labels = { all, denials, inside, agreements, stems: byStem(inside), shared, told };
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
