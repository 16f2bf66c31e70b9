// What a member of the staff asked for and cannot have, as a code that the pages know in words.
import type { PasswordProblem } from './password.ts';

export type StaffProblem =
  | PasswordProblem
  /** Another member has that name, or one that differs only in how its letters are written. */
  | 'name_taken'
  | 'email_taken'
  | 'bad_email'
  | 'bad_name'
  /** The desk needs somebody who can administer it. */
  | 'last_owner'
  /** The present password, or the code, is not right. */
  | 'wrong'
  /** A link, code or request that was used, revoked, or is too old. */
  | 'gone'
  | 'set_up_already'
  | 'not_found'
  | 'too_many';

export class StaffError extends Error {
  readonly code: StaffProblem;
  readonly retryable = false;

  /** How long to wait; 0 where waiting does not help. */
  readonly seconds: number;

  constructor(code: StaffProblem, seconds = 0) {
    super(`staff: ${code}`);
    this.seconds = seconds;
    this.name = 'StaffError';
    this.code = code;
  }
}
