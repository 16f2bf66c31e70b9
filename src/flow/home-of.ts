// Where somebody lives, as far as they said: their country, and by which clocks.
import type { IntakeState } from '../intake/state.ts';
import { holds } from './condition.ts';
import type { Flow } from './flow.ts';

export interface Home {
  /** ISO 3166-1; null while it is not known. */
  readonly country: string | null;
  /** IANA names; null while it is as the country has it. */
  readonly zones: readonly string[] | null;
}

export function homeOf(flow: Flow, state: IntakeState): Home {
  const valueOf = (type: 'country' | 'zone') => {
    const item = flow.items.find((one) => one.type === type);
    return item !== undefined && holds(item.when, state) ? state.answers[item.id]?.value : null;
  };
  const [country, zone] = [valueOf('country'), valueOf('zone')];
  return {
    country: country?.kind === 'country' ? country.code : null,
    zones: zone?.kind === 'zone' ? zone.zones : null,
  };
}
