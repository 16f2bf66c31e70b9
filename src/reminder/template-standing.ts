// How well a template is received: slowed down by us before the messenger pauses it.

/**
 * `slow`: reminders by it wait longer. `unread`: a person takes its reminders over. `refused`: the
 * messenger does not take it until then, for all we know. `gone`: it never will any more.
 */
export type TemplateStanding =
  | { readonly kind: 'well' | 'slow' | 'unread' | 'gone' }
  | { readonly kind: 'refused'; readonly until: string };

/** What is judged: as many days as Meta's own rating of a template looks back. */
export const standingDays = 7;
/** With fewer, a few people who do not look would decide. */
const sendingsMin = 20;
/**
 * Ours, since Meta names no number: its "Template quality" says that low read rates turn a template
 * YELLOW, then RED, its "Template pausing" that RED is paused for 3 hours, then 6, then disabled.
 * We slow down where most do not read it any more, and stop by ourselves where four in five do not.
 */
const slowBelow = 0.4;
const unreadBelow = 0.2;
/** A refused template is tried again after this (ms); Meta's first pause lasts three hours. */
const refusedMs = 24 * 3_600_000;

/** What is known of a template in one language: see {@link standingDays}. */
export interface Judged {
  readonly sent: number;
  readonly read: number;
  /** When the messenger last refused it, and took none since (ISO instant); or null. */
  readonly refusedAt: string | null;
  readonly quality: 'green' | 'yellow' | 'red' | null;
  readonly status: 'approved' | 'paused' | 'disabled' | 'rejected' | null;
}

/** `now`: an ISO instant. */
export function standingOf(counts: Judged | undefined, now: string): TemplateStanding {
  if (counts === undefined) return { kind: 'well' };
  const { status, quality, sent, read, refusedAt } = counts;
  if (status === 'disabled' || status === 'rejected') return { kind: 'gone' };
  if (status === 'paused') return { kind: 'refused', until: later(now) };
  if (refusedAt !== null && later(refusedAt) > now) {
    return { kind: 'refused', until: later(refusedAt) };
  }
  const share = sent < sendingsMin ? 1 : read / sent;
  if (quality === 'red' || share < unreadBelow) return { kind: 'unread' };
  return { kind: quality === 'yellow' || share < slowBelow ? 'slow' : 'well' };
}

function later(at: string): string {
  return new Date(Date.parse(at) + refusedMs).toISOString();
}
