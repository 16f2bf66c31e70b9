// Ties the numbers' routes to the running service: rows in words, and tables as CSV.
import { isoNow, type Clock } from '../lib/clock.ts';
import { standingOf } from '../reminder/template-standing.ts';
import type { Service } from '../service.ts';
import type { Member } from '../staff/member.ts';
import type { NumbersDeps, NumbersLine, NumbersSheet } from '../web/console/numbers-routes.ts';
import { csvText } from '../worklist/csv.ts';
import { share } from '../worklist/spread.ts';
import { numbersOf, type NumbersQuery, type NumbersTable } from '../worklist/numbers.ts';

export interface NumbersParts {
  readonly service: Service;
  readonly clock: Clock;
}

export function numbersDeps(parts: NumbersParts): NumbersDeps {
  return {
    numbers: async (member, query) => ({ sheets: await sheetsOf(parts, member, query) }),
    csv: async (member, query, table) => {
      const sheets = await sheetsOf(parts, member, query);
      const sheet = sheets.find(({ id }) => id === table);
      return sheet === undefined ? null : csvOf(parts, member, sheet);
    },
  };
}

async function sheetsOf(
  parts: NumbersParts,
  member: Member,
  query: NumbersQuery,
): Promise<readonly NumbersSheet[]> {
  const { index } = parts.service.worklist;
  await index.start();
  const tables = [
    ...numbersOf(index.table.rows(), query, parts.clock.now().getTime()),
    await templateTable(parts, query),
  ];
  return tables.map((table) => ({ ...table, rows: labelled(parts, member, table) }));
}

/** How the texts are received by which people are asked to write; of all cases. */
async function templateTable(
  { service, clock }: NumbersParts,
  { from, until, language }: NumbersQuery,
): Promise<NumbersTable> {
  const all = await service.templates.counts(from, until);
  const rows = all
    .filter((one) => language === null || one.language === language)
    .map(({ sent, delivered, read, failed, ...counts }) => {
      const { kind } = standingOf({ ...counts, sent, read }, isoNow(clock));
      const key = [counts.account, counts.template, counts.language, kind].join('/');
      return { key, values: [sent, delivered, read, share(read, sent), failed] };
    });
  const columns = ['sent', 'delivered', 'read', 'readShare', 'failed'];
  return { id: 'templates', columns, rows };
}

function labelled(
  parts: NumbersParts,
  member: Member,
  table: NumbersTable,
): readonly NumbersLine[] {
  return table.rows.map((row) => ({ ...row, label: labelFor(parts, member, { table, row }) }));
}

function labelFor(
  { service }: NumbersParts,
  { language }: Member,
  { table, row }: { readonly table: NumbersTable; readonly row: NumbersTable['rows'][number] },
): string {
  const { catalog } = service;
  const first = (...keys: readonly string[]) => {
    const key = keys.find((one) => catalog.has(language, one));
    return key === undefined ? '' : catalog.say(language, key);
  };
  switch (table.id) {
    case 'dropoff': {
      const [flow = '', item = ''] = row.key.split('/');
      return first(`${flow}:items.${item}.label`, 'console-numbers:noQuestion');
    }
    case 'reasons':
      return first(`console-documents:reason.${row.key}`, `console-documents:refusal.${row.key}`);
    case 'centers':
      return row.name ?? '';
    case 'templates': {
      const [account = '', template = '', written = '', standing = ''] = row.key.split('/');
      const where = first(`console-case:account.${account}`);
      const what = first(`console-worklist:language.${written}`);
      return [where, template, what, first(`console-numbers:standing.${standing}`)].join(' · ');
    }
    case 'months':
      return row.key;
    case 'phases':
      return first(`console-worklist:phase.${row.key}`);
    case 'languages':
      return first(`console-worklist:language.${row.key}`);
    case 'reminders':
      return first(`console-numbers:reminder.${row.key}`);
    case 'package':
    case 'photos':
      return first('console-numbers:all');
  }
}

/** Headings and rows in the reader's words; what has none is named by its code. */
function csvOf({ service }: NumbersParts, { language }: Member, sheet: NumbersSheet): string {
  const { catalog } = service;
  const heading = (column: string) => catalog.say(language, `console-numbers:column.${column}`);
  const title = catalog.say(language, `console-numbers:table.${sheet.id}`);
  return csvText([
    [title, ...sheet.columns.map(heading)],
    ...sheet.rows.map(({ key, label, values }) => [label === '' ? key : label, ...values]),
  ]);
}
