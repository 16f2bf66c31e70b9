// Keeps Latin words, codes and numbers readable inside right-to-left text, by Unicode isolates.

const leftToRightIsolate = '\u2066';
const popIsolate = '\u2069';

const latin = String.raw`\p{sc=Latin}`;
const inside = String.raw`[${latin}\p{Mn}0-9@._%+/:()&‑-]*`;

/** A run of Latin words, such as `PET-CT`, `R-CHOP`, `Acıbadem`, an address or a phone number. */
const latinRun = new RegExp(
  String.raw`https?:\/\/\S+|[+(]?[${latin}0-9]${inside}(?: [${latin}0-9(+]${inside})*`,
  'gu',
);

/**
 * Wraps each Latin run that holds a letter, or digits with separators, in a left-to-right isolate
 * (Unicode 15 UAX #9, LRI … PDI). Web addresses are left bare, so that messengers can link them.
 */
export function isolateLatin(text: string): string {
  if (text.includes(leftToRightIsolate)) return text;
  return text.replace(latinRun, (run) => {
    if (run.startsWith('http')) return run;
    const head = /^[(]*/.exec(run)?.[0] ?? '';
    const whole = trimmed(run);
    const token = isBalanced(whole) ? whole : trimmed(run.slice(head.length));
    if (!/\p{sc=Latin}/u.test(token) && !/\d[-+/:@.]\d|^\+\d/.test(token)) return run;
    const at = run.indexOf(token);
    const [before, after] = [run.slice(0, at), run.slice(at + token.length)];
    return `${before}${leftToRightIsolate}${token}${popIsolate}${after}`;
  });
}

/** The run without the punctuation of the sentence around it, but with its own closed brackets. */
function trimmed(run: string): string {
  const short = run.replace(/[\s.,:(]+$/u, '');
  return isBalanced(short) || !short.endsWith(')') ? short : trimmed(short.slice(0, -1));
}

function isBalanced(text: string): boolean {
  return text.split('(').length === text.split(')').length;
}

/** Free words of a person inside our text: isolated by their own first strong letter. */
export function isolateWords(words: string): string {
  return `\u2068${words}${popIsolate}`;
}
