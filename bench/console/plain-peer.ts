// The same cases without any encryption, as most inboxes keep them: rows of JSON, SQLite's FTS5.
import { DatabaseSync } from 'node:sqlite';

export class PlainPeer {
  readonly #database: DatabaseSync;

  constructor(filename: string) {
    this.#database = new DatabaseSync(filename);
    this.#database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;
      CREATE TABLE IF NOT EXISTS conversation (id TEXT PRIMARY KEY, body TEXT NOT NULL);
      CREATE INDEX IF NOT EXISTS conversation_heard
        ON conversation (json_extract(body, '$.heardAt') DESC);
      CREATE VIRTUAL TABLE IF NOT EXISTS words
        USING fts5 (text, conversation UNINDEXED, prefix = '3 4')`);
  }

  begin(): void {
    this.#database.exec('BEGIN');
  }

  commit(): void {
    this.#database.exec('COMMIT');
  }

  addCase(id: string, body: Readonly<Record<string, string>>): void {
    this.#database.prepare('INSERT INTO conversation VALUES (?, ?)').run(id, JSON.stringify(body));
    this.addMessage(id, body['name'] ?? '');
  }

  addMessage(conversation: string, text: string): void {
    this.#insert.run(text, conversation);
  }

  get #insert() {
    this.#prepared ??= this.#database.prepare('INSERT INTO words VALUES (?, ?)');
    return this.#prepared;
  }

  #prepared: ReturnType<DatabaseSync['prepare']> | null = null;

  /** A page by its number, as most lists are read. */
  page(number: number, count: number): readonly unknown[] {
    return this.#database
      .prepare(
        `SELECT body FROM conversation
         ORDER BY json_extract(body, '$.heardAt') DESC LIMIT ? OFFSET ?`,
      )
      .all(count, number * count);
  }

  /** The best messages for words that begin so, each with a piece around them. */
  search(words: readonly string[], count: number): readonly unknown[] {
    const match = words.map((word) => `"${word.replaceAll('"', '""')}"*`).join(' ');
    return this.#database
      .prepare(
        `SELECT conversation, snippet(words, 0, '<', '>', '…', 12) AS piece FROM words
         WHERE words MATCH ? ORDER BY rank LIMIT ?`,
      )
      .all(match, count);
  }

  close(): void {
    this.#database.close();
  }
}
