// Ready replies in four languages: a set to begin with, and what coordinators made of it.
import { z } from 'zod';
import type { Catalog } from '../language/catalog.ts';
import type { Language } from '../language/language.ts';
import { isoNow, type Clock } from '../lib/clock.ts';
import type { Committer } from '../store/committer.ts';
import type { Database } from '../store/connection.ts';

/** Those of `locales/<language>/replies.json`, in the order in which they are offered. */
const starters = [
  'welcome',
  'received',
  'reading',
  'missing',
  'link',
  'photo_again',
  'passport_not_needed',
  'sent_to_center',
  'center_waits',
  'cannot_advise',
  'call_time',
  'thanks',
] as const;

const wordsSchema = z.strictObject({ title: z.string(), text: z.string() });

const bodySchema = z.strictObject({
  removed: z.boolean(),
  words: z.strictObject({ fa: wordsSchema, ar: wordsSchema, ru: wordsSchema, en: wordsSchema }),
});

/** `text` may hold `{{name}}`, `{{missing}}` and `{{link}}`. */
export interface CannedReply {
  readonly id: string;
  readonly words: z.infer<typeof bodySchema>['words'];
}

interface Parts {
  readonly database: Database;
  readonly committer: Committer;
  readonly catalog: Catalog;
  readonly clock: Clock;
}

/** They hold no word about anybody, so they are kept open. */
export class CannedReplies {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The set to begin with as it was changed, then what was added, oldest first. */
  async list(): Promise<readonly CannedReply[]> {
    const rows: readonly { id: string; body: string }[] = await this.#parts.database
      .reader('canned_reply')
      .orderBy('at');
    const kept = new Map(rows.map(({ id, body }) => [id, bodySchema.parse(JSON.parse(body))]));
    const first = starters.map((id) => ({ id, words: kept.get(id)?.words ?? this.#starter(id) }));
    const added = [...kept]
      .filter(([id]) => !starters.some((starter) => starter === id))
      .map(([id, { words }]) => ({ id, words }));
    return [...first, ...added].filter(({ id }) => kept.get(id)?.removed !== true);
  }

  async keep(reply: CannedReply): Promise<void> {
    await this.#put(reply, false);
  }

  async remove(id: string): Promise<void> {
    const reply = (await this.list()).find((one) => one.id === id);
    if (reply !== undefined) await this.#put(reply, true);
  }

  async #put({ id, words }: CannedReply, removed: boolean): Promise<void> {
    const { committer, clock } = this.#parts;
    const row = { id, at: isoNow(clock), body: JSON.stringify({ removed, words }) };
    const keep = ['at'];
    await committer.commit([{ kind: 'put', table: 'canned_reply', key: ['id'], keep, row }]);
  }

  #starter(id: (typeof starters)[number]): CannedReply['words'] {
    const of = (language: Language) => this.#words(language, id);
    return { fa: of('fa'), ar: of('ar'), ru: of('ru'), en: of('en') };
  }

  /** As they stand in the file: what is in braces is filled in when it is used. */
  #words(language: Language, id: (typeof starters)[number]): z.infer<typeof wordsSchema> {
    return wordsSchema.parse(this.#parts.catalog.raw(language, `replies:${id}`));
  }
}
