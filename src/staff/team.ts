// What owners change of others: invitations, roles, who leaves, and help for who is locked out.
import type { Language } from '../language/language.ts';
import type { Write } from '../store/write.ts';
import type { AuditLog, AuditWish } from './audit-log.ts';
import type { Member, Role } from './member.ts';
import type { Members, MemberRecord } from './members.ts';
import { OneAtATime } from './one-at-a-time.ts';
import { hashPassword, passwordProblem } from './password.ts';
import type { SecondFactors } from './second-factors.ts';
import type { Sessions } from './sessions.ts';
import { StaffError } from './staff-error.ts';
import type { StaffLink, StaffLinks } from './staff-links.ts';

export interface TeamParts {
  readonly members: Members;
  readonly sessions: Sessions;
  readonly links: StaffLinks;
  readonly secondFactors: SecondFactors;
  readonly audit: AuditLog;
  /** Where the console is reached. */
  readonly publicUrl: string;
}

const invitationsMax = 100;

/** Everything throws {@link StaffError}. `by`: who does it; null for the command line. */
export class Team {
  readonly #parts: TeamParts;
  /** Two owners who demote each other at once must not both succeed. */
  readonly #turns = new OneAtATime();

  constructor(parts: TeamParts) {
    this.#parts = parts;
  }

  /** The address to be given to the person; it is not shown again. */
  invite(by: Member, wish: { readonly email: string; readonly role: Role }): Promise<string> {
    return this.#turns.run(async () => {
      const { members, links, publicUrl } = this.#parts;
      await members.checkEmail(wish.email);
      if ((await links.invitations()).length >= invitationsMax) throw new StaffError('too_many');
      const made = await links.make({ kind: 'invitation', member: null, ...wish });
      const about = { invitation: made.id, role: wish.role };
      await this.#note(by, { action: 'member.invited', about }, [made.write]);
      return `${publicUrl}/console/join#${made.secret}`;
    });
  }

  async revoke(by: Member, invitation: string): Promise<void> {
    const { links } = this.#parts;
    const open = await links.invitations();
    if (!open.some(({ id }) => id === invitation)) throw new StaffError('gone');
    const about = { invitation };
    await this.#note(by, { action: 'invitation.revoked', about }, [links.revoke(invitation)]);
  }

  /** What a link is for; throws `gone` for one that is good for nothing any more. */
  async look(secret: string): Promise<StaffLink> {
    const link = await this.#parts.links.find(secret);
    if (link === null) throw new StaffError('gone');
    return link;
  }

  /** Somebody takes an invitation up. */
  join(
    secret: string,
    wish: { readonly name: string; readonly password: string; readonly language: Language },
  ): Promise<Member> {
    return this.#turns.run(async () => {
      const { members, links, audit } = this.#parts;
      const { id, kind, email, role } = await this.look(secret);
      if (kind !== 'invitation') throw new StaffError('gone');
      const password = await newPassword(wish.password, { name: wish.name, email });
      const { member, write } = await members.make({ ...wish, email, role, password });
      const about = { role, invitation: id };
      const line = { member: member.id, action: 'member.joined', intake: null, about };
      await audit.append(line, [write, links.use(id)]);
      return member;
    });
  }

  /** Everybody's sessions of that member end, so that the new role counts at once. */
  changeRole(by: Member, id: string, role: Role): Promise<void> {
    return this.#turns.run(async () => {
      const { members, sessions } = this.#parts;
      const { member } = await this.#find(id);
      if (member.role === role) return;
      if (role !== 'owner') await this.#keepAnOwner(member);
      const about = { member: id, from: member.role, to: role };
      const writes = [await members.change(member, { role }), sessions.endAll(id)];
      await this.#note(by, { action: 'member.role_changed', about }, writes);
    });
  }

  remove(by: Member, id: string): Promise<void> {
    return this.#turns.run(async () => {
      const { members, sessions, secondFactors, links } = this.#parts;
      const { member } = await this.#find(id);
      await this.#keepAnOwner(member);
      const factors = await secondFactors.removeAll(id);
      const open = await links.revokeOf(id);
      const writes = [...factors, ...open, members.removal(id), sessions.endAll(id)];
      await this.#note(by, { action: 'member.removed', about: { member: id } }, writes);
    });
  }

  /** The address under which they choose a new password. */
  async resetLink(by: Member | null, id: string): Promise<string> {
    const { links, publicUrl } = this.#parts;
    const { member } = await this.#find(id);
    const old = await links.revokeOf(id);
    const { email, role } = member;
    const made = await links.make({ kind: 'reset', email, role, member: id });
    const wish = { action: 'password.link_made', about: { member: id } };
    await this.#note(by, wish, [...old, made.write]);
    return `${publicUrl}/console/reset#${made.secret}`;
  }

  /** Somebody chooses a new password by a link; all their sessions end. */
  reset(secret: string, password: string): Promise<Member> {
    return this.#turns.run(async () => {
      const { members, links, sessions } = this.#parts;
      const link = await this.look(secret);
      if (link.kind !== 'reset' || link.member === null) throw new StaffError('gone');
      const { member } = await this.#find(link.member);
      const hashed = await newPassword(password, member);
      const change = await members.changePassword(member.id, hashed);
      const writes = [change, links.use(link.id), sessions.endAll(member.id)];
      await this.#note(member, { action: 'password.reset', about: {} }, writes);
      return member;
    });
  }

  /** For a lost telephone: no second factor is asked for until they make one anew. */
  async resetSecondFactors(by: Member | null, id: string): Promise<void> {
    const { secondFactors, sessions } = this.#parts;
    await this.#find(id);
    const writes = [...(await secondFactors.removeAll(id)), sessions.endAll(id)];
    await this.#note(by, { action: 'second_factor.removed', about: { member: id } }, writes);
  }

  async requireSecondFactor(by: Member, roles: readonly Role[]): Promise<void> {
    const about = { roles: roles.join(' ') };
    await this.#parts.secondFactors.require(roles, (write) =>
      this.#note(by, { action: 'second_factor.required', about }, [write]),
    );
  }

  async #find(id: string): Promise<MemberRecord> {
    const record = await this.#parts.members.find(id);
    if (record === null) throw new StaffError('not_found');
    return record;
  }

  async #keepAnOwner(leaving: Member): Promise<void> {
    if (leaving.role !== 'owner') return;
    const all = await this.#parts.members.list();
    const owners = all.filter(({ member }) => member.role === 'owner');
    if (owners.length === 1) throw new StaffError('last_owner');
  }

  #note(
    by: Member | null,
    wish: Pick<AuditWish, 'action' | 'about'>,
    writes: readonly Write[],
  ): Promise<void> {
    return this.#parts.audit.append({ ...wish, member: by?.id ?? null, intake: null }, writes);
  }
}

async function newPassword(
  password: string,
  who: { readonly name: string; readonly email: string },
): Promise<string> {
  const problem = passwordProblem(password, who);
  if (problem !== null) throw new StaffError(problem);
  return hashPassword(password);
}
