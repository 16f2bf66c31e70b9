// Asks a translation service of the clinic's own for a suggestion; a person confirms what it says.
import { z } from 'zod';
import type { Language } from '../language/language.ts';

/** A longer text is not handed over (characters). */
const textCharactersMax = 5000;
const answerMs = 15_000;
const answerBytesMax = 200_000;

const answerSchema = z.object({ translatedText: z.string() });

export type Suggestion =
  | { readonly kind: 'suggested'; readonly text: string }
  /** No service is configured. */
  | { readonly kind: 'off' }
  | {
      readonly kind: 'failed';
      /** `busy`: it has too much to do; `slow`: it did not answer in time. */
      readonly why: 'too_long' | 'unreachable' | 'slow' | 'busy' | 'refused' | 'unreadable';
    };

export interface TranslationWish {
  readonly text: string;
  readonly from: Language;
  readonly to: Language;
}

export type SuggestTranslation = (wish: TranslationWish) => Promise<Suggestion>;

/**
 * A client of a server that speaks LibreTranslate's HTTP (`POST /translate`), at `url` such as
 * `http://127.0.0.1:5000`; null: none. It is never sent anywhere else, so redirects are refused.
 */
export function translationService(url: string | null, timeoutMs = answerMs): SuggestTranslation {
  return async (wish) => {
    if (url === null) return { kind: 'off' };
    if (wish.text.length > textCharactersMax) return { kind: 'failed', why: 'too_long' };
    if (wish.text.trim() === '' || wish.from === wish.to) {
      return { kind: 'suggested', text: wish.text };
    }
    return ask(`${url.replace(/\/+$/, '')}/translate`, wish, timeoutMs);
  };
}

async function ask(
  address: string,
  { text, from, to }: TranslationWish,
  timeoutMs: number,
): Promise<Suggestion> {
  let answer: Response;
  let body: string;
  try {
    answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ q: text, source: from, target: to, format: 'text' }),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (answer.status === 429) return { kind: 'failed', why: 'busy' };
    if (!answer.ok) return { kind: 'failed', why: 'refused' };
    body = await readAtMost(answer, answerBytesMax);
  } catch (error) {
    const slow = error instanceof Error && error.name === 'TimeoutError';
    return { kind: 'failed', why: slow ? 'slow' : 'unreachable' };
  }
  const parsed = answerSchema.safeParse(jsonOf(body));
  if (!parsed.success) return { kind: 'failed', why: 'unreadable' };
  const words = parsed.data.translatedText.toWellFormed().replaceAll('\0', '').trim();
  return words === '' ? { kind: 'failed', why: 'unreadable' } : { kind: 'suggested', text: words };
}

/** What goes beyond the limit is cut off, and then is no JSON any more. */
async function readAtMost(answer: Response, bytesMax: number): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of answer.body ?? []) {
    parts.push(part);
    bytes += part.byteLength;
    if (bytes > bytesMax) break;
  }
  return Buffer.concat(parts).toString('utf8');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
