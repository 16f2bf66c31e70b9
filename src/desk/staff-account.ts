// `desk staff-account`: who may sign in to the console, and a way in for who lost theirs.
import type { Staff } from '../staff/open-staff.ts';
import { settings } from './command-settings.ts';
import { openRoom } from './open-room.ts';
import { readArguments } from './read-arguments.ts';
import type { Out } from './read-arguments.ts';

const usage = `npm run desk -- staff-account [list | link EMAIL [--drop-second-factor]]

  list         the members, their roles, and whether they have a second factor (default)
  link EMAIL   prints an address where this member chooses a new password; good once, for a day
  --drop-second-factor
               takes away their app, passkeys and recovery codes too, as for a lost telephone

Run it on the machine of the service while the service is stopped, then start it and open the
address. What is done is written into the audit log.`;

const options = { 'drop-second-factor': { type: 'boolean', default: false } } as const;

export async function staffAccount(args: readonly string[], out: Out): Promise<number> {
  const parsed = readArguments(args, { options, usage, out });
  if (typeof parsed === 'number') return parsed;
  const [act = 'list', email] = parsed.positionals;
  const wrong = act === 'link' ? email === undefined : act !== 'list';
  const config = settings();
  if (config === null || wrong) {
    if (wrong) out(usage);
    return 2;
  }
  const { staff, close } = await openRoom(config);
  try {
    if (email === undefined) return await list(staff, out);
    const drop = parsed.values['drop-second-factor'];
    return await link(staff, { email, drop, out });
  } finally {
    await close();
  }
}

async function list(staff: Staff, out: Out): Promise<number> {
  const records = await staff.members.list();
  if (records.length === 0) out('Nobody is a member yet: start the service, and make the owner.');
  for (const record of records) {
    const { email, role } = record.member;
    const ways = await staff.secondFactors.waysOf(record);
    out(`${role.padEnd(12)} ${email}  ${ways.length === 0 ? 'password only' : ways.join(', ')}`);
  }
  return 0;
}

async function link(
  { members, team }: Staff,
  { email, drop, out }: { readonly email: string; readonly drop: boolean; readonly out: Out },
): Promise<number> {
  const record = await members.findByEmail(email);
  if (record === null) {
    process.stderr.write(`There is no member with the e-mail ${email}.\n`);
    return 1;
  }
  if (drop) await team.resetSecondFactors(null, record.member.id);
  out(await team.resetLink(null, record.member.id));
  return 0;
}
