// Finds out how somebody can be reached now: the messenger's window, and how its template stands.
import type { Channel } from './channel/channel.ts';
import type { IntakeState } from './intake/state.ts';
import { isoNow, type Clock } from './lib/clock.ts';
import type { Deliveries } from './outbox/deliveries.ts';
import type { TemplateCounts, TemplateSendings } from './outbox/template-sendings.ts';
import type { Reach } from './reminder/reach.ts';
import { standingDays, standingOf } from './reminder/template-standing.ts';

export interface ReachParts {
  readonly channels: readonly Channel[];
  readonly contacts: {
    /** Whoever wrote last. */
    ofIntake(intake: string): Promise<{ readonly id: string; readonly account: string }>;
  };
  readonly deliveries: Pick<Deliveries, 'windowOf'>;
  readonly templates: TemplateSendings;
  readonly clock: Clock;
}

const dayMs = 86_400_000;
/** Hundreds may be due at once, and all ask the same (ms). */
const countedMs = 60_000;

export function reachOf(parts: ReachParts): (state: IntakeState) => Promise<Reach> {
  let counted: { readonly at: number; readonly counts: readonly TemplateCounts[] } | null = null;
  return async ({ id, language }) => {
    const { channels, contacts, deliveries, clock } = parts;
    const contact = await contacts.ofIntake(id);
    const window = await deliveries.windowOf(contact);
    if (window.open) return { kind: 'free' };
    const channel = channels.find(({ account }) => account === contact.account);
    const template = channel?.templateName ?? null;
    if (template === null) return { kind: 'none' };
    const now = clock.now().getTime();
    if (counted === null || Math.abs(now - counted.at) > countedMs) {
      counted = { at: now, counts: await recentCounts(parts.templates, clock) };
    }
    const own = counted.counts.find(
      (one) =>
        one.account === contact.account && one.template === template && one.language === language,
    );
    return { kind: 'template', standing: standingOf(own, isoNow(clock)) };
  };
}

/** What templates are judged by. */
export function recentCounts(
  templates: TemplateSendings,
  clock: Clock,
): Promise<readonly TemplateCounts[]> {
  const now = clock.now().getTime();
  const from = new Date(now - standingDays * dayMs).toISOString();
  return templates.counts(from, new Date(now + dayMs).toISOString());
}
