// The table of the centers' directory.

export const centerTables = {
  name: '007-centers',
  statements: [
    `CREATE TABLE center (id TEXT PRIMARY KEY, revision INTEGER NOT NULL,
      changed_at TEXT NOT NULL, changed_by TEXT NOT NULL, body BLOB NOT NULL)`,
  ],
} as const;

export const centerTableNames = ['center'] as const;
