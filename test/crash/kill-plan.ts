// When the service is killed: at every named step in turn, and at moments that a seed decides.
import { spared } from './service-life.ts';
import type { Doom } from './service-life.ts';

/** Every step at which a turn, a file, a job or a sending can be cut off. */
const killSteps = [
  ...['inbox.resolved', 'inbox.accepting', 'inbox.accepted', 'contact.made'],
  ...['commit.begun', 'commit.written', 'commit.done'],
  ...['turn.begun', 'turn.taken', 'turn.committed', 'turn.done'],
  ...['outbox.read', 'outbox.claimed', 'outbox.sent', 'outbox.marked'],
  ...['vault.begun', 'vault.written', 'vault.synced', 'vault.renamed', 'vault.folder_synced'],
  ...['job.claimed', 'job.worked', 'job.done'],
] as const;

/** Those between deciding that a reminder is due and having said it. */
export const reminderSteps: readonly string[] = killSteps.filter(
  (step) => !step.startsWith('vault.') && step !== 'inbox.resolved' && step !== 'contact.made',
);

/** Some steps are passed often, others once in a run: dying later is dying elsewhere. */
const passMax = 8;
/** A step that is not passed in this life any more must not end the killing. */
const longestLifeMs = 2500;
/** The service needs about half of this to start, so half of these kills hit its recovery. */
const randomLifeMsMax = 1600;
/** One life in three ends at a moment of its own. */
const randomEvery = 3;

/** The dooms of a run, `count` of them; then the service is left alone. */
export function* killPlan(
  count: number,
  random: () => number,
  steps: readonly string[] = killSteps,
): Generator<Doom, Doom> {
  for (let index = 0; index < count; index += 1) {
    if (index % randomEvery === randomEvery - 1) {
      yield { failpoints: '', killAfterMs: Math.ceil(random() * randomLifeMsMax) };
      continue;
    }
    const step = steps[Math.floor(random() * steps.length)] ?? killSteps[0];
    const pass = Math.ceil(random() * passMax);
    yield { failpoints: `${step}:${String(pass)}`, killAfterMs: longestLifeMs };
  }
  return spared;
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
