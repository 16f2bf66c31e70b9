// Fills what a ready reply leaves open: the patient's name, what is missing, the upload page.
import { missingDocuments } from '../flow/missing-documents.ts';
import { labelOf } from '../flow/show-answer.ts';
import type { IntakeState } from '../intake/state.ts';
import type { Service } from '../service.ts';

/** In the patient's language; `now`: ISO instant. A link that is put in is valid from then on. */
export async function fillReply(
  service: Service,
  state: IntakeState,
  { text, now }: { readonly text: string; readonly now: string },
): Promise<string> {
  const { catalog, engine, links, committer } = service;
  const flow = engine.flowOf(state.flow);
  const words = { flow, catalog, language: state.language };
  const missing = missingDocuments(flow, state, now).map(
    ({ item }) => `• ${labelOf(words, { item: item.id })}`,
  );
  const hasLink = text.includes('{{link}}');
  if (hasLink) await committer.commit([await links.giveWrite(state.id)]);
  const link = hasLink ? await links.urlOf(state.id) : '';
  return withName(text, engine.nameOf(state))
    .replaceAll('{{missing}}', () => missing.join('\n'))
    .replaceAll('{{link}}', () => link);
}

/** Without a name its place goes, with the comma and the space before it. */
function withName(text: string, name: string): string {
  if (name !== '') return text.replaceAll('{{name}}', () => name);
  return text.replace(/[,،]?\s*\{\{name\}\}/gu, '');
}
