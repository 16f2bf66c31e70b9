// Chooses a role, with what it may do said below.
import { NativeSelect } from '@mantine/core';
import type { Role } from '../../../../staff/member.ts';
import { useSay } from '../shell/words.tsx';

/** The one list of roles in the pages; the service checks what it is sent. */
export const allRoles: readonly Role[] = ['owner', 'coordinator', 'translator', 'reader'];

export function RoleSelect({
  label,
  role,
  change,
  explained = false,
}: {
  readonly label: string;
  readonly role: Role;
  readonly change: (role: Role) => void;
  readonly explained?: boolean;
}) {
  const say = useSay();
  return (
    <NativeSelect
      {...(explained
        ? { label, description: say(`console-settings:may.${role}`) }
        : { 'aria-label': label })}
      value={role}
      data={allRoles.map((value) => ({ value, label: say(`console:role.${value}`) }))}
      onChange={({ currentTarget }) => {
        change(allRoles.find((one) => one === currentTarget.value) ?? role);
      }}
    />
  );
}
