// The table of the pictures that were drawn of patients' pages for the console.

export const documentTables = {
  name: '006-documents',
  statements: [
    `CREATE TABLE page_picture (id TEXT PRIMARY KEY,
      intake_id TEXT NOT NULL REFERENCES intake (id), sha256 TEXT, about TEXT NOT NULL)`,
    `CREATE INDEX page_picture_intake ON page_picture (intake_id)`,
  ],
};

export const documentTableNames = ['page_picture'] as const;
