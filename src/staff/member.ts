// Who works here: the members of the staff, their roles, and what each role may do.
import type { Language } from '../language/language.ts';

export const roles = ['owner', 'coordinator', 'translator', 'reader'] as const;

export type Role = (typeof roles)[number];

/**
 * `read`: look at everything. `translate`: write and confirm translations. `work`: talk to
 * patients, order documents, build and submit packages. `administer`: members, the audit log.
 */
export type Permission = 'read' | 'translate' | 'work' | 'administer';

const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  owner: ['read', 'translate', 'work', 'administer'],
  coordinator: ['read', 'translate', 'work'],
  translator: ['read', 'translate'],
  reader: ['read'],
};

/** Somebody who is signed in. `name` is unique among the staff: it names a conversation's owner. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** The language of the console's pages for them. */
  readonly language: Language;
}

export function can(role: Role, permission: Permission): boolean {
  return permissionsOf[role].includes(permission);
}
