// The tables of those who work here: members, sessions, second factors, links, the audit log.

export const staffTables = {
  name: '003-staff',
  statements: [
    `CREATE TABLE member (id TEXT PRIMARY KEY, name_index TEXT NOT NULL UNIQUE,
      email_index TEXT UNIQUE, role TEXT NOT NULL, language TEXT NOT NULL, body BLOB NOT NULL,
      password BLOB NOT NULL, totp BLOB, totp_step INTEGER NOT NULL, made_at TEXT NOT NULL,
      removed_at TEXT)`,
    `CREATE TABLE staff_session (id TEXT PRIMARY KEY, hash TEXT NOT NULL UNIQUE,
      member_id TEXT NOT NULL REFERENCES member (id), agent BLOB NOT NULL,
      opened_at TEXT NOT NULL, seen_at TEXT NOT NULL, expires_at TEXT NOT NULL)`,
    `CREATE INDEX staff_session_member ON staff_session (member_id)`,
    `CREATE TABLE passkey (id TEXT PRIMARY KEY, member_id TEXT NOT NULL REFERENCES member (id),
      body BLOB NOT NULL, counter INTEGER NOT NULL, made_at TEXT NOT NULL, used_at TEXT)`,
    `CREATE INDEX passkey_member ON passkey (member_id)`,
    `CREATE TABLE recovery_code (id TEXT PRIMARY KEY,
      member_id TEXT NOT NULL REFERENCES member (id))`,
    `CREATE INDEX recovery_code_member ON recovery_code (member_id)`,
    `CREATE TABLE staff_link (id TEXT PRIMARY KEY, hash TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
      member_id TEXT, role TEXT NOT NULL, body BLOB NOT NULL, made_at TEXT NOT NULL,
      expires_at TEXT NOT NULL, used_at TEXT, revoked_at TEXT)`,
    `CREATE TABLE sign_in_attempt (id TEXT PRIMARY KEY, failures INTEGER NOT NULL,
      last_at TEXT NOT NULL, wait_until TEXT NOT NULL)`,
    `CREATE TABLE staff_setting (id TEXT PRIMARY KEY, value TEXT NOT NULL)`,
    `CREATE TABLE audit (seq INTEGER PRIMARY KEY, at TEXT NOT NULL, member_id TEXT,
      action TEXT NOT NULL, intake_id TEXT, about TEXT NOT NULL, hash TEXT NOT NULL)`,
    `CREATE INDEX audit_member ON audit (member_id, seq)`,
    `CREATE INDEX audit_intake ON audit (intake_id, seq)`,
    `CREATE INDEX audit_action ON audit (action, seq)`,
    `CREATE INDEX audit_at ON audit (at)`,
    `CREATE TABLE audit_head (id TEXT PRIMARY KEY, count INTEGER NOT NULL, hash TEXT NOT NULL,
      mac TEXT NOT NULL)`,
  ],
} as const;

/** Parents before children. */
export const staffTableNames = [
  'member',
  'staff_session',
  'passkey',
  'recovery_code',
  'staff_link',
  'sign_in_attempt',
  'staff_setting',
  'audit',
  'audit_head',
] as const;
