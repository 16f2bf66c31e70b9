// Decides what to do with WhatsApp Web as it comes up, is paired, falls over and comes back: pure.

/** All in milliseconds. */
export interface SupervisorTiming {
  /** Opening without any progress for so long is given up. */
  readonly openingMs: number;
  /** The library misses a `ready` that came too early: from then on we ask the page itself. */
  readonly nudgeAfterMs: number;
  /** WhatsApp renews its code every 20 to 60 seconds; an older one is asked for anew. */
  readonly pairingFreshMs: number;
  /** No new code for so long: the page is opened again. */
  readonly pairingStaleMs: number;
  readonly probeEveryMs: number;
  /** Without a connection for so long, the page is opened again. */
  readonly offlineMs: number;
  /** After a takeover, and between further ones. */
  readonly conflictMs: number;
  readonly blockedMs: number;
  /** Ready for so long: earlier failures are forgotten. */
  readonly stableMs: number;
}

export const supervisorTiming: SupervisorTiming = {
  openingMs: 120_000,
  nudgeAfterMs: 15_000,
  pairingFreshMs: 70_000,
  pairingStaleMs: 240_000,
  probeEveryMs: 30_000,
  offlineMs: 300_000,
  conflictMs: 900_000,
  blockedMs: 3_600_000,
  stableMs: 120_000,
};

type Impairment = 'conflict' | 'blocked' | 'offline';

export type Phase =
  | { readonly kind: 'stopped' }
  /** Until the next attempt, after a failure. */
  | { readonly kind: 'waiting'; readonly until: number; readonly words: string }
  | { readonly kind: 'opening'; readonly progressAt: number; readonly nudgedAt: number }
  | {
      readonly kind: 'pairing';
      readonly qr: string | null;
      readonly code: string | null;
      readonly freshAt: number;
      readonly askedAt: number;
      readonly nudgedAt: number;
    }
  | { readonly kind: 'ready'; readonly since: number; readonly probedAt: number }
  | {
      readonly kind: 'impaired';
      readonly why: Impairment;
      readonly since: number;
      readonly probedAt: number;
    };

export interface Supervised {
  readonly phase: Phase;
  /** Failures one after another. */
  readonly failures: number;
  readonly takenOverAt: number | null;
}

/** What the page and the browser tell, and the clock. `waitMs` is the wait should this restart. */
export type Happened =
  | { readonly kind: 'start' | 'stop' | 'tick' }
  /** `opened`: the page stands, paired or not; `progress`: it is paired and loads its chats. */
  | { readonly kind: 'opened' | 'progress' | 'ready' | 'reloaded' | 'logged_out' }
  | { readonly kind: 'qr' | 'code'; readonly value: string }
  /** WhatsApp's own word for its connection. */
  | { readonly kind: 'state'; readonly state: string }
  /** The browser, the page or the library gave up. */
  | { readonly kind: 'broke'; readonly words: string };

export type Effect =
  | 'open'
  | 'close'
  /** Forgets the pairing, which the telephone has ended. */
  | 'erase'
  | 'take_over'
  | 'refresh_code'
  | 'nudge'
  | 'probe'
  /** We can send and hear from now on: fetch what was missed. */
  | 'catch_up';

export interface Step {
  readonly next: Supervised;
  readonly effects: readonly Effect[];
}

export interface Now {
  readonly at: number;
  /** How long to wait before another attempt after so many failures (ms). */
  readonly backoffMs: (failures: number) => number;
  readonly timing: SupervisorTiming;
}

export const stopped: Supervised = { phase: { kind: 'stopped' }, failures: 0, takenOverAt: null };

/** One step: what it is now, and what has to be done, in order. */
export function supervise(from: Supervised, happened: Happened, now: Now): Step {
  const { phase } = from;
  if (happened.kind === 'stop') return { next: stopped, effects: ['close'] };
  if (happened.kind === 'start') return phase.kind === 'stopped' ? open(from, now) : stay(from);
  if (phase.kind === 'stopped') return stay(from);
  if (happened.kind === 'tick') return tick(from, now);
  // What a browser that we gave up still says counts for nothing.
  if (phase.kind === 'waiting') return stay(from);
  switch (happened.kind) {
    case 'broke':
      return restart(from, happened.words, now);
    case 'logged_out':
      return pairAnew(from, now);
    case 'ready':
      return ready(from, now);
    case 'reloaded':
      return phase.kind === 'pairing' ? stay(from) : to(from, opening(now));
    case 'opened':
      return phase.kind === 'opening' ? to(from, opening(now)) : stay(from);
    case 'progress':
      return phase.kind === 'opening' || phase.kind === 'pairing'
        ? to(from, opening(now))
        : stay(from);
    case 'qr':
      return to(from, pairing(now, { qr: happened.value, code: null }));
    case 'code':
      return to(from, pairing(now, { qr: null, code: happened.value }));
    case 'state':
      return connection(from, happened.state, now);
  }
}

function connection(from: Supervised, state: string, now: Now): Step {
  const { phase } = from;
  const connected = phase.kind === 'ready' || phase.kind === 'impaired';
  switch (state) {
    case 'CONNECTED':
      if (phase.kind === 'impaired') return ready(from, now);
      return phase.kind === 'pairing' ? to(from, opening(now)) : stay(from);
    case 'CONFLICT':
      return phase.kind === 'pairing' ? stay(from) : conflict(from, now);
    case 'UNPAIRED':
    case 'UNPAIRED_IDLE':
      if (connected) return pairAnew(from, now);
      return phase.kind === 'pairing' && state === 'UNPAIRED_IDLE'
        ? to(from, { ...phase, askedAt: now.at }, ['refresh_code'])
        : stay(from);
    case 'TOS_BLOCK':
    case 'SMB_TOS_BLOCK':
    case 'PROXYBLOCK':
      return impaired(from, 'blocked', now);
    case 'DEPRECATED_VERSION':
      return restart(from, 'WhatsApp Web has a new version; the page is opened again', now);
    default:
      if (phase.kind === 'pairing') return to(from, opening(now));
      return phase.kind === 'ready' ? impaired(from, 'offline', now) : stay(from);
  }
}

/** Once; somebody who opens the other one again is not fought with. */
function conflict(from: Supervised, now: Now): Step {
  const { takenOverAt } = from;
  const first = takenOverAt === null || now.at - takenOverAt > now.timing.conflictMs;
  const step = impaired(from, 'conflict', now);
  if (!first) return step;
  return { next: { ...step.next, takenOverAt: now.at }, effects: ['take_over'] };
}

function tick(from: Supervised, now: Now): Step {
  const { phase } = from;
  const { at, timing } = now;
  switch (phase.kind) {
    case 'stopped':
      return stay(from);
    case 'waiting':
      return at >= phase.until ? open(from, now) : stay(from);
    case 'opening':
      if (at - phase.progressAt > timing.openingMs) {
        return restart(from, 'WhatsApp Web does not come up', now);
      }
      return nudged(from, phase, now);
    case 'pairing':
      if (at - phase.freshAt > timing.pairingStaleMs) {
        return restart(from, 'WhatsApp Web gives no new code to pair with', now);
      }
      if (at - Math.max(phase.freshAt, phase.askedAt) > timing.pairingFreshMs) {
        return to(from, { ...phase, askedAt: at }, ['refresh_code']);
      }
      return nudged(from, phase, now);
    case 'ready':
      return probed(at - phase.since > timing.stableMs ? { ...from, failures: 0 } : from, now);
    case 'impaired':
      return impairedTick(from, phase, now);
  }
}

/** A code may be scanned, and everything loaded, before the library listens. */
function nudged(from: Supervised, phase: Extract<Phase, { nudgedAt: number }>, now: Now): Step {
  return now.at - phase.nudgedAt > now.timing.nudgeAfterMs
    ? to(from, { ...phase, nudgedAt: now.at }, ['nudge'])
    : stay(from);
}

function impairedTick(
  from: Supervised,
  phase: Extract<Phase, { kind: 'impaired' }>,
  now: Now,
): Step {
  const { at, timing } = now;
  const forMs = at - phase.since;
  if (phase.why === 'offline' && forMs > timing.offlineMs) {
    return restart(from, 'WhatsApp Web has no connection', now);
  }
  if (phase.why === 'blocked' && forMs > timing.blockedMs) {
    return restart(from, 'WhatsApp refuses this number', now);
  }
  if (phase.why === 'conflict' && at - (from.takenOverAt ?? 0) > timing.conflictMs) {
    return { next: { ...from, takenOverAt: at }, effects: ['take_over'] };
  }
  return probed(from, now);
}

/** A page that hangs says nothing by itself. */
function probed(from: Supervised, now: Now): Step {
  const { phase } = from;
  if (phase.kind !== 'ready' && phase.kind !== 'impaired') return stay(from);
  if (now.at - phase.probedAt < now.timing.probeEveryMs) return stay(from);
  return to(from, { ...phase, probedAt: now.at }, ['probe']);
}

function ready(from: Supervised, now: Now): Step {
  const since = from.phase.kind === 'ready' ? from.phase.since : now.at;
  return to(from, { kind: 'ready', since, probedAt: now.at }, ['catch_up']);
}

function impaired(from: Supervised, why: Impairment, now: Now): Step {
  const { phase } = from;
  if (phase.kind === 'impaired' && phase.why === why) return stay(from);
  return to(from, { kind: 'impaired', why, since: now.at, probedAt: now.at });
}

function open(from: Supervised, now: Now): Step {
  return to(from, opening(now), ['open']);
}

function restart(from: Supervised, why: string, now: Now): Step {
  const until = now.at + now.backoffMs(from.failures);
  const next = { ...from, failures: from.failures + 1 };
  return to(next, { kind: 'waiting', until, words: why }, ['close']);
}

function pairAnew(from: Supervised, now: Now): Step {
  return to(from, opening(now), ['close', 'erase', 'open']);
}

function opening(now: Now): Phase {
  return { kind: 'opening', progressAt: now.at, nudgedAt: now.at };
}

function pairing(now: Now, shown: { readonly qr: string | null; readonly code: string | null }) {
  return { kind: 'pairing', ...shown, freshAt: now.at, askedAt: now.at, nudgedAt: now.at } as const;
}

function to(from: Supervised, phase: Phase, effects: readonly Effect[] = []): Step {
  return { next: { ...from, phase }, effects };
}

function stay(from: Supervised): Step {
  return { next: from, effects: [] };
}
