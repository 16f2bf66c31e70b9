// Reads the audit log: a page of it for the eye, or all of it in order for a check or an export.
import type { Knex } from 'knex';
import type { ChainedLine } from './audit-chain.ts';
import type { StaffParts } from './staff-parts.ts';

/** What is looked for; what is null is not asked about. */
export interface AuditFilter {
  readonly member: string | null;
  readonly intake: string | null;
  /** The whole of it, or its beginning up to a dot: `document` finds `document.opened`. */
  readonly action: string | null;
  /** ISO instants: the first that counts, and the first that does not any more. */
  readonly from: string | null;
  readonly until: string | null;
}

export const everything: AuditFilter = {
  member: null,
  intake: null,
  action: null,
  from: null,
  until: null,
};

interface AuditRow {
  readonly seq: number;
  readonly at: string;
  readonly member_id: string | null;
  readonly action: string;
  readonly intake_id: string | null;
  readonly about: string;
  readonly hash: string;
}

export const auditPageLines = 100;
const linesAtOnce = 500;

export class AuditRead {
  readonly #database: StaffParts['database'];

  constructor({ database }: Pick<StaffParts, 'database'>) {
    this.#database = database;
  }

  /** The newest lines before `before` (a line's number; null: the end), the newest first. */
  async page(filter: AuditFilter, before: number | null): Promise<readonly ChainedLine[]> {
    const found = this.#matching(filter).orderBy('seq', 'desc').limit(auditPageLines);
    if (before !== null) void found.where('seq', '<', before);
    const rows = await found;
    return rows.map(lineOf);
  }

  /** Every line, oldest first, read a few hundred at a time. */
  async *all(filter: AuditFilter): AsyncGenerator<ChainedLine> {
    for (let after = 0; ;) {
      const rows = await this.#matching(filter)
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(linesAtOnce);
      yield* rows.map(lineOf);
      const last = rows.at(-1);
      if (last === undefined) return;
      after = last.seq;
    }
  }

  /** Every action that there is a line of, for the list to choose from. */
  async actions(): Promise<readonly string[]> {
    const rows: readonly { action: string }[] = await this.#database
      .reader('audit')
      .distinct('action')
      .orderBy('action');
    return rows.map(({ action }) => action);
  }

  #matching({ member, intake, action, from, until }: AuditFilter) {
    const found: Knex.QueryBuilder<AuditRow, AuditRow[]> = this.#database.reader('audit');
    if (member !== null) void found.where({ member_id: member });
    if (intake !== null) void found.where({ intake_id: intake });
    if (from !== null) void found.where('at', '>=', from);
    if (until !== null) void found.where('at', '<', until);
    if (action !== null) {
      // Actions are letters, dots and underscores: `/` is the character after the dot.
      void found.where((either) => {
        void either.where({ action }).orWhere((of) => {
          void of.where('action', '>', `${action}.`).where('action', '<', `${action}/`);
        });
      });
    }
    return found;
  }
}

function lineOf(row: AuditRow): ChainedLine {
  const { seq, at, member_id: member, action, intake_id: intake, about, hash } = row;
  return { seq, at, member, action, intake, about: readAbout(about), hash };
}

/** What cannot be read any more was tampered with; the check of the chain then finds it. */
function readAbout(text: string): ChainedLine['about'] {
  try {
    // Written by us as an object of words and numbers; the chain tells where it is not ours.
    return JSON.parse(text) as ChainedLine['about'];
  } catch {
    return { unreadable: text };
  }
}
