// One case as the worklist shows it, derived from its state and from what lies beside it.
import type { IntakeState } from '../intake/state.ts';
import type { Flow } from '../flow/flow.ts';
import type { Answer } from '../intake/answer.ts';
import type { RedFlag } from '../intake/fact.ts';
import type { Language } from '../language/language.ts';
import { shortCodeOf } from '../lib/short-code.ts';
import { phaseOf, type Phase } from './case-phase.ts';
import type { CaseTrack } from './case-track.ts';
import { completeness, percentOf, type Share } from './completeness.ts';
import { nameKey } from './name-key.ts';
import { nextAction, type NextAction } from './next-action.ts';
import { photoCounts, type PhotoCounts } from './photo-counts.ts';
import { centerCounts, type CenterCount } from './center-counts.ts';

/** What is known of a case beside its facts. */
export interface Beside {
  /** ISO instant. */
  readonly now: string;
  /** Calls for a coordinator that nobody has settled, oldest first. */
  readonly calls: readonly { readonly why: string; readonly at: string }[];
  /** When whoever wrote last was last heard (ISO instant), and for how long we may write then. */
  readonly heardAt: string | null;
  readonly windowMs: number | null;
  readonly automatic: Automatic | null;
  /** The member who is to see the case through. */
  readonly responsible: string | null;
  /** When an answer that was promised is due (ISO instant). */
  readonly promiseDueAt: string | null;
}

/** What happens by itself, and when (ISO instant), if they stay silent. */
export interface Automatic {
  readonly kind: 'nudge' | 'aging' | 'person';
  readonly at: string;
}

export interface CaseRow {
  readonly intake: string;
  /** Letters of the package's name. */
  readonly code: string;
  readonly flow: string;
  /** As the patient gave it, or empty. */
  readonly name: string;
  /** By which it sorts; empty without a name. */
  readonly nameKey: string;
  readonly diagnosis: Pick<Answer, 'state' | 'value'> | null;
  readonly language: Language;
  readonly phase: Phase;
  readonly questions: Share;
  readonly documents: Share;
  readonly percent: number;
  /** Essential documents that are not there, by item id. */
  readonly missing: readonly string[];
  readonly next: NextAction;
  readonly automatic: Automatic | null;
  /** Instants (ISO), or null where there is none. */
  readonly openedAt: string;
  readonly lastHeardAt: string;
  readonly waitingSince: string | null;
  readonly windowEndsAt: string | null;
  readonly promiseDueAt: string | null;
  /** Who writes instead of the bot. */
  readonly owner: string | null;
  readonly responsible: string | null;
  readonly redFlag: RedFlag | null;
  readonly openCalls: number;
  /** The question on which the talk stands. */
  readonly asking: string | null;
  readonly track: CaseTrack;
  readonly photos: PhotoCounts;
  readonly centers: readonly CenterCount[];
}

/** The same state and surroundings give the same row; null once the patient's data are to go. */
export function caseRow(
  flow: Flow,
  state: IntakeState,
  { beside, track }: { readonly beside: Beside; readonly track: CaseTrack },
): CaseRow | null {
  if (state.erased) return null;
  const { questions, documents, missing, wanted } = completeness(flow, state, beside.now);
  const phase = phaseOf(state, { questions, documents, missing, wanted });
  const diagnosis = state.answers[flow.roles.diagnosis];
  const named = state.answers[flow.roles.patientName]?.value;
  const name = named?.kind === 'text' ? named.text : '';
  return {
    intake: state.id,
    code: shortCodeOf(state.id),
    flow: state.flow,
    name,
    nameKey: nameKey(name),
    diagnosis: diagnosis === undefined ? null : { state: diagnosis.state, value: diagnosis.value },
    language: state.language,
    phase,
    questions,
    documents,
    percent: percentOf(questions, documents),
    missing,
    next: nextAction({ state, beside, track, wanted }),
    automatic: beside.automatic,
    ...instantsOf(state, { beside, track }),
    owner: state.owner,
    responsible: beside.responsible,
    redFlag: state.redFlag,
    openCalls: beside.calls.length,
    asking: state.menu?.path?.item ?? null,
    track,
    photos: photoCounts(state),
    centers: centerCounts(state),
  };
}

function instantsOf(
  state: IntakeState,
  { beside, track }: { readonly beside: Beside; readonly track: CaseTrack },
) {
  const { calls, heardAt, windowMs } = beside;
  const byPerson = state.owner !== null || state.redFlag !== null;
  const waits = [calls[0]?.at, byPerson ? track.unansweredSince : null].flatMap((at) => at ?? []);
  return {
    openedAt: state.openedAt,
    lastHeardAt: state.lastHeardAt,
    waitingSince: earliest(waits),
    windowEndsAt: heardAt === null || windowMs === null ? null : later(heardAt, windowMs),
    promiseDueAt: beside.promiseDueAt,
  };
}

function earliest(instants: readonly string[]): string | null {
  return instants.toSorted()[0] ?? null;
}

function later(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}
