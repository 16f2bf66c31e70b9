// The checklist and the files as the upload page shows them, in the patient's language.
import { checklist, isLive } from '../flow/checklist.ts';
import type { ChecklistState } from '../flow/checklist.ts';
import type { Flow } from '../flow/flow.ts';
import { labelOf } from '../flow/show-answer.ts';
import type { Words } from '../flow/show-answer.ts';
import type { PhotoReason } from '../intake/document.ts';
import { judgedPages, unseenPages } from '../intake/judged-pages.ts';
import { isUnreadable } from '../intake/photo-standing.ts';
import type { DocumentState, IntakeState } from '../intake/state.ts';
import type { Catalog } from '../language/catalog.ts';
import { directionOf } from '../language/language.ts';
import { badPages, badPagesLine, isToldByPage } from './bad-pages.ts';
import { patientName } from './about-patient.ts';
import { markedPicture } from './show-marked.ts';

type ItemState = 'missing' | 'received' | 'later' | 'not_applicable' | 'unusable';
type FileState = 'checking' | 'accept' | 'doubtful' | 'reject' | 'quarantine';

const itemStates: Readonly<Record<ChecklistState, ItemState>> = {
  received: 'received',
  stale: 'received',
  pages_missing: 'received',
  only_film: 'missing',
  only_unreadable: 'unusable',
  later: 'later',
  unknown: 'missing',
  refused: 'missing',
  not_applicable: 'not_applicable',
  unavailable: 'missing',
  missing: 'missing',
};

/** What the page of one intake shows; least disclosure: no answers, no earlier words. */
export function portalView(about: {
  readonly flow: Flow;
  readonly catalog: Catalog;
  readonly state: IntakeState;
  readonly now: string;
}) {
  const { flow, catalog, state } = about;
  const { language } = state;
  const words: Words = { flow, catalog, language };
  const name = patientName(flow, state);
  return {
    language,
    direction: directionOf(language),
    patientLabel: name === '' ? null : name,
    checklist: checklist(flow, state, about.now).map((line) => ({
      id: line.item.id,
      label: labelOf(words, { item: line.item.id }),
      what: catalog.say(language, `${flow.id}:items.${line.item.id}.what`),
      where: catalog.say(language, `${flow.id}:items.${line.item.id}.where`),
      need: line.essential ? ('essential' as const) : ('helpful' as const),
      state: itemStates[line.state],
    })),
    files: Object.values(state.documents)
      .filter(isLive)
      .map((document) => ({
        id: document.id,
        name: document.name,
        bytes: document.bytes,
        state: fileState(document),
        item: document.item ?? chosenItem(flow, document),
        messages: fileMessages(words, document),
        picture: markedPicture(document)?.sha256 ?? null,
      })),
  };
}

/** The line that a file was added to on the page, until the desk has put it to one. */
function chosenItem(flow: Flow, { via, caption, reported }: DocumentState): string | null {
  if (via !== 'link' || reported) return null;
  return flow.items.find(({ id, type }) => type === 'document' && id === caption)?.id ?? null;
}

function fileState(document: DocumentState): FileState {
  const { examination } = document;
  if (examination === null) return 'checking';
  if (examination.outcome !== 'accept') return examination.outcome;
  if (isUnreadable(document)) return document.insisted ? 'doubtful' : 'reject';
  return judgedPages(document).some((page) => page.verdict !== 'accept') ? 'doubtful' : 'accept';
}

/** Worth a word on a photo that is accepted. */
const alsoTold = new Set<PhotoReason>(['film', 'screen']);

/** Whole sentences: what is wrong and the one thing to do. */
function fileMessages(words: Words, document: DocumentState): readonly string[] {
  const count = unseenPages(document).length;
  const unseen = count === 0 ? [] : [words.catalog.say(words.language, unseenKey, { count })];
  return [...verdictMessages(words, document), ...unseen];
}

const unseenKey = 'document:pages.unseen';

function verdictMessages({ catalog, language }: Words, document: DocumentState): readonly string[] {
  const { examination } = document;
  if (examination === null) return [];
  if (examination.outcome !== 'accept') {
    return [catalog.say(language, `document:refused.${examination.reason ?? 'unreadable'}`)];
  }
  if (isToldByPage(document)) {
    return badPages(document).map((pages) => badPagesLine(pages, catalog, language));
  }
  const reasons = new Set(
    judgedPages(document).flatMap((page) =>
      page.reasons.filter((reason) => page.verdict !== 'accept' || alsoTold.has(reason)),
    ),
  );
  return [...reasons].map((reason) => {
    const why = catalog.say(language, `photo:reason.${reason}.why`);
    return `${why} ${catalog.say(language, `photo:reason.${reason}.advice`)}`;
  });
}
