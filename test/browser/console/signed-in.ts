// Members for the tests, made and signed in through the real service: a cookie, or a whole page.
import type { Browser } from 'playwright-core';
import type { Language } from '../../../src/language/language.ts';
import type { Member, Role } from '../../../src/staff/member.ts';
import { hashPassword } from '../../../src/staff/password.ts';
import { openPage, type OpenedPage, type PageOptions } from '../pages.ts';
import type { WholeDesk } from '../whole-desk.ts';

export interface NewMemberOptions {
  readonly role?: Role;
  readonly language?: Language;
  /** Unique on the desk; made up when it is not given. */
  readonly name?: string;
}

export interface SignedInMember {
  readonly member: Member;
  /** `name=value`, as a browser sends it. */
  readonly cookie: string;
  /** What a request of the console's own pages carries; without it every change is refused. */
  readonly headers: Readonly<Record<'cookie' | 'origin', string>>;
}

/** The password of every member that is made here. */
export const testPassword = 'seven green lamps';
let hashed: Promise<string> | null = null;
let made = 0;

/** A new member with a session, for HTTP tests. */
export async function signInMember(
  desk: Pick<WholeDesk, 'staff' | 'origin'>,
  options: NewMemberOptions = {},
): Promise<SignedInMember> {
  const { staff, web } = desk.staff;
  made += 1;
  hashed ??= hashPassword(testPassword);
  const { member, write } = await staff.members.make({
    name: options.name ?? `Member ${String(made)}`,
    email: `member${String(made)}@desk.test`,
    role: options.role ?? 'coordinator',
    language: options.language ?? 'en',
    password: await hashed,
  });
  const line = { member: member.id, action: 'member.joined', intake: null };
  await staff.audit.append(line, [write]);
  const caller = { address: '127.0.0.1', agent: 'Test, Test' };
  const { secret } = await staff.signIn.open(member, { caller, by: 'test' });
  const cookie = `${web.cookie.name}=${secret}`;
  return { member, cookie, headers: { cookie, origin: desk.origin } };
}

/** A page of a new context whose browser holds a new member's session; nothing is opened yet. */
export async function signedInPage(
  browser: Browser,
  desk: Pick<WholeDesk, 'staff' | 'origin'>,
  options: NewMemberOptions & PageOptions = {},
): Promise<OpenedPage & SignedInMember> {
  const signedIn = await signInMember(desk, options);
  const opened = await openPage(browser, desk.origin, options);
  const [name = '', value = ''] = signedIn.cookie.split('=');
  const { hostname: domain } = new URL(desk.origin);
  await opened.page
    .context()
    .addCookies([{ name, value, domain, path: '/', httpOnly: true, sameSite: 'Strict' }]);
  return { ...opened, ...signedIn };
}
