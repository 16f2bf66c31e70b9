// The e-mail that tells a member once a day how much waits: counts and links, nobody's name.
import { createHash } from 'node:crypto';
import type { Catalog } from '../language/catalog.ts';
import type { Clock } from '../lib/clock.ts';
import { localTime } from '../lib/local-time.ts';
import type { Log } from '../lib/log.ts';
import type { Mail, MailOutcome } from '../lib/mailer.ts';
import type { Member } from '../staff/member.ts';
import type { Members } from '../staff/members.ts';
import type { Notices, NoticeWish } from '../staff/notices.ts';
import { attentionKinds, attentionViews, type Attention } from '../worklist/attention.ts';

export interface DigestParts {
  readonly members: Pick<Members, 'list'>;
  readonly notices: Notices;
  readonly mailer: { send(mail: Mail): Promise<MailOutcome> };
  readonly catalog: Catalog;
  readonly publicUrl: string;
  readonly clock: Clock;
  readonly log: Log;
  /** What waits for a member now. */
  readonly attention: (member: Member) => Promise<Attention>;
}

/** How often it is looked who is due (ms). */
const lookEveryMs = 60_000;
/** Servers that do not know us ask to come back after some minutes (ms). */
const againMs = 15 * 60_000;

export class StaffDigest {
  readonly #parts: DigestParts;
  /** By member, before when nothing is tried again (ms since 1970). */
  readonly #waits = new Map<string, number>();
  #looking: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(parts: DigestParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#timer = setInterval(() => void this.look(), lookEveryMs);
    this.#timer.unref();
    void this.look();
  }

  /** What is being sent is waited for. */
  async stop(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer);
    await this.#looking;
  }

  /** Writes to everybody whose hour has come and who was not written to that day. */
  look(): Promise<void> {
    this.#looking ??= this.#lookOnce()
      .catch((error: unknown) => {
        this.#parts.log.error({ error }, 'the e-mails to the staff could not be looked after');
      })
      .finally(() => {
        this.#looking = null;
      });
    return this.#looking;
  }

  async #lookOnce(): Promise<void> {
    const { members, notices } = this.#parts;
    for (const { member } of await members.list()) {
      const wish = await notices.wishOf(member);
      if (wish.mail) await this.#writeTo(member, wish);
    }
  }

  /** After their hour the day is made up for until it ends; a day that has passed never is. */
  async #writeTo(member: Member, wish: NoticeWish): Promise<void> {
    const { notices, clock, attention } = this.#parts;
    const now = clock.now();
    const { hour, ...date } = localTime(now, wish.zone);
    const day = dayOf(date);
    const last = await notices.lastMail(member);
    const tried =
      last !== null && (last.day > day || (last.day === day && last.state !== 'refused'));
    if (hour < wish.hour || tried || now.getTime() < (this.#waits.get(member.id) ?? 0)) return;
    const waiting = await attention(member);
    // Marked first: after a crash it is better that nobody is told than that they are told twice.
    await notices.noteMail(member, { day, state: waiting.cases === 0 ? 'sent' : 'sending' });
    if (waiting.cases === 0) return;
    const outcome = await this.#parts.mailer.send(this.#mailOf(member, wish, { waiting, day }));
    await this.#settle(member, day, outcome);
  }

  async #settle(member: Member, day: string, outcome: MailOutcome): Promise<void> {
    const { notices, log, clock } = this.#parts;
    if (outcome.kind === 'taken') {
      await notices.noteMail(member, { day, state: 'sent' });
      return;
    }
    log.warn({ member: member.id, outcome: outcome.kind }, 'an e-mail to a member was not taken');
    if (outcome.kind === 'unknown' || !outcome.again) return;
    this.#waits.set(member.id, clock.now().getTime() + againMs);
    await notices.noteMail(member, { day, state: 'refused' });
  }

  #mailOf(
    member: Member,
    { language }: NoticeWish,
    { waiting, day }: { readonly waiting: Attention; readonly day: string },
  ): Mail {
    const { catalog, publicUrl } = this.#parts;
    const say = (key: string, values?: Readonly<Record<string, number>>) =>
      catalog.say(language, `console-notices:${key}`, values);
    const lines = attentionKinds
      .filter((kind) => waiting[kind] > 0)
      .map((kind) => {
        const words = say(`mail.${kind}`, { count: waiting[kind] });
        return `${words}\n${publicUrl}/console/?view=${attentionViews[kind]}\n`;
      });
    const settings = `${say('mail.change')}\n${publicUrl}/console/settings/profile\n`;
    const id = createHash('sha256').update(`digest ${member.id} ${day}`).digest('hex').slice(0, 32);
    return {
      ...{ to: member.email, id },
      subject: say('mail.subject', { count: waiting.cases }),
      text: [say('mail.hello'), '', ...lines, settings].join('\n'),
    };
  }
}

function dayOf({ year, month, day }: { year: number; month: number; day: number }): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return [String(year), two(month), two(day)].join('-');
}
