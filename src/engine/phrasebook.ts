// What people may say instead of tapping, in all four languages at once, indexed for matching.
import type { Flow, LeafItem } from '../flow/flow.ts';
import type { MedicalMatch } from '../intake/answer.ts';
import type { RedFlag } from '../intake/fact.ts';
import type { Catalog } from '../language/catalog.ts';
import { fold } from '../language/fold.ts';
import { languages } from '../language/language.ts';
import type { Language } from '../language/language.ts';
import type { MedicalCategory } from '../language/medical-term.ts';
import { findMedicalTerms, recogniseMedical } from '../language/medical-recognise.ts';
import { plainWords, wordForms } from '../language/word-forms.ts';
import { commands, type Command } from './commands.ts';
import { closest } from '../language/closest.ts';
import type { TurningWords } from './label-inside.ts';
import { matchQuestion } from './match-question.ts';
import type { Triggers } from './match-question.ts';
import { OptionLabels } from './option-labels.ts';
import { findRedFlag } from './red-flag-words.ts';
import type { FlagPhrases } from './red-flag-words.ts';
import { stillGoesOn } from './still-going-on.ts';

/** Commands that people put into whole sentences. */
const pleas = new Set<Command>([
  ...([
    'human',
    'erase',
    'link',
    'language',
    'start_again',
    'stop',
    'no_reminders',
    'wrong_number',
    'letter',
  ] as const),
]);
/** In a longer message such words are too likely to be about something else. */
const sentenceWordsMax = 10;

/** In a shorter word one wrong letter may make another word (letters). */
const typoLettersMin = 7;

/** Words after "yes" or "no" that can hardly turn it round. */
const agreementWordsMax = 4;

/** Lexicon terms that say how a treatment is counted, not which it is. */
const wordsAboutTreatment = new Set(['line', 'cycle']);

const medicalCategories: readonly MedicalCategory[] = [
  'diagnosis',
  'regimen',
  'drug',
  'response',
  'transplant_or_process',
  'test_or_document',
];

export const redFlags: readonly RedFlag[] = ['self_harm', 'death', 'emergency'];

export class Phrasebook {
  readonly catalog: Catalog;
  readonly turning: TurningWords;
  readonly #commands: ReadonlyMap<string, Command>;
  readonly #flags: FlagPhrases;
  readonly #options: OptionLabels;
  /** The words read last: a turn asks several times whether they are a command. */
  #heard: { readonly text: string; readonly command: Command | null } | null = null;
  /** Commands of several words, to be found inside a sentence. */
  readonly #pleas: readonly { readonly phrase: string; readonly name: Command }[];
  readonly #kinOfPatient: readonly string[];
  readonly #lineWords: ReadonlySet<string>;
  readonly #ongoing: readonly string[];
  readonly #polite: RegExp;
  /** "second", «دوم» → `2`. */
  readonly #ordinals: ReadonlyMap<string, string>;
  readonly #triggers = new WeakMap<Flow, Triggers>();

  constructor(catalog: Catalog) {
    this.catalog = catalog;
    this.#commands = new Map(
      commands.flatMap((name) => this.#everywhere(`bot:commands.${name}`).map((w) => [w, name])),
    );
    this.#pleas = [...this.#commands]
      .filter(([phrase, name]) => pleas.has(name) && phrase.includes(' '))
      .map(([phrase, name]) => ({ phrase: ` ${phrase} `, name }));
    this.#flags = {
      phrases: redFlags.map((flag) => ({ flag, said: this.#ofAnyone(`bot:redFlags.${flag}`) })),
      negations: new Set(this.#everywhere('bot:negations')),
    };
    this.turning = {
      before: new Set([...this.#flags.negations, ...this.#everywhere('bot:excludingWords')]),
      after: new Set(this.#everywhere('bot:negationsAfter')),
      but: new Set(this.#everywhere('bot:butWords')),
      because: new Set(this.#everywhere('bot:becauseWords')),
      or: new Set(this.#everywhere('bot:orWords')),
      now: new Set(this.#everywhere('bot:nowWords')),
    };
    this.#options = new OptionLabels(catalog, this.turning, {
      yes: new Set(this.#everywhere('bot:commands.yes')),
      no: new Set(this.#everywhere('bot:commands.no')),
    });
    this.#ordinals = new Map(
      languages.flatMap((language) =>
        catalog
          .list(language, 'bot:ordinals')
          .flatMap((forms, index) =>
            forms.split('|').map((form): [string, string] => [fold(form), String(index + 1)]),
          ),
      ),
    );
    this.#polite = new RegExp(wordForms(this.#everywhere('bot:polite').join('|')), 'gu');
    this.#kinOfPatient = this.#everywhere('bot:kinOfPatient');
    this.#lineWords = new Set(this.#everywhere('bot:lineWords'));
    this.#ongoing = this.#everywhere('bot:ongoingWords');
  }

  /** "Still taking it", see {@link stillGoesOn}. */
  lasts(text: string, besideDate: boolean): boolean {
    const words = { phrases: this.#ongoing, turning: this.turning };
    return stillGoesOn(fold(text), words, besideDate);
  }

  /** A command said alone, in any language; one typo is forgiven in a long word. */
  command(text: string): Command | null {
    if (this.#heard?.text !== text) this.#heard = { text, command: this.#readCommand(text) };
    return this.#heard.command;
  }

  #readCommand(text: string): Command | null {
    const said = fold(text).replace(/[.!…؟?]+$/u, '');
    const exact = this.#commands.get(said) ?? this.#commands.get(this.#withoutPolite(said));
    if (exact !== undefined) return exact;
    if (said.length < typoLettersMin) return null;
    return closest(said, this.#commands) ?? this.#commandInside(said);
  }

  /** "Four, unfortunately": an answer with the words around it that say nothing of it. */
  #plainly(text: string): string {
    const said = fold(text);
    const left = said.replace(this.#polite, ' ').trim();
    return left === '' ? said : left;
  }

  /** "Please stop", «توقف لطفاً»: the same as without. */
  #withoutPolite(said: string): string {
    return plainWords(said.replace(this.#polite, ' '));
  }

  /** "I would like to talk to a human please": a plea of several words inside a short sentence. */
  #commandInside(said: string): Command | null {
    if (said.split(' ').length > sentenceWordsMax) return null;
    const words = ` ${said} `;
    return this.#pleas.find(({ phrase }) => words.includes(phrase))?.name ?? null;
  }

  /** The same, or a "yes" or "no" that begins a few words: "yes, we both agree". */
  agreement(text: string): Command | null {
    const [first = '', ...rest] = fold(text).split(/[\s,.;،؛!]+/u);
    const begins = this.#commands.get(first) ?? null;
    const few =
      rest.length <= agreementWordsMax && !rest.some((word) => this.turning.but.has(word));
    return this.command(text) ?? (few && (begins === 'yes' || begins === 'no') ? begins : null);
  }

  /** "No", "none", «ندارم», «нет»: nothing but words that say no. */
  denies(text: string): boolean {
    const said = fold(text).replace(/[.!]+$/u, '');
    const all = said.split(' ').every((word) => this.#flags.negations.has(word));
    return said !== '' && (all || this.#commands.get(said) === 'no');
  }

  /** What is to be edited: "weight" in "change weight", «وزن» in «وزن ویرایش»; null without "edit". */
  toEdit(text: string): string | null {
    const words = fold(text).split(' ');
    for (let length = Math.min(3, words.length - 1); length > 0; length -= 1) {
      const isEdit = (part: readonly string[]) => this.#commands.get(part.join(' ')) === 'edit';
      if (isEdit(words.slice(0, length))) return words.slice(length).join(' ');
      if (isEdit(words.slice(-length))) return words.slice(0, -length).join(' ');
    }
    return null;
  }

  /** "edit line 2", «حذف ردیف ۲»: a command about one line of a repeating group. */
  lineCommand(text: string): { readonly command: Command; readonly line: number } | null {
    const words = fold(text)
      .split(' ')
      .map((word) => this.#ordinals.get(word) ?? word);
    const line = Number(words.find((word) => /^\d{1,2}$/.test(word)));
    if (!Number.isInteger(line) || words.length > 5) return null;
    const rest = words.filter((word) => !/^\d/.test(word) && !this.#lineWords.has(word));
    const command = this.#commands.get(rest.join(' '));
    return command === undefined ? null : { command, line };
  }

  /** The option that these words mean, by title or synonym in any language, typos forgiven. */
  option(flow: Flow, item: LeafItem, text: string): string | null {
    return this.#options.meant(flow, item, this.#plainly(text));
  }

  /** What words about something else tell of this question: "my father" of the relation. */
  told(flow: Flow, item: LeafItem, text: string): string | null {
    return this.#options.told(flow, item, text);
  }

  /** The options among which these words do not choose, such as "blood cancer"; mostly none. */
  sharedOptions(flow: Flow, item: LeafItem, text: string): readonly string[] {
    return this.#options.shared(flow, item, this.#plainly(text));
  }

  /** Every option that is named, where several may be chosen. */
  eachOption(flow: Flow, item: LeafItem, text: string): readonly string[] {
    return this.#options.each(flow, item, text);
  }

  /** One option, without forgiving anything. */
  exactOption(flow: Flow, item: LeafItem, text: string): string | null {
    return this.#options.exact(flow, item, text);
  }

  /** "I don't know exactly", «بعدا میگم»: a command that a few more words follow. */
  begins(text: string): Command | null {
    const words = fold(text).split(/[\s,.;،؛!]+/u);
    for (let length = Math.min(3, words.length - 1); length > 0; length -= 1) {
      const command = this.#commands.get(words.slice(0, length).join(' '));
      if (command !== undefined) return words.length - length <= agreementWordsMax ? command : null;
    }
    return null;
  }

  /** The question of the FAQ that these words ask, or null. */
  question(flow: Flow, text: string): string | null {
    return matchQuestion(fold(text), this.#triggersOf(flow));
  }

  /** The medical word that a whole line stands for, or null when unsure. */
  medical(text: string, language: Language): MedicalMatch | null {
    const { id, english } = recogniseMedical(text, { language });
    return id === null || english === null ? null : { id, english };
  }

  /** The medical words inside a sentence. */
  medicalTerms(
    text: string,
    language: Language,
    categories: readonly string[],
  ): readonly MedicalMatch[] {
    const wanted = medicalCategories.filter((category) => categories.includes(category));
    const found = findMedicalTerms(text, { language, categories: wanted });
    const telling = found.filter((term) => !wordsAboutTreatment.has(term.id));
    return [...new Map(telling.map((term) => [term.id, term])).values()];
  }

  /** "His mother": of the patient's family, and not the patient. */
  namesKinOfPatient(text: string): boolean {
    const words = ` ${fold(text).replace(/[.,!?،؛؟]/gu, ' ')} `;
    return this.#kinOfPatient.some((kin) => words.includes(` ${kin} `));
  }

  redFlag(text: string): RedFlag | null {
    return findRedFlag(text, this.#flags);
  }

  #triggersOf(flow: Flow): Triggers {
    const known = this.#triggers.get(flow);
    if (known !== undefined) return known;
    const triggers = flow.faq.map((id) => ({
      id,
      phrases: languages.flatMap((language) => [
        fold(this.catalog.say(language, `${flow.id}:faq.${id}.question`)),
        ...this.catalog.list(language, `${flow.id}:faq.${id}.triggers`).map(fold),
      ]),
    }));
    this.#triggers.set(flow, triggers);
    return triggers;
  }

  /** The same where a phrase such as "lost {kin}" stands for one of each of the family. */
  #ofAnyone(key: string): readonly string[] {
    const phrases = languages.flatMap((language) => {
      const kin = this.catalog.list(language, 'bot:kin');
      return this.catalog
        .list(language, key)
        .flatMap((phrase) =>
          phrase.includes('{kin}') ? kin.map((one) => phrase.replace('{kin}', one)) : [phrase],
        );
    });
    return [...new Set(phrases.map(fold))];
  }

  #everywhere(key: string): readonly string[] {
    return languages.flatMap((language) => this.catalog.list(language, key).map(fold));
  }
}
