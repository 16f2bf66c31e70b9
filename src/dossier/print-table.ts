// One repeating group as a page of its own, such as the history of treatments.
import { findGroup } from '../flow/find-item.ts';
import type { Words } from '../flow/show-answer.ts';
import type { IntakeState } from '../intake/state.ts';
import { createSheet } from './pdf-writer.ts';
import { tableOfCells } from './print-summary.ts';
import { headline, tableOf } from './summary-content.ts';

/** Null when there is not a single line. */
export async function printTable(input: {
  readonly words: Words;
  readonly state: IntakeState;
  readonly group: string;
  readonly caseCode: string;
  readonly createdAt: string;
}): Promise<Uint8Array | null> {
  const { words, state } = input;
  const title = words.catalog.say(words.language, `${words.flow.id}:groups.${input.group}.label`);
  const items = findGroup(words.flow, input.group)?.items.map(({ id }) => id) ?? [];
  const [table] = tableOf(words, state, { title, group: input.group, items });
  if (table?.kind !== 'table') return null;
  const sheet = await createSheet({
    language: words.language,
    title: `${title} ${input.caseCode}`,
    footer: `${title} · ${input.caseCode}`,
    createdAt: input.createdAt,
  });
  sheet.heading(title, 1);
  sheet.paragraph(headline(words, state), 'lead');
  sheet.table(tableOfCells(words, table));
  sheet.space();
  sheet.paragraph(words.catalog.say(words.language, 'dossier:prepared'), 'small');
  return sheet.save();
}
