// Passwords: which are taken, how they are kept, and when they are kept anew.
import { hash, parseOptions, verify } from '@node-rs/argon2';
import { fold, foldTight } from '../language/fold.ts';
import { commonPasswords } from './common-passwords.ts';

/**
 * Argon2id with 19 MiB, two passes and one lane: the OWASP Password Storage Cheat Sheet's first
 * choice ("m=19456 (19 MiB), t=2, p=1"). Argon2id is the library's own default.
 */
const effort = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

const passwordLimits = { charactersMin: 12, charactersMax: 200 } as const;

/** Why a password is not taken. */
export type PasswordProblem = 'too_short' | 'too_long' | 'too_common' | 'says_who';

/** Null where it may be used. Lengths are counted in characters, not in bytes. */
export function passwordProblem(
  password: string,
  who: { readonly name: string; readonly email: string },
): PasswordProblem | null {
  const length = [...password].length;
  if (length < passwordLimits.charactersMin) return 'too_short';
  if (length > passwordLimits.charactersMax) return 'too_long';
  const tight = foldTight(password);
  if (isCommon(tight)) return 'too_common';
  const said = [who.name, who.email, who.email.split('@')[0] ?? ''].map(foldTight);
  return said.some((words) => isHardlyMore(tight, words)) ? 'says_who' : null;
}

/** A common password stays one with a year or "!!!" behind it, or when it is written twice. */
function isCommon(tight: string): boolean {
  const bare = tight.replace(/[^\p{L}]+$/u, '');
  const candidates = [tight, bare, tight.slice(0, tight.length / 2)];
  const repeats = new Set(tight).size <= 3;
  return repeats || candidates.some((candidate) => commonPasswords.has(candidate));
}

/** A name with a few signs around it. */
function isHardlyMore(tight: string, words: string): boolean {
  const fewSigns = 5;
  return words.length >= 3 && tight.includes(words) && tight.length - words.length <= fewSigns;
}

/** So many are hashed at once: each takes a thread that the database wants too. */
const atOnce = 2;
let running = 0;
const waiting: (() => void)[] = [];

async function inLine<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= atOnce) await new Promise<void>((go) => waiting.push(go));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}

/** The PHC string of a password. */
export function hashPassword(password: string): Promise<string> {
  return inLine(() => hash(password.normalize('NFKC'), effort));
}

export function isPassword(password: string, hashed: string): Promise<boolean> {
  return inLine(() => verify(hashed, password.normalize('NFKC')));
}

/** It was kept with less effort than today's. */
export function isOutdated(hashed: string): boolean {
  const { memoryCost, timeCost, parallelism } = parseOptions(hashed);
  return (
    memoryCost !== effort.memoryCost ||
    timeCost !== effort.timeCost ||
    parallelism !== effort.parallelism
  );
}

let nobodys: Promise<string> | null = null;

/** Takes as long as looking at a password does, for an address that nobody has. */
export async function wastePasswordEffort(password: string): Promise<void> {
  nobodys ??= hashPassword('nobody has this password');
  await isPassword(password, await nobodys);
}

/** E-mail addresses are compared so; what stands before the @ hardly ever minds its case. */
export function foldEmail(email: string): string {
  return fold(email);
}
