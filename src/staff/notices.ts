// How each member wants to be told of what waits, and on which day they were last written to.
import { z } from 'zod';
import { languages } from '../language/language.ts';
import type { Write } from '../store/write.ts';
import type { Member } from './member.ts';
import { staffPlace, type StaffParts } from './staff-parts.ts';

export const noticeWishSchema = z.strictObject({
  /** A notification of the browser in which they agreed to it. */
  browser: z.boolean(),
  /** One e-mail a day, at this hour of this time zone, in this language. */
  mail: z.boolean(),
  hour: z.number().int().min(0).max(23),
  zone: z.string().max(60).refine(isZone),
  language: z.enum(languages),
});

export type NoticeWish = z.infer<typeof noticeWishSchema>;

/**
 * `sending`: it may have gone out. `sent`: it did, or was not needed. `refused`: it did not, and
 * may be tried again that day.
 */
export type MailState = 'sending' | 'sent' | 'refused';

export interface LastMail {
  /** The day where the member is, such as `2026-11-26`. */
  readonly day: string;
  readonly state: MailState;
}

interface NoticeRow {
  readonly body: Buffer;
  readonly mailed_on: string | null;
  readonly mail_state: MailState | null;
}

const morning = 8;

export class Notices {
  readonly #parts: StaffParts;

  constructor(parts: StaffParts) {
    this.#parts = parts;
  }

  /** Nothing is on until they say so. */
  async wishOf({ id, language }: Member): Promise<NoticeWish> {
    const row = await this.#row(id);
    if (row === undefined) {
      return { browser: false, mail: false, hour: morning, zone: 'UTC', language };
    }
    return noticeWishSchema.parse(await this.#parts.keys.openJson(placeOf(id), row.body));
  }

  /** The write that keeps it; the day of the last e-mail stays. */
  async wishWrite({ id }: Member, wish: NoticeWish): Promise<Write> {
    const body = await this.#parts.keys.sealJson(placeOf(id), wish);
    const row = { id, body, mailed_on: null, mail_state: null };
    const keep = ['mailed_on', 'mail_state'];
    return { kind: 'put', table: 'staff_notice', key: ['id'], keep, row };
  }

  /** Null before the first. */
  async lastMail({ id }: Member): Promise<LastMail | null> {
    const row = await this.#row(id);
    if (row?.mailed_on == null) return null;
    return { day: row.mailed_on, state: row.mail_state ?? 'sending' };
  }

  /** Resolves once it is on the disk: before anything goes out. */
  async noteMail({ id }: Member, { day, state }: LastMail): Promise<void> {
    const patch = { mailed_on: day, mail_state: state };
    await this.#parts.committer.commit([{ kind: 'update', table: 'staff_notice', id, patch }]);
  }

  async #row(id: string): Promise<NoticeRow | undefined> {
    const rows: readonly NoticeRow[] = await this.#parts.database
      .reader('staff_notice')
      .where({ id });
    return rows[0];
  }
}

function placeOf(id: string) {
  return staffPlace('staff_notice', id, 'body');
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
