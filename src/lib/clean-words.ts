// Makes words that somebody typed harmless for the text around them.

const unwanted = /\p{Cs}|\0|[\u202a-\u202e\u2066-\u2069]/gu;

/** Without half characters, zero bytes and marks that turn what follows; without outer blanks. */
export function cleanWords(text: string): string {
  return text.replaceAll(unwanted, '').trim();
}
