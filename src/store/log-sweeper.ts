// Copies the write-ahead log into the database beside the commits, so that no commit has to.
import type { Statements } from './statements.ts';

/** A page that many commits change is copied once for all of them. */
const commitsPerSweep = 200;
/** From this many pages on the log has to begin anew (32 MB). */
const pagesMax = 8192;
/** So few that a commit may wait for them. */
const pagesLeftMax = 200;
const passesMax = 4;

export class LogSweeper {
  readonly #open: () => Promise<Statements>;
  #statements: Statements | null = null;
  #commits = 0;
  #sweeping: Promise<void> | null = null;
  #full = false;

  /** `open`: a connection of its own. */
  constructor(open: () => Promise<Statements>) {
    this.#open = open;
  }

  /** Call it after every commit; sweeps when there is enough, and keeps nobody waiting. */
  committed(): void {
    this.#commits += 1;
    if (this.#commits < commitsPerSweep || this.#sweeping !== null) return;
    this.#commits = 0;
    this.#sweeping = this.#sweep()
      // The next commits sweep again, in the end by themselves.
      .catch(() => undefined)
      .finally(() => {
        this.#sweeping = null;
      });
  }

  /** Call it between two commits: only when nothing is left to copy, the log begins anew. */
  async finish(writing: Statements): Promise<void> {
    if (!this.#full) return;
    this.#full = false;
    await checkpoint(writing);
  }

  async close(): Promise<void> {
    await this.#sweeping;
    await this.#statements?.close();
  }

  /** What is written during one pass is left for the next, which is shorter. */
  async #sweep(): Promise<void> {
    const statements = (this.#statements ??= await this.#open());
    let before = 0;
    for (let pass = 0; pass < passesMax; pass += 1) {
      const pages = await checkpoint(statements);
      if (pages < pagesMax) return;
      if (pages - before <= pagesLeftMax) break;
      before = pages;
    }
    this.#full = true;
  }
}

/** The pages in the log. Waits for nobody: what a reader still needs is not copied yet. */
async function checkpoint(statements: Statements): Promise<number> {
  const sql = 'PRAGMA wal_checkpoint(PASSIVE)';
  const [row] = await statements.all({ sql, values: [], keep: false });
  // What the pragma gives.
  return (row as { readonly log: number } | undefined)?.log ?? 0;
}
