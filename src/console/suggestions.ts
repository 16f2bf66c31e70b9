// Suggests what of a page should be covered: identifiers in its words, and the patient's own data.
import { hasPages } from './document-view.ts';
import { findIdentifiers } from '../privacy/find-identifiers.ts';
import type { KnownPatient } from '../privacy/identifier.ts';
import { boxesFor } from '../privacy/suggest-boxes.ts';
import type { IntakeState } from '../intake/state.ts';
import type { Flow } from '../flow/flow.ts';
import type { Service } from '../service.ts';
import type { Suggestions } from '../web/console/document-desk.ts';
import type { PageOf } from '../web/console/document-routes.ts';

/** Null where there is no such page. Pictures have no words: whoever looks draws by hand. */
export async function suggestionsFor(service: Service, page: PageOf): Promise<Suggestions | null> {
  const state = await service.intakes.state(page.intake);
  const document = state?.documents[page.document];
  if (state === null || document === undefined || !hasPages(document)) return null;
  if (document.examination?.kind !== 'pdf') return { kind: 'no_text' };
  const bytes = await service.vault.read(page.intake, document.sha256);
  const letters = await service.examiner.letters(bytes, page.page);
  if (letters === null) return { kind: 'no_text' };
  const known = knownPatient(service.engine.flowOf(state.flow), state);
  const found = findIdentifiers(letters.text, known).map((one) => ({
    kind: one.kind,
    sign: one.sign,
    boxes: boxesFor(letters, one),
  }));
  return { kind: 'found', found: found.filter(({ boxes }) => boxes.length > 0) };
}

/** What the answers tell: the name, the day of birth, how to reach whoever writes. */
function knownPatient({ roles }: Flow, { answers }: IntakeState): KnownPatient {
  const name = answers[roles.patientName]?.value;
  const birth = answers[roles.birth]?.value;
  const contact = answers[roles.contact]?.value;
  return {
    names: name?.kind === 'text' ? [name.text] : [],
    birthDates: birth?.kind === 'date' && birth.date.precision === 'day' ? [birth.date.start] : [],
    phones: contact?.kind === 'contact' && contact.channel === 'phone' ? [contact.text] : [],
  };
}
