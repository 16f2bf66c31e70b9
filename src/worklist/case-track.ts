// What the numbers need of a case's past: folded from the kinds of its facts and its messages.

export interface Nudge {
  /** ISO instants; `answeredAt` is the first word after it. */
  readonly at: string;
  readonly answeredAt: string | null;
}

/** Grows with every turn and is never computed anew: it holds no words. */
export interface CaseTrack {
  /** The last turn and the last message that are in it. */
  readonly factSeq: number;
  readonly messageSeq: number;
  /** Of the patient's last message; 0 before the first. */
  readonly heardSeq: number;
  /** When they wrote first after our last message, ISO instant. */
  readonly unansweredSince: string | null;
  readonly nudges: readonly Nudge[];
  /** When the package was asked for and when it was first there, ISO instants. */
  readonly submittedAt: string | null;
  readonly builtAt: string | null;
  /** Files that were refused before they were examined. */
  readonly refusedFiles: number;
}

/** The facts of one turn; their kinds stand in the clear, joined by commas. */
export interface TrackedTurn {
  readonly seq: number;
  readonly kind: string;
  readonly at: string;
}

export interface TrackedMessage {
  readonly seq: number;
  readonly direction: 'in' | 'out';
  readonly at: string;
}

export const noTrack: CaseTrack = {
  factSeq: 0,
  messageSeq: 0,
  heardSeq: 0,
  unansweredSince: null,
  nudges: [],
  submittedAt: null,
  builtAt: null,
  refusedFiles: 0,
};

/** Both in the order of their numbers, and all of them later than what is in the track. */
export function follow(
  track: CaseTrack,
  news: { readonly turns: readonly TrackedTurn[]; readonly messages: readonly TrackedMessage[] },
): CaseTrack {
  return news.messages.reduce(withMessage, news.turns.reduce(withTurn, track));
}

function withTurn(track: CaseTrack, { seq, kind, at }: TrackedTurn): CaseTrack {
  const kinds = kind.split(',');
  const has = (wanted: string) => kinds.includes(wanted);
  const heard = has('heard') ? track.nudges.map((nudge) => answered(nudge, at)) : track.nudges;
  return {
    ...track,
    factSeq: seq,
    nudges: has('reminded') ? [...heard, { at, answeredAt: null }] : heard,
    submittedAt: track.submittedAt ?? (has('submitted') ? at : null),
    builtAt: track.builtAt ?? (has('package_built') ? at : null),
    refusedFiles: track.refusedFiles + kinds.filter((one) => one === 'document_refused').length,
  };
}

function answered(nudge: Nudge, at: string): Nudge {
  return nudge.answeredAt === null ? { ...nudge, answeredAt: at } : nudge;
}

function withMessage(track: CaseTrack, { seq, direction, at }: TrackedMessage): CaseTrack {
  if (direction === 'out') return { ...track, messageSeq: seq, unansweredSince: null };
  const unansweredSince = track.unansweredSince ?? at;
  return { ...track, messageSeq: seq, heardSeq: seq, unansweredSince };
}
