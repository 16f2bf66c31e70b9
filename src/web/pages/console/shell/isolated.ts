// Words of others inside a sentence of ours, which they can neither turn nor break out of.

export function isolated(words: string): string {
  return `\u2068${words.replace(/[\u202a-\u202e\u2066-\u2069]/gu, '')}\u2069`;
}
