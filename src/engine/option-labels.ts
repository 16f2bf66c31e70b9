// Which option of a question words name, whichever of the four languages they are in.
import type { Flow, LeafItem } from '../flow/flow.ts';
import type { Catalog } from '../language/catalog.ts';
import { closest } from '../language/closest.ts';
import { fold } from '../language/fold.ts';
import { stemsOf } from '../language/stem.ts';
import { buildLabels, isAgreement, type AgreementWords, type Labels } from './build-labels.ts';
import { insideTitle, labelInside, labelsIn, letterKey } from './label-inside.ts';
import { uniquePrefix, wordsIn } from './label-inside.ts';
import type { Named, TurningWords } from './label-inside.ts';
import { clausesOf, meantBy, readClauses } from './read-clauses.ts';

/** Whoever tells of their father in a long first message tells of their father. */
const toldWordsMax = 60;

/** In a longer message a "yes" is too likely to be about something else (words). */
const agreementWordsMax = 8;

/** "Well, no": behind more words it is about them. */
const agreementWithin = 3;

/** Where anybody may write freely, more words are an answer of their own. */
const textWordsMax = 4;

/** Between more options than this the question itself is the better one. */
const sharedMax = 5;

export class OptionLabels {
  readonly #catalog: Catalog;
  readonly #turning: TurningWords;
  readonly #stemmed: TurningWords;
  readonly #agreement: AgreementWords;
  readonly #labels = new WeakMap<Flow, Map<string, Labels>>();
  /** What was read last: a turn asks several times about the same words. */
  #read: {
    readonly item: LeafItem;
    readonly text: string;
    readonly named: ReadonlySet<string>;
  } | null = null;

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

  /** The options among which these words do not choose, such as "blood cancer"; mostly none. */
  shared(flow: Flow, item: LeafItem, text: string): readonly string[] {
    const named = this.#named(flow, item, text);
    return named.size > 1 && named.size <= sharedMax ? [...named] : [];
  }

  /** Every option that is named, each for itself: «ضغط وسكري», where several may be chosen. */
  each(flow: Flow, item: LeafItem, text: string): readonly string[] {
    const labels = this.#labelsOf(flow, item);
    const named = readClauses(fold(text), this.#turning, (part) => this.#inClause(labels, part));
    return [...named.options];
  }

  /** The same without forgiving anything. */
  exact(flow: Flow, item: LeafItem, text: string): string | null {
    return this.#labelsOf(flow, item).exact.get(letterKey(wordsIn(fold(text)))) ?? null;
  }

  /** What words about something else tell of this question: "my father" of the relation. */
  told(flow: Flow, item: LeafItem, text: string): string | null {
    const { told } = this.#labelsOf(flow, item);
    return labelInside(fold(text), told, { ...this.#turning, wordsMax: toldWordsMax });
  }

  /** Every option that is named; more than one where the words do not choose. */
  #named(flow: Flow, item: LeafItem, text: string): ReadonlySet<string> {
    if (this.#read?.item === item && this.#read.text === text) return this.#read.named;
    const named = this.#readNamed(this.#labelsOf(flow, item), item, text);
    this.#read = { item, text, named };
    return named;
  }

  #readNamed(labels: Labels, item: LeafItem, text: string): ReadonlySet<string> {
    const said = fold(text).replace(/[.!…]+$/u, '');
    const words = wordsIn(said);
    const key = letterKey(words);
    const exact = labels.exact.get(key);
    if (exact !== undefined) return new Set([exact]);
    const shared = labels.inside.options.get(key) ?? [];
    if (shared.length > 1) return new Set(shared);
    const near = this.#near(labels, said);
    if (near !== null) return new Set([near]);
    if (item.type === 'text' && words.length > textWordsMax) return new Set();
    if (isAgreement(item) && words.some((word) => this.#turning.but.has(word))) {
      const { options } = labelsIn(words, labels.inside, this.#turning);
      return new Set(options.has('no') ? ['no'] : []); // Nobody agrees with a "but".
    }
    // "My father": whose words they are decides, not what the bare word would be.
    const told = readClauses(said, this.#turning, (clause) =>
      labelsIn(clause, labels.told, this.#turning),
    ).options;
    if (words.length > 1 && told.size === 1) return told;
    const named = readClauses(said, this.#turning, (clause) => this.#inClause(labels, clause));
    const meant = this.#withAgreement(labels, words, { ...named, options: meantBy(named) });
    return meant.size > 0 || named.denied ? meant : wholeClauses(labels, said, this.#turning);
  }

  /** As a whole, but for a slip, an ending or an end. */
  #near({ titles, near, stems }: Labels, said: string): string | null {
    const denies = this.#isDenial(said);
    // One letter more makes a denial of many a Persian verb: that is no typing error.
    const alike = closest(said, near, (label) => this.#isDenial(label) === denies);
    const stem = stems.options.get(letterKey(wordsIn(stemsOf(said)))) ?? [];
    return (
      uniquePrefix(said, titles) ??
      alike ??
      (stem.length === 1 ? (stem[0] ?? null) : insideTitle(said, titles))
    );
  }

  #inClause({ inside, stems }: Labels, words: readonly string[]): Named {
    const named = labelsIn(words, inside, this.#turning);
    if (named.options.size > 0 || named.among.length > 0 || named.denied) return named;
    return labelsIn(wordsIn(stemsOf(words.join(' '))), stems, this.#stemmed);
  }

  #isDenial(text: string): boolean {
    const { before, after } = this.#turning;
    return text.split(' ').some((word) => before.has(word) || after.has(word));
  }

  /** "Yes, with my son" is about the son; "no, it came back" may be either. */
  #withAgreement({ agreements }: Labels, words: readonly string[], named: Named) {
    const { yes, no } = this.#agreement;
    const at = words.findIndex((word) => yes.has(word) || no.has(word));
    const first = words[at] ?? '';
    const before = words.slice(0, Math.max(at, 0));
    const within = yes.has(first) ? 1 : agreementWithin;
    if (at >= within || before.some((word) => this.#turning.before.has(word))) {
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

  #labelsOf(flow: Flow, item: LeafItem): Labels {
    const ofFlow = this.#labels.get(flow) ?? new Map<string, Labels>();
    this.#labels.set(flow, ofFlow);
    const known = ofFlow.get(item.id);
    if (known !== undefined) return known;
    const labels = buildLabels(this.#catalog, this.#agreement, { flow, item });
    ofFlow.set(item.id, labels);
    return labels;
  }
}

/** Clauses that are a label as they stand: "He can, yes", where neither counts in a sentence. */
function wholeClauses({ exact }: Labels, said: string, turning: TurningWords): ReadonlySet<string> {
  const clauses = clausesOf(said, turning);
  return new Set(clauses.flatMap((words) => exact.get(letterKey(words)) ?? []));
}
