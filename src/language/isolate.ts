// Keeps Latin words, codes and numbers readable inside right-to-left text, by Unicode isolates.

const firstStrongIsolate = '\u2066';
const popIsolate = '\u2069';

/** A run of Latin words, such as `PET-CT`, `R-CHOP`, an address or a phone number. */
const latinRun =
  /(?:https?:\/\/\S+)|[+(]?[A-Za-z0-9][A-Za-z0-9@._%+/:()&‑-]*(?:[ ][A-Za-z0-9(+][A-Za-z0-9@._%+/:()&‑-]*)*/g;

/**
 * Wraps each Latin run that holds a letter, or digits with separators, in a left-to-right isolate
 * (Unicode 15 UAX #9, LRI … PDI). Web addresses are left bare, so that messengers can link them.
 */
export function isolateLatin(text: string): string {
  if (text.includes(firstStrongIsolate)) return text;
  return text.replace(latinRun, (run) => {
    if (run.startsWith('http')) return run;
    const tail = /[.,:)]*$/.exec(run)?.[0] ?? '';
    const token = balanced(run, tail);
    if (!/[A-Za-z]/.test(token) && !/\d[-+/:@.]\d|^\+\d/.test(token)) return run;
    return `${firstStrongIsolate}${token}${popIsolate}${run.slice(token.length)}`;
  });
}

/** The run without the punctuation that ends a sentence, but with a bracket it opened itself. */
function balanced(run: string, tail: string): string {
  const token = run.slice(0, run.length - tail.length);
  const opened = token.split('(').length - token.split(')').length;
  return opened > 0 && tail.includes(')') ? run.slice(0, run.indexOf(')', token.length) + 1) : token;
}

/** Free words of a person inside our text: isolated by their own first strong letter. */
export function isolateWords(words: string): string {
  return `\u2068${words}${popIsolate}`;
}
