// Recognises a question of the FAQ in free words.

export type Triggers = readonly { readonly id: string; readonly phrases: readonly string[] }[];

/** A phrase of fewer letters than this inside a longer message says too little. */
const phraseLettersMin = 6;
/** Share of a trigger's words that a message must hold (fitted on test/engine/questions). */
const wordShareMin = 0.75;

/** The id of the question these folded words ask, or null; the longest matching phrase wins. */
export function matchQuestion(said: string, triggers: Triggers): string | null {
  const words = new Set(said.split(/[\s?؟!.,،]+/u).filter((word) => word !== ''));
  let best: { readonly id: string; readonly weight: number } | null = null;
  for (const { id, phrases } of triggers) {
    for (const phrase of phrases) {
      const weight = weigh(phrase, said, words);
      if (weight > (best?.weight ?? 0)) best = { id, weight };
    }
  }
  return best?.id ?? null;
}

function weigh(phrase: string, said: string, words: ReadonlySet<string>): number {
  const text = phrase.replace(/[?؟!.,،]+/gu, '').trim();
  if (text === '') return 0;
  if (said.replace(/[?؟!.,،]+/gu, '').trim() === text) return 1000 + text.length;
  if (text.length >= phraseLettersMin && ` ${said} `.includes(` ${text} `)) return 100 + text.length;
  const parts = text.split(' ');
  if (parts.length < 3) return 0;
  const shared = parts.filter((part) => words.has(part) || [...words].some((w) => alike(w, part)));
  const share = shared.length / parts.length;
  return share >= wordShareMin ? share * shared.length : 0;
}

/** Two forms of one word, such as «می‌کشد» and «می‌کشه»: they differ in their ending alone. */
function alike(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  const stem = Math.max(stemLettersMin, shorter - endingLettersMax);
  return (
    shorter >= stemLettersMin &&
    Math.abs(a.length - b.length) <= endingLettersMax &&
    a.slice(0, stem) === b.slice(0, stem)
  );
}

const stemLettersMin = 4;
const endingLettersMax = 2;

/** Whether words look like a question rather than an answer. */
export function looksLikeQuestion(text: string): boolean {
  return /[?؟]\s*$/u.test(text);
}
