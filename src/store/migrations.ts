// The tables, as a list of steps that are applied once each and never changed after release.
import type { Knex } from 'knex';
import { conversationTableNames, conversationTables } from './conversation-tables.ts';
import { documentTableNames, documentTables } from './document-tables.ts';
import { centerTableNames, centerTables } from './center-tables.ts';
import { packageTableNames, packageTables } from './package-tables.ts';
import { reminderTableNames, reminderTables } from './reminder-tables.ts';
import { staffTableNames, staffTables } from './staff-tables.ts';
import { worklistTableNames, worklistTables } from './worklist-tables.ts';

interface Migration {
  readonly name: string;
  readonly statements: readonly string[];
}

const migrations: readonly Migration[] = [
  {
    name: '001-intakes',
    statements: [
      `CREATE TABLE data_key (owner TEXT PRIMARY KEY, wrapped BLOB NOT NULL)`,
      `CREATE TABLE contact (id TEXT PRIMARY KEY, account TEXT NOT NULL, address_index TEXT,
        address BLOB, active_intake TEXT NOT NULL, created_at TEXT NOT NULL, erased_at TEXT,
        UNIQUE (account, address_index))`,
      `CREATE TABLE intake (id TEXT PRIMARY KEY, flow TEXT NOT NULL, revision INTEGER NOT NULL,
        snapshot BLOB, opened_at TEXT NOT NULL, changed_at TEXT NOT NULL, erased_at TEXT)`,
      `CREATE INDEX intake_changed ON intake (changed_at)`,
      `CREATE TABLE intake_link (intake_id TEXT PRIMARY KEY REFERENCES intake (id),
        generation INTEGER NOT NULL)`,
      `CREATE TABLE contact_intake (contact_id TEXT NOT NULL REFERENCES contact (id),
        intake_id TEXT NOT NULL REFERENCES intake (id), at TEXT NOT NULL,
        PRIMARY KEY (contact_id, intake_id))`,
      `CREATE INDEX contact_intake_intake ON contact_intake (intake_id)`,
      `CREATE TABLE fact (intake_id TEXT NOT NULL REFERENCES intake (id), seq INTEGER NOT NULL,
        kind TEXT NOT NULL, at TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (intake_id, seq))`,
      `CREATE TABLE message (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
        contact_id TEXT NOT NULL REFERENCES contact (id),
        intake_id TEXT NOT NULL REFERENCES intake (id),
        direction TEXT NOT NULL, at TEXT NOT NULL, body BLOB NOT NULL)`,
      `CREATE INDEX message_contact ON message (contact_id, seq)`,
      `CREATE INDEX message_intake ON message (intake_id)`,
      `CREATE TABLE inbox (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
        account TEXT NOT NULL, external_id TEXT NOT NULL,
        contact_id TEXT NOT NULL REFERENCES contact (id), intake_id TEXT NOT NULL,
        state TEXT NOT NULL, attempts INTEGER NOT NULL, at TEXT NOT NULL, body BLOB,
        UNIQUE (account, external_id))`,
      `CREATE INDEX inbox_new ON inbox (seq) WHERE state = 'new'`,
      `CREATE INDEX inbox_intake ON inbox (intake_id)`,
      `CREATE TABLE outbox (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
        contact_id TEXT NOT NULL REFERENCES contact (id), intake_id TEXT NOT NULL,
        account TEXT NOT NULL, state TEXT NOT NULL, attempts INTEGER NOT NULL,
        next_attempt_at TEXT NOT NULL, code TEXT, external_ids BLOB, at TEXT NOT NULL)`,
      `CREATE INDEX outbox_open ON outbox (contact_id, seq)
        WHERE state = 'queued'`,
      `CREATE INDEX outbox_intake ON outbox (intake_id)`,
      `CREATE TABLE job (id TEXT PRIMARY KEY, kind TEXT NOT NULL, serial_key TEXT NOT NULL,
        intake_id TEXT NOT NULL, token TEXT NOT NULL, payload BLOB, run_at TEXT NOT NULL,
        attempts INTEGER NOT NULL, state TEXT NOT NULL, lease_until TEXT)`,
      `CREATE INDEX job_due ON job (run_at) WHERE state = 'queued'`,
      `CREATE INDEX job_intake ON job (intake_id)`,
      `CREATE TABLE blob (intake_id TEXT NOT NULL REFERENCES intake (id), sha256 TEXT NOT NULL,
        bytes INTEGER NOT NULL, at TEXT NOT NULL, PRIMARY KEY (intake_id, sha256))`,
      `CREATE TABLE upload_link (hash TEXT PRIMARY KEY,
        intake_id TEXT NOT NULL REFERENCES intake (id), expires_at TEXT NOT NULL,
        revoked_at TEXT)`,
      `CREATE INDEX upload_link_intake ON upload_link (intake_id)`,
      `CREATE TABLE call (id TEXT PRIMARY KEY, intake_id TEXT NOT NULL REFERENCES intake (id),
        why BLOB NOT NULL, at TEXT NOT NULL, settled_at TEXT)`,
      `CREATE INDEX call_intake ON call (intake_id)`,
    ],
  },
  {
    name: '002-messengers',
    statements: [
      `ALTER TABLE contact ADD COLUMN heard_at TEXT`,
      `CREATE TABLE contact_alias (id TEXT PRIMARY KEY, account TEXT NOT NULL,
        address_index TEXT NOT NULL, contact_id TEXT NOT NULL REFERENCES contact (id),
        UNIQUE (account, address_index))`,
      `CREATE INDEX contact_alias_contact ON contact_alias (contact_id)`,
      `CREATE TABLE sent_part (id TEXT PRIMARY KEY, account TEXT NOT NULL,
        external_index TEXT NOT NULL, outbox_id TEXT, state TEXT, code TEXT, at TEXT NOT NULL,
        UNIQUE (account, external_index))`,
      `CREATE INDEX sent_part_outbox ON sent_part (outbox_id)`,
      `CREATE INDEX outbox_held ON outbox (contact_id) WHERE state = 'held'`,
      `CREATE TABLE join_code (id TEXT PRIMARY KEY,
        intake_id TEXT NOT NULL REFERENCES intake (id), expires_at TEXT NOT NULL)`,
      `CREATE INDEX join_code_intake ON join_code (intake_id)`,
    ],
  },
  staffTables,
  conversationTables,
  documentTables,
  centerTables,
  worklistTables,
  packageTables,
  reminderTables,
];

/** Parents before children, so that a batch may insert into several tables at once. */
export const tablesInOrder = [
  'data_key',
  'contact',
  'contact_alias',
  'intake',
  'intake_link',
  'contact_intake',
  'fact',
  'message',
  'inbox',
  'outbox',
  'sent_part',
  'job',
  'blob',
  'upload_link',
  'join_code',
  'call',
  ...staffTableNames,
  ...conversationTableNames,
  ...documentTableNames,
  ...centerTableNames,
  ...worklistTableNames,
  ...packageTableNames,
  ...reminderTableNames,
] as const;

export type Table = (typeof tablesInOrder)[number];

/**
 * Brings the database to the present version, each step in a transaction of its own. Throws when
 * it was written by a newer version of this program.
 */
export async function migrate(writer: Knex): Promise<void> {
  await writer.raw(
    'CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, at TEXT NOT NULL)',
  );
  const rows: readonly { name: string }[] = await writer('migration').select('name');
  const applied = new Set(rows.map((row) => row.name));
  const known = new Set(migrations.map((migration) => migration.name));
  if ([...applied].some((name) => !known.has(name))) {
    throw new Error('the database was written by a newer version');
  }
  for (const migration of migrations) {
    if (!applied.has(migration.name)) await apply(writer, migration);
  }
}

async function apply(writer: Knex, migration: Migration): Promise<void> {
  await writer.transaction(async (trx) => {
    await trx('migration').insert({ name: migration.name, at: new Date().toISOString() });
    for (const statement of migration.statements) await trx.raw(statement);
  });
}
