// Copies one real intake many times inside the database, with everything that belongs to it.
import type { Service } from '../../src/service.ts';

export interface Cloning {
  readonly intake: string;
  /** Numbers of the first copy, and of the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** Columns that must differ from copy to copy; the sealed bodies are copied as they are. */
const tables = {
  data_key: { where: 'owner IN (:intake, :contact)', ids: ['owner'] },
  contact: { where: 'id = :contact', ids: ['id', 'address_index', 'active_intake'] },
  intake: { where: 'id = :intake', ids: ['id'] },
  contact_intake: { where: 'intake_id = :intake', ids: ['contact_id', 'intake_id'] },
  fact: { where: 'intake_id = :intake', ids: ['intake_id'] },
  message: { where: 'intake_id = :intake', ids: ['id', 'contact_id', 'intake_id'] },
  inbox: { where: 'intake_id = :intake', ids: ['id', 'external_id', 'contact_id', 'intake_id'] },
  outbox: { where: 'intake_id = :intake', ids: ['id', 'contact_id', 'intake_id'] },
} as const;

/** Each unit is one transaction of the service's own writer. */
const copiesPerUnit = 10_000;

export async function cloneIntakes(service: Service, cloning: Cloning): Promise<void> {
  const { database, committer } = service;
  const link: { contact_id: string } | undefined = await database
    .reader('contact_intake')
    .where({ intake_id: cloning.intake })
    .first('contact_id');
  const contact = link?.contact_id ?? '';
  for (let from = cloning.from; from < cloning.to; from += copiesPerUnit) {
    const to = Math.min(cloning.to, from + copiesPerUnit);
    const named = { intake: cloning.intake, contact, from, to };
    await committer.run(async (trx) => {
      for (const [table, { where, ids }] of Object.entries(tables)) {
        const info: Readonly<Record<string, unknown>> = await trx(table).columnInfo();
        const columns = Object.keys(info).filter((column) => column !== 'seq' || table === 'fact');
        const copied = columns.map((column) => copyOf(column, ids));
        await trx.raw(
          `WITH RECURSIVE copy (number) AS
             (SELECT :from UNION ALL SELECT number + 1 FROM copy WHERE number + 1 < :to)
           INSERT INTO ${table} (${columns.join()})
           SELECT ${copied.join()} FROM ${table} CROSS JOIN copy WHERE ${where}`,
          named,
        );
      }
    });
  }
}

function copyOf(column: string, ids: readonly string[]): string {
  return ids.includes(column) ? `${column} || '-' || copy.number` : column;
}
