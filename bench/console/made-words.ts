// Words, names and sentences in four scripts for a bench, drawn as often as those of a language.
import type { Language } from '../../src/language/language.ts';
import { Dice } from '../photo-corpus/dice.ts';

const syllables: Readonly<Record<Language, string>> = {
  fa: 'با دا را نو می شا کا گل مه پر نا سی تو چه خو فر لا زا دو بی ها یا سا ند ست رم کن بر سر دل',
  ar: 'با تا سا دا را فا قا لا ما نا حم عب خل سل كر جم نو هد عل رح صا طا غا في كي بي مر سم ود يا',
  ru: 'ка ла ми на ро та ве ди ко лю са ри не мо па бо го жи зу ша ст ра ле но ва ти пе до ну бе',
  en: 'ba ke li mo na ro ta ver din con lu sa ri per mon pa bo go han wel ford ton ra le no va ti pe',
};

const names: Readonly<Record<Language, readonly [first: string, last: string]>> = {
  fa: ['علی مریم حسین زهرا رضا فاطمه پریسا امیر نرگس سارا', 'کریمی احمدی رضایی حسینی مرادی صادقی'],
  ar: ['محمد فاطمة علي زينب حسن نور مريم كريم سارة عمر', 'الأحمدي الخالدي الحسن النجار الجبوري'],
  ru: [
    'Мария Иван Елена Алёна Сергей Ольга Пётр Анна Дмитрий',
    'Иванова Петров Ёлкина Жуков Смирнов',
  ],
  en: [
    'Mary John Anna Peter Laura James Emma David Sarah Paul',
    'Smith Brown Taylor Wilson OConnor',
  ],
};

/** As many different words as families use among themselves in a year. */
const vocabularySize = 20_000;

export class MadeWords {
  readonly #dice: Dice;
  readonly #words: readonly string[];
  readonly #language: Language;

  constructor(language: Language, seed: number) {
    this.#language = language;
    this.#dice = new Dice(seed);
    const parts = syllables[language].split(' ');
    const words = new Set<string>();
    while (words.size < vocabularySize) {
      const length = this.#dice.whole(2, 4);
      words.add(Array.from({ length }, () => this.#dice.pick(parts)).join(''));
    }
    this.#words = [...words];
  }

  /** Few words are said all the time and most of them hardly ever (Zipf). */
  word(): string {
    const rank = Math.floor(vocabularySize ** this.#dice.next());
    return this.#words[rank - 1] ?? '';
  }

  sentence(): string {
    return Array.from({ length: this.#dice.whole(3, 12) }, () => this.word()).join(' ');
  }

  name(): string {
    const [first, last] = names[this.#language];
    const middle = this.#dice.pick(this.#words);
    return [this.#dice.pick(first.split(' ')), middle, this.#dice.pick(last.split(' '))].join(' ');
  }

  get dice(): Dice {
    return this.#dice;
  }
}
