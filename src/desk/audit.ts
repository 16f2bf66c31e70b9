// `desk audit`: proves that the audit log is whole, or writes it out.
import { existsSync } from 'node:fs';
import { once } from 'node:events';
import type { Config } from '../config.ts';
import { openKeyring } from '../lib/keyring.ts';
import { anchorFile, databaseFile, keyFile } from '../open-store.ts';
import { AuditAnchor } from '../staff/audit-anchor.ts';
import { auditFile, auditFormats } from '../staff/audit-export.ts';
import { everything } from '../staff/audit-read.ts';
import { verifyAudit, type AuditDamage } from '../staff/audit-verify.ts';
import { openDatabase } from '../store/connection.ts';
import { settings } from './command-settings.ts';
import { openRoom } from './open-room.ts';
import { readArguments } from './read-arguments.ts';
import type { Out } from './read-arguments.ts';

const usage = `npm run desk -- audit verify
npm run desk -- audit export [--format jsonl|csv] > FILE

  verify   says whether any line was changed, taken out, put in or cut off, and at which line;
           the service may run meanwhile. Exit code 0 when the log is whole, 1 when it is not
  export   writes every line; stop the service first: the export itself is written into the log

A database that was put back from an older copy is noticed by "audit.head" beside the master key,
which says how far the log had come; it may lag behind by the newest lines. Where both might be
put back, keep what "verify" prints, the number of lines and the last hash, somewhere else.`;

const damages: Readonly<Record<AuditDamage, string>> = {
  changed: 'is not as it was written',
  missing: 'was taken out',
  cut_off: 'and all after it was cut off',
  rolled_back: 'and all after it are gone: an older copy of the database was put back',
  unsealed: 'and more may be missing: the sealed count is gone or forged',
  put_in: 'was put in by somebody else than the service',
  damaged_before: 'says that the service found the log damaged when it started',
};

export async function audit(args: readonly string[], out: Out): Promise<number> {
  const options = { format: { type: 'string', default: 'jsonl' } } as const;
  const parsed = readArguments(args, { options, usage, out });
  if (typeof parsed === 'number') return parsed;
  const [act] = parsed.positionals;
  const format = auditFormats.find((one) => one === parsed.values.format);
  const config = settings();
  if (config === null || format === undefined || (act !== 'verify' && act !== 'export')) {
    out(usage);
    return 2;
  }
  return act === 'verify' ? verify(config, out) : write(config, format);
}

/** Beside a running service: reads alone, and makes nothing that is not there. */
async function verify(config: Config, out: Out): Promise<number> {
  if (!existsSync(databaseFile(config)) || !existsSync(keyFile(config))) {
    out('There is no audit log yet.');
    return 0;
  }
  const keyring = openKeyring(keyFile(config));
  const database = openDatabase({ filename: databaseFile(config) });
  try {
    const anchor = new AuditAnchor(anchorFile(config), keyring);
    const verdict = await verifyAudit({ database, keyring, anchor });
    if (verdict.kind === 'whole') {
      out(`The audit log is whole: ${verdict.lines} lines, the last hash is ${verdict.hash}`);
      out(anchorWords(verdict.anchored, anchorFile(config)));
      return 0;
    }
    out(`The audit log is BROKEN: line ${verdict.line} ${damages[verdict.why]}.`);
    return 1;
  } finally {
    await database.close();
  }
}

function anchorWords(anchored: number | null, file: string): string {
  if (anchored === null) return `Nothing can be compared: there is no ${file} of this key.`;
  return `${file} confirms the first ${anchored} of them.`;
}

async function write(config: Config, format: (typeof auditFormats)[number]): Promise<number> {
  const { staff, close } = await openRoom(config);
  try {
    const about = { format, from: 'command line' };
    await staff.audit.append({ member: null, action: 'audit.exported', intake: null, about });
    const lines = staff.auditRead.all(everything);
    for await (const piece of auditFile(lines, format, await staff.members.names())) {
      if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
    }
    return 0;
  } finally {
    await close();
  }
}
