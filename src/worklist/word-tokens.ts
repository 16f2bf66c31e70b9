// A word as a number that only the holder of the key can make; a beginning of it is a range.
import type { Keyring } from '../lib/keyring.ts';

/** Letters that have to agree before anything is found, and the bits that stand for them. */
const stemLetters = 3;
const stemBits = 24;
/** Each further letter, up to this many, narrows the range sixteenfold; then all the others do. */
const letterSteps = 6;
const stepBits = 4;
const stepSize = 2 ** stepBits;
/** 52 bits in all: an integer that JavaScript and SQLite both hold exactly. */
const stepsAll = letterSteps + 1;

const tokensKept = 200_000;
const beginningsKept = 50_000;

export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Different words may share a token (one in sixteen for words that differ in one late letter): what
 * is found is a candidate, to be looked at once more in the text itself. A holder of the database
 * without the key sees which words of cases begin alike, and no letter of them.
 */
export class WordTokens {
  readonly #keyring: Pick<Keyring, 'blindIndex'>;
  /** Emptied when it is full: the frequent words are soon back. */
  readonly #known = new Map<string, number>();
  /** Many words begin alike. */
  readonly #beginnings = new Map<string, number>();

  constructor(keyring: Pick<Keyring, 'blindIndex'>) {
    this.#keyring = keyring;
  }

  /** Of a folded word. */
  tokenOf(word: string): number {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    const letters = [...word];
    let token = this.#stem(letters);
    for (let step = 1; step <= letterSteps; step += 1) {
      token = token * stepSize + this.#step(letters, stemLetters + step);
    }
    token = token * stepSize + this.#bits(`all:${word}`, stepBits);
    if (this.#known.size >= tokensKept) this.#known.clear();
    this.#known.set(word, token);
    return token;
  }

  /**
   * The tokens of all words that begin so. Fewer than three letters stand for the whole word: too
   * many words begin with them.
   */
  rangeOf(prefix: string): TokenRange {
    const letters = [...prefix];
    let from = this.#stem(letters);
    const known = Math.max(0, Math.min(letterSteps, letters.length - stemLetters));
    for (let step = 1; step <= known; step += 1) {
      from = from * stepSize + this.#step(letters, stemLetters + step);
    }
    const size = stepSize ** (stepsAll - known);
    return { from: from * size, to: from * size + size - 1 };
  }

  #stem(letters: readonly string[]): number {
    const whole = letters.length < stemLetters ? 'short' : 'stem';
    return this.#kept(`${whole}:${letters.slice(0, stemLetters).join('')}`, stemBits);
  }

  /** Where the word has ended, its length is not told either. */
  #step(letters: readonly string[], count: number): number {
    const end = '.'.repeat(Math.max(0, count - letters.length));
    return this.#kept(`step:${letters.slice(0, count).join('')}${end}`, stepBits);
  }

  #kept(value: string, bits: number): number {
    const known = this.#beginnings.get(value);
    if (known !== undefined) return known;
    const made = this.#bits(value, bits);
    if (this.#beginnings.size >= beginningsKept) this.#beginnings.clear();
    this.#beginnings.set(value, made);
    return made;
  }

  #bits(value: string, bits: number): number {
    const digest = this.#keyring.blindIndex('case-word', value);
    return Number.parseInt(digest.slice(0, 8), 16) >>> (32 - bits);
  }
}
