// The tables beside conversations: drafts, notes, translations, read marks, ready replies.

export const conversationTableNames = [
  'draft',
  'note',
  'mention',
  'translation',
  'read_mark',
  'canned_reply',
] as const;

export const conversationTables = {
  name: '005-conversation',
  statements: [
    `CREATE TABLE draft (id TEXT PRIMARY KEY, intake_id TEXT NOT NULL REFERENCES intake (id),
      member TEXT NOT NULL, at TEXT NOT NULL, body BLOB NOT NULL)`,
    `CREATE INDEX draft_intake ON draft (intake_id)`,
    `CREATE TABLE note (id TEXT PRIMARY KEY, intake_id TEXT NOT NULL REFERENCES intake (id),
      member TEXT NOT NULL, at TEXT NOT NULL, body BLOB NOT NULL)`,
    `CREATE INDEX note_intake ON note (intake_id, at)`,
    `CREATE TABLE mention (id TEXT PRIMARY KEY, intake_id TEXT NOT NULL REFERENCES intake (id),
      note_id TEXT NOT NULL, member TEXT NOT NULL, at TEXT NOT NULL)`,
    `CREATE INDEX mention_member ON mention (member, intake_id)`,
    `CREATE INDEX mention_intake ON mention (intake_id)`,
    `CREATE TABLE translation (id TEXT PRIMARY KEY,
      intake_id TEXT NOT NULL REFERENCES intake (id), message_id TEXT NOT NULL,
      language TEXT NOT NULL, member TEXT NOT NULL, at TEXT NOT NULL, body BLOB NOT NULL,
      UNIQUE (message_id, language))`,
    `CREATE INDEX translation_intake ON translation (intake_id)`,
    `CREATE TABLE read_mark (id TEXT PRIMARY KEY, member TEXT NOT NULL,
      intake_id TEXT NOT NULL REFERENCES intake (id), seq INTEGER NOT NULL,
      UNIQUE (member, intake_id))`,
    `CREATE INDEX read_mark_intake ON read_mark (intake_id)`,
    `CREATE TABLE canned_reply (id TEXT PRIMARY KEY, at TEXT NOT NULL, body TEXT NOT NULL)`,
  ],
};
