// The tables of the worklist: one row a case, its words for the search, who looked, views.

export const worklistTables = {
  name: '004-worklist',
  statements: [
    `CREATE TABLE case_row (intake_id TEXT PRIMARY KEY REFERENCES intake (id),
      number INTEGER NOT NULL UNIQUE, fact_seq INTEGER NOT NULL, message_seq INTEGER NOT NULL,
      format INTEGER NOT NULL, body BLOB NOT NULL)`,
    // A word of a case: both numbers are keyed or counted, and say nothing without the key.
    // Words of a few hundred cases lie together: deriving them anew writes few pages many times.
    `CREATE TABLE case_word (segment INTEGER NOT NULL, token INTEGER NOT NULL,
      place INTEGER NOT NULL, PRIMARY KEY (segment, token, place)) WITHOUT ROWID`,
    `CREATE INDEX case_word_place ON case_word (place)`,
    `CREATE TABLE case_seen (intake_id TEXT NOT NULL REFERENCES intake (id),
      member_id TEXT NOT NULL, message_seq INTEGER NOT NULL, PRIMARY KEY (intake_id, member_id))`,
    `CREATE TABLE case_assignment (intake_id TEXT PRIMARY KEY REFERENCES intake (id),
      body BLOB NOT NULL)`,
    `CREATE TABLE case_view (id TEXT PRIMARY KEY, member_id TEXT, body BLOB NOT NULL,
      at TEXT NOT NULL)`,
    `CREATE INDEX call_open ON call (intake_id) WHERE settled_at IS NULL`,
  ],
} as const;

/** Parents before children. */
export const worklistTableNames = [
  'case_row',
  'case_word',
  'case_seen',
  'case_assignment',
  'case_view',
] as const;
