// The tables of reminders: each with its history, and what became of messengers' templates.

export const reminderTables = {
  name: '009-reminders',
  statements: [
    `CREATE TABLE reminder (id TEXT PRIMARY KEY, intake_id TEXT NOT NULL REFERENCES intake (id),
      state TEXT NOT NULL, body BLOB NOT NULL)`,
    `CREATE INDEX reminder_intake ON reminder (intake_id)`,
    // One message by which somebody is asked to write; it says nothing but that.
    `CREATE TABLE template_sending (id TEXT PRIMARY KEY,
      intake_id TEXT NOT NULL REFERENCES intake (id), account TEXT NOT NULL,
      template TEXT NOT NULL, language TEXT NOT NULL, said_at TEXT, state TEXT NOT NULL, code TEXT,
      at TEXT NOT NULL)`,
    `CREATE INDEX template_sending_at ON template_sending (at)`,
    `CREATE INDEX template_sending_intake ON template_sending (intake_id)`,
    `CREATE TABLE template_standing (id TEXT PRIMARY KEY, account TEXT NOT NULL,
      template TEXT NOT NULL, language TEXT NOT NULL, quality TEXT, status TEXT, at TEXT NOT NULL)`,
    `CREATE TABLE staff_notice (id TEXT PRIMARY KEY REFERENCES member (id), body BLOB NOT NULL,
      mailed_on TEXT, mail_state TEXT)`,
  ],
} as const;

export const reminderTableNames = [
  'reminder',
  'template_sending',
  'template_standing',
  'staff_notice',
] as const;
