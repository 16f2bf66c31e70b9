// Saved views: a filter and an order under a name, of one member or of all.
import { z } from 'zod';
import { isoNow, type Clock } from '../lib/clock.ts';
import { newId } from '../lib/ids.ts';
import type { Committer } from '../store/committer.ts';
import type { Database } from '../store/connection.ts';
import type { DataKeys, SealedPlace } from '../store/data-keys.ts';
import { caseFilterSchema } from './case-filter.ts';
import { caseSortSchema } from './case-sort.ts';

export const viewSchema = z.strictObject({
  name: z.string().trim().min(1).max(80),
  filter: caseFilterSchema,
  sort: caseSortSchema,
});

export type ViewContent = z.infer<typeof viewSchema>;

export interface SavedView extends ViewContent {
  readonly id: string;
  readonly shared: boolean;
}

export interface CaseViewsParts {
  readonly database: Database;
  readonly committer: Committer;
  readonly keys: DataKeys;
  readonly clock: Clock;
}

/** Of one member, and of all together. */
const viewsMax = 50;
/** Whose key seals the views: they belong to no intake. */
const owner = 'worklist';

interface ViewRow {
  readonly id: string;
  readonly member_id: string | null;
  readonly body: Buffer;
}

export class CaseViews {
  readonly #parts: CaseViewsParts;
  #key: Promise<unknown> | null = null;

  constructor(parts: CaseViewsParts) {
    this.#parts = parts;
  }

  /** The member's own and the shared ones, oldest first. */
  async list(member: string): Promise<readonly SavedView[]> {
    const rows: readonly ViewRow[] = await this.#parts.database
      .reader('case_view')
      .where((either) => {
        void either.where({ member_id: member }).orWhereNull('member_id');
      })
      .orderBy(['at', 'id'])
      .limit(viewsMax * 2);
    return Promise.all(rows.map((row) => this.#open(row)));
  }

  /** Null when there are too many already. */
  async save(
    member: string,
    { shared, view }: { readonly shared: boolean; readonly view: ViewContent },
  ): Promise<SavedView | null> {
    const of = (await this.list(member)).filter((one) => one.shared === shared);
    if (of.length >= viewsMax) return null;
    await (this.#key ??= this.#makeKey());
    const id = newId();
    const body = await this.#parts.keys.sealJson(viewPlace(id), view);
    const row = { id, member_id: shared ? null : member, body, at: isoNow(this.#parts.clock) };
    await this.#parts.committer.commit([{ kind: 'insert', table: 'case_view', row }]);
    return { ...view, id, shared };
  }

  /** False when it is not there or is another member's. */
  async remove(member: string, id: string): Promise<boolean> {
    const view = (await this.list(member)).find((one) => one.id === id);
    if (view === undefined) return false;
    await this.#parts.committer.commit([{ kind: 'delete', table: 'case_view', where: { id } }]);
    return true;
  }

  async #open({ id, member_id: of, body }: ViewRow): Promise<SavedView> {
    const view = viewSchema.parse(await this.#parts.keys.openJson(viewPlace(id), body));
    return { ...view, id, shared: of === null };
  }

  async #makeKey(): Promise<void> {
    const { database, committer, keys } = this.#parts;
    const row: unknown = await database.reader('data_key').where({ owner }).first('owner');
    if (row === undefined) await committer.commit([keys.create(owner)]);
  }
}

function viewPlace(id: string): SealedPlace {
  return { owner, table: 'case_view', row: id, column: 'body' };
}
