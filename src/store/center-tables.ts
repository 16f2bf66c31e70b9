// The tables of the centers: their directory, and when the next promise of an intake is due.

export const centerTables = {
  name: '007-centers',
  statements: [
    `CREATE TABLE center (id TEXT PRIMARY KEY, revision INTEGER NOT NULL,
      changed_at TEXT NOT NULL, changed_by TEXT NOT NULL, body BLOB NOT NULL)`,
    `CREATE TABLE promise_due (intake_id TEXT PRIMARY KEY REFERENCES intake (id),
      at TEXT NOT NULL)`,
    `CREATE INDEX promise_due_at ON promise_due (at)`,
  ],
} as const;

export const centerTableNames = ['center', 'promise_due'] as const;
