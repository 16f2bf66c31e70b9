// The tables of the links with which a hospital fetches a package, and of their openings.

export const packageTables = {
  name: '008-package',
  statements: [
    `CREATE TABLE package_link (id TEXT PRIMARY KEY, hash TEXT NOT NULL UNIQUE,
      intake_id TEXT NOT NULL REFERENCES intake (id), body BLOB NOT NULL,
      made_at TEXT NOT NULL, expires_at TEXT NOT NULL, revoked_at TEXT)`,
    `CREATE INDEX package_link_intake ON package_link (intake_id)`,
    `CREATE TABLE package_opening (id TEXT PRIMARY KEY,
      link_id TEXT NOT NULL REFERENCES package_link (id), intake_id TEXT NOT NULL,
      at TEXT NOT NULL, what TEXT NOT NULL, browser TEXT NOT NULL)`,
    `CREATE INDEX package_opening_link ON package_opening (link_id, at)`,
    `CREATE INDEX package_opening_intake ON package_opening (intake_id)`,
  ],
} as const;

export const packageTableNames = ['package_link', 'package_opening'] as const;
