// How a member of the staff is called in front of patients.

/** Names that are nobody's: the telephone of the account, and the command line. */
const nobody = new Set(['telephone', 'coordinator']);

/** "Sara" of "Sara Ahmadi"; null where there is no name to call somebody by. */
export function firstNameOf(coordinator: string): string | null {
  const [first = ''] = coordinator.trim().split(/\s+/u);
  return nobody.has(coordinator) || !/\p{L}{2}/u.test(first) ? null : first;
}
