// Files came: gathered until the burst is over, then answered once, in words a patient can act on.
import type { ReceivedDocument } from '../intake/document.ts';
import type { DocumentState } from '../intake/state.ts';
import { isolateWords } from '../language/isolate.ts';
import { askNext } from './ask.ts';
import { handOverHeld } from './held-back.ts';
import { placeDocuments } from './place-documents.ts';
import { offerLink } from './repair-link.ts';
import { settleSamePhotos } from './same-photos.ts';
import type { SamePhotos } from './same-photos.ts';
import { reopenSubmission } from './settle-answer.ts';
import { tellSteps } from './tell-steps.ts';
import { tellVerdicts } from './tell-verdicts.ts';
import type { TurnDraft } from './turn-draft.ts';
import type { IntakeEvent } from './turn-types.ts';

/** Quiet time after the last file of a burst (CHANNELS.md: albums come apart; 2–4 s). */
const quietAfterFileMs = 2500;
/** Once the last file is examined little more is waited for. */
const quietAfterExaminedMs = 700;

/** A file is fetched and examined within seconds; one that is not holds up no answer. */
const underWayMs = 60_000;

type EventOf<K extends IntakeEvent['kind']> = Extract<IntakeEvent, { kind: K }>;

/** The bytes are safe; nothing is said until the burst is over. */
export function received(draft: TurnDraft, document: ReceivedDocument): void {
  draft.record({ kind: 'heard' });
  draft.record({ kind: 'document_received', document });
  draft.request({ kind: 'examine', document: document.id });
  draft.request({ kind: 'settle', afterMs: quietAfterFileMs });
}

/** A file that never reached the vault, such as one that is too large. */
export function refused(draft: TurnDraft, event: EventOf<'document_refused'>): void {
  const { name, bytes, reason } = event;
  draft.record({ kind: 'document_refused', name, bytes, reason });
  if (isSilent(draft)) return;
  const one = draft.words('bot:documents.one', { name: isolateWords(name) });
  draft.write(`${one} ${draft.words(`document:refused.${reason}`)}`);
  if (reason === 'too_large') offerLink(draft);
  askNext(draft);
}

export function examined(draft: TurnDraft, event: EventOf<'document_examined'>): void {
  draft.record({ ...event }, 'system');
  draft.request({ kind: 'settle', afterMs: quietAfterExaminedMs });
}

/** The burst is over: one answer for all of its files, as soon as somebody may be spoken to. */
export function settled(draft: TurnDraft): void {
  const burst = unreported(draft);
  if (burst.length === 0 || burst.some((document) => document.examination === null)) return;
  const kept = keepAndPlace(draft, burst);
  if (isSilent(draft)) return;
  if (draft.state.stopped || !draft.state.languageChosen) {
    draft.say('bot:documents.keptFirst', { count: burst.length });
    if (!draft.state.stopped) askNext(draft);
    return;
  }
  tell(draft, burst, kept);
}

/** Goes on where we were; what came while nobody was to be spoken to is said first. */
export function goOn(draft: TurnDraft): void {
  handOverHeld(draft);
  tellSteps(draft, false);
  const burst = unreported(draft);
  const ready = burst.length > 0 && burst.every((document) => document.examination !== null);
  if (ready && !isSilent(draft)) tell(draft, burst, keepAndPlace(draft, burst));
  else askNext(draft);
}

interface Kept {
  readonly same: SamePhotos;
  readonly unplaced: readonly string[];
}

/** What arrived is put in its place at once, whoever may speak. */
function keepAndPlace(draft: TurnDraft, burst: readonly DocumentState[]): Kept {
  const same = settleSamePhotos(draft, burst);
  const fresh = burst
    .flatMap(({ id }) => draft.state.documents[id] ?? [])
    .filter(({ examination, withdrawn }) => examination?.outcome === 'accept' && !withdrawn);
  if (fresh.some(({ item }) => item === null) || same.clearer.length > 0) reopenSubmission(draft);
  const open = fresh.filter(
    ({ item, replacedBy }) => item === null && (replacedBy ?? null) === null,
  );
  return { same, unplaced: placeDocuments(draft, open).unplaced };
}

function tell(draft: TurnDraft, burst: readonly DocumentState[], kept: Kept): void {
  draft.record({ kind: 'documents_reported', documents: burst.map(({ id }) => id) }, 'bot');
  if (burst.some((document) => document.examination?.outcome === 'quarantine')) {
    draft.request({ kind: 'call_coordinator', why: 'quarantine' });
  }
  tellVerdicts(draft, { burst, ...kept });
}

/** Whether a file of theirs is on its way to being answered. */
export function isFileUnderWay(draft: TurnDraft): boolean {
  const { state, context } = draft;
  const since = [
    state.fileAnnouncedAt ?? '',
    ...unreported(draft).map(({ receivedAt }) => receivedAt),
  ];
  const until = Date.parse(context.now) - underWayMs;
  return since.some((at) => Date.parse(at) > until);
}

/** Somebody else speaks, or nobody should. */
function isSilent(draft: TurnDraft): boolean {
  return draft.state.owner !== null || draft.state.redFlag !== null;
}

function unreported(draft: TurnDraft): readonly DocumentState[] {
  return Object.values(draft.state.documents).filter(
    (document) => !document.reported && !document.withdrawn,
  );
}
