// What a look at an account of a messenger found, for staff, in English.

export interface Finding {
  readonly about: string;
  readonly well: boolean;
  /** What is so, or what is wrong and what to do. */
  readonly words: string;
}
