// What a reminder's plan becomes when the messenger does not let us write freely.
import type { Unreachable } from '../intake/fact.ts';
import type { FamilySilence } from './family.ts';
import type { Plan } from './plan.ts';
import type { TemplateStanding } from './template-standing.ts';

/** How somebody can be reached now: freely, by an approved template alone, or not at all. */
export type Reach =
  | { readonly kind: 'free' }
  | { readonly kind: 'none' }
  | { readonly kind: 'template'; readonly standing: TemplateStanding };

export type ReachedPlan =
  | Exclude<Plan, { kind: 'person' | 'wait' }>
  | { readonly kind: 'person'; readonly unreachable?: Unreachable }
  | (Omit<Extract<Plan, { kind: 'wait' }>, 'held'> & {
      readonly held:
        | Extract<Plan, { kind: 'wait' }>['held']
        | { readonly kind: 'template_refused' | 'template_slow' | FamilySilence };
    });

/** How much later a reminder goes out by a template that few people read (ms). */
const slowerMs = 3 * 86_400_000;

/** `dueAt`: of the reminder that is planned. */
export function reachedPlan(
  plan: Plan,
  reach: Reach,
  { dueAt, now }: { readonly dueAt: string; readonly now: Date },
): ReachedPlan {
  if ((plan.kind !== 'nudge' && plan.kind !== 'aging') || reach.kind === 'free') return plan;
  if (reach.kind === 'none') return { kind: 'person', unreachable: 'no_template' };
  const { standing } = reach;
  switch (standing.kind) {
    case 'well':
      return plan;
    case 'gone':
      return { kind: 'person', unreachable: 'no_template' };
    case 'unread':
      return { kind: 'person', unreachable: 'template_unread' };
    case 'refused': {
      const until = new Date(standing.until);
      if (until <= now) return plan;
      const why = 'the messenger refuses the template';
      return { kind: 'wait', until, why, held: { kind: 'template_refused' } };
    }
    case 'slow': {
      const until = new Date(Date.parse(dueAt) + slowerMs);
      if (until <= now) return plan;
      const why = 'few people read the template: slower';
      return { kind: 'wait', until, why, held: { kind: 'template_slow' } };
    }
  }
}
