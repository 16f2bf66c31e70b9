// Ties what members are told of to the running service: counts of what waits, and how they want it.
import type { Config } from '../config.ts';
import type { Clock } from '../lib/clock.ts';
import type { Log } from '../lib/log.ts';
import { Mailer } from '../lib/mailer.ts';
import type { Service } from '../service.ts';
import type { Member } from '../staff/member.ts';
import { noticeWishSchema } from '../staff/notices.ts';
import type { NoticeDeps } from '../web/console/notice-routes.ts';
import { attentionOf, type Attention } from '../worklist/attention.ts';
import type { StaffDesk } from './staff-deps.ts';
import { StaffDigest } from './staff-digest.ts';

export interface NoticeParts {
  readonly service: Service;
  readonly staff: StaffDesk;
  readonly clock: Clock;
  /** Whether a mail server is configured. */
  readonly mail: boolean;
}

export function noticeDeps({ service, staff: { staff }, clock, mail }: NoticeParts): NoticeDeps {
  return {
    mail,
    wishSchema: noticeWishSchema,
    attention: (member) => attentionFor({ service, clock }, member),
    wishOf: (member) => staff.notices.wishOf(member),
    announce: () => {
      service.live.announce({ kind: 'shared', what: 'notices' });
    },
    keep: (who, wish) => staff.account.changeNotices(who, wish),
  };
}

/** Null where no mail server is configured. */
export function digestOf(
  parts: Omit<NoticeParts, 'mail'> & { readonly config: Config; readonly log: Log },
): StaffDigest | null {
  const { service, staff, clock, config, log } = parts;
  if (config.mail === null) return null;
  const { members, notices } = staff.staff;
  return new StaffDigest({
    ...{ members, notices, clock, log, catalog: service.catalog, publicUrl: config.publicUrl },
    mailer: new Mailer(config.mail),
    attention: (member) => attentionFor({ service, clock }, member),
  });
}

async function attentionFor(
  { service, clock }: Pick<NoticeParts, 'service' | 'clock'>,
  member: Member,
): Promise<Attention> {
  const { index, marks } = service.worklist;
  await index.start();
  const isUnread = await marks.unreadFor(member.id);
  const asker = { member: member.name, now: clock.now().getTime(), isUnread };
  return attentionOf(index.table.rows(), asker);
}
