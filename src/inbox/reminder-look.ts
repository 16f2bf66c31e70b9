// When an intake has to be looked at for reminders: once for each time that somebody talks to us.
import type { IntakeEvent } from '../engine/turn-types.ts';
import type { IntakeState } from '../intake/state.ts';

/** The first look after somebody began to write (ms); it finds out when the next has to be. */
export const firstLookMs = 86_400_000;
/** A silence of this length ends one talk and begins another (ms). */
const silenceMs = 12 * 3_600_000;

const staffActs = new Set<IntakeEvent['kind']>([
  'handed_back',
  'released',
  'document_overruled',
  // A center's own limits may end the time of a report sooner.
  'package_submitted',
  'submission_changed',
]);
const personActs = new Set<IntakeEvent['kind']>([
  'opened',
  'text',
  'choice',
  'document_announced',
  'document_received',
  'joined',
]);

/** Written with the turn, so that nobody who wrote is ever forgotten. */
export function beginsTalk(event: IntakeEvent, before: IntakeState, at: string): boolean {
  if (staffActs.has(event.kind)) return true;
  if (!personActs.has(event.kind)) return false;
  const silent = Date.parse(at) - Date.parse(before.lastHeardAt) > silenceMs;
  // They may be lifting what kept us silent when we last looked.
  const unheard = before.stopped || before.redFlag !== null || before.remindersUnwanted === true;
  return before.factCount <= 1 || silent || unheard;
}
