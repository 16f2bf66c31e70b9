// The first run: whoever has the code that stands in the terminal becomes the owner.
import type { AuditLog } from './audit-log.ts';
import type { Members, NewMember } from './members.ts';
import type { Member } from './member.ts';
import { hashPassword, passwordProblem } from './password.ts';
import { sameSecret } from './secret-token.ts';
import { takeRandom } from '../lib/random-bytes.ts';
import { StaffError } from './staff-error.ts';
import type { Caller } from './sign-in.ts';
import type { Throttle } from './throttle.ts';

export interface FirstOwnerParts {
  readonly members: Members;
  readonly throttle: Throttle;
  readonly audit: AuditLog;
}

export interface OwnerWish extends Omit<NewMember, 'role' | 'password'> {
  readonly code: string;
  readonly password: string;
}

export class FirstOwner {
  readonly #parts: FirstOwnerParts;
  /** Null once there is a member. */
  #code: string | null;

  private constructor(parts: FirstOwnerParts, code: string | null) {
    this.#parts = parts;
    this.#code = code;
  }

  /** A new code at each start for as long as nobody is a member. */
  static async open(parts: FirstOwnerParts): Promise<FirstOwner> {
    return new FirstOwner(parts, (await parts.members.any()) ? null : newSetupCode());
  }

  /** To be shown in the terminal alone; null where there is an owner. */
  get code(): string | null {
    return this.#code;
  }

  async isNeeded(): Promise<boolean> {
    return this.#code !== null && !(await this.#parts.members.any());
  }

  /** Throws {@link StaffError}: `wrong` code, `set_up_already`, or what is wrong of the rest. */
  async make(wish: OwnerWish, caller: Caller): Promise<Member> {
    const { members, throttle, audit } = this.#parts;
    if (this.#code === null || !(await this.isNeeded())) throw new StaffError('set_up_already');
    const subjects = [{ kind: 'setup', value: caller.address }] as const;
    await throttle.beginOrThrow(subjects);
    if (!sameSecret(bare(wish.code), bare(this.#code))) throw new StaffError('wrong');
    await throttle.succeeded(subjects);
    const problem = passwordProblem(wish.password, wish);
    if (problem !== null) throw new StaffError(problem);
    const password = await hashPassword(wish.password);
    const made = await members.make({ ...wish, role: 'owner', password });
    // Two at once with the same code: `#code` is given up before anything is waited for again.
    if (!this.#takeCode()) throw new StaffError('set_up_already');
    const about = { role: 'owner' };
    const line = { member: made.member.id, action: 'member.joined', intake: null, about };
    await audit.append(line, [made.write]);
    return made.member;
  }

  #takeCode(): boolean {
    const taken = this.#code !== null;
    this.#code = null;
    return taken;
  }
}

/** Letters and digits that cannot be taken for each other; 60 bits, which nobody guesses. */
const codeLetters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const codeGroups = 3;
const lettersInGroup = 4;

function newSetupCode(): string {
  const bytes = takeRandom(codeGroups * lettersInGroup);
  const letters = [...bytes].map((byte) => codeLetters.charAt(byte % codeLetters.length)).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

/** As it is compared: people leave out the dashes, and write small letters. */
function bare(code: string): string {
  return code.toUpperCase().replace(/[^A-Z0-9]/g, '');
}
