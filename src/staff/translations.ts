// Translations of messages that a member wrote or confirmed; the original stays the record.
import { z } from 'zod';
import type { Language } from '../language/language.ts';
import { isoNow, type Clock } from '../lib/clock.ts';
import { newId } from '../lib/ids.ts';
import type { Committer } from '../store/committer.ts';
import type { Database } from '../store/connection.ts';
import type { DataKeys, SealedPlace } from '../store/data-keys.ts';

const bodySchema = z.strictObject({ text: z.string(), author: z.string() });

export interface MessageTranslation {
  readonly message: string;
  readonly language: Language;
  readonly text: string;
  /** Who confirmed it. */
  readonly author: string;
  /** ISO instant. */
  readonly at: string;
}

interface Parts {
  readonly database: Database;
  readonly committer: Committer;
  readonly keys: DataKeys;
  readonly clock: Clock;
}

interface Row {
  readonly message_id: string;
  readonly language: Language;
  readonly at: string;
  readonly body: Buffer;
}

/** One for each message and language; a later one takes the place of an earlier one. */
export class Translations {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Those of an intake's messages. */
  async read(intake: string, messages: readonly string[]): Promise<readonly MessageTranslation[]> {
    const rows: readonly Row[] = await this.#parts.database
      .reader('translation')
      .where({ intake_id: intake })
      .whereIn('message_id', messages);
    return Promise.all(
      rows.map(async ({ message_id: message, language, at, body }) => {
        const place = placeOf(intake, message, language);
        const opened = bodySchema.parse(await this.#parts.keys.openJson(place, body));
        return { message, language, at, ...opened };
      }),
    );
  }

  async keep(
    intake: string,
    made: Omit<MessageTranslation, 'at' | 'author'>,
    member: { readonly id: string; readonly name: string },
  ): Promise<void> {
    const { keys, clock, committer } = this.#parts;
    const { message, language, text } = made;
    const place = placeOf(intake, message, language);
    const body = await keys.sealJson(place, { text, author: member.name });
    const about = { id: newId(), intake_id: intake, message_id: message, language };
    const row = { ...about, member: member.id, at: isoNow(clock), body };
    const key = ['message_id', 'language'];
    await committer.commit([{ kind: 'put', table: 'translation', key, keep: ['id'], row }]);
  }
}

function placeOf(intake: string, message: string, language: Language): SealedPlace {
  return { owner: intake, table: 'translation', row: `${message}/${language}`, column: 'body' };
}
