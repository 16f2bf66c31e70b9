// Recognises a question of the FAQ in free words.

export type Triggers = readonly { readonly id: string; readonly phrases: readonly string[] }[];

/** A phrase of fewer letters than this inside a longer message says too little. */
const phraseLettersMin = 6;
/** Share of a trigger's words that a message must hold (fitted on test/engine/questions). */
const wordShareMin = 0.75;

/** A trigger as it is compared: every message is held against all of them. */
interface Phrase {
  readonly id: string;
  readonly text: string;
  readonly padded: string;
  readonly parts: readonly string[];
}

interface Said {
  readonly bare: string;
  readonly padded: string;
  readonly words: ReadonlySet<string>;
}

const prepared = new WeakMap<Triggers, readonly Phrase[]>();

/** The id of the question these folded words ask, or null; the longest matching phrase wins. */
export function matchQuestion(words: string, triggers: Triggers): string | null {
  const said: Said = {
    bare: withoutMarks(words),
    padded: ` ${withoutMarks(words)} `,
    words: new Set(words.split(/[\s?؟!.,،]+/u).filter((word) => word !== '')),
  };
  let best: { readonly id: string; readonly weight: number } | null = null;
  for (const phrase of phrasesOf(triggers)) {
    const weight = weigh(phrase, said);
    if (weight > (best?.weight ?? 0)) best = { id: phrase.id, weight };
  }
  return best?.id ?? null;
}

function phrasesOf(triggers: Triggers): readonly Phrase[] {
  const known = prepared.get(triggers);
  if (known !== undefined) return known;
  const made = triggers.flatMap(({ id, phrases }) =>
    phrases.map((phrase) => {
      const text = withoutMarks(phrase);
      return { id, text, padded: ` ${text} `, parts: text.split(' ') };
    }),
  );
  prepared.set(triggers, made);
  return made;
}

function withoutMarks(text: string): string {
  return text.replace(/[?؟!.,،]+/gu, '').trim();
}

function weigh({ text, padded, parts }: Phrase, said: Said): number {
  if (text === '') return 0;
  if (said.bare === text) return 1000 + text.length;
  if (text.length >= phraseLettersMin && said.padded.includes(padded)) return 100 + text.length;
  if (parts.length < 3) return 0;
  let lacking = 0;
  for (const part of parts) {
    if (isAmong(part, said.words)) continue;
    lacking += 1;
    if (lacking > parts.length * (1 - wordShareMin)) return 0;
  }
  const shared = parts.length - lacking;
  return (shared / parts.length) * shared;
}

function isAmong(part: string, words: ReadonlySet<string>): boolean {
  if (words.has(part)) return true;
  for (const word of words) if (alike(word, part)) return true;
  return false;
}

/** Two forms of one word, such as «می‌کشد» and «می‌کشه»: they differ in their ending alone. */
export function alike(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  const stem = Math.max(stemLettersMin, shorter - endingLettersMax);
  return (
    shorter >= stemLettersMin &&
    Math.abs(a.length - b.length) <= endingLettersMax &&
    a.startsWith(b.slice(0, stem))
  );
}

const stemLettersMin = 4;
const endingLettersMax = 2;

/** Whether words look like a question rather than an answer. */
export function looksLikeQuestion(text: string): boolean {
  return /[?؟]\s*$/u.test(text);
}
