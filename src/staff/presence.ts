// Who looks at a conversation right now, and who writes in it: in memory, forgotten in seconds.
import type { Clock } from '../lib/clock.ts';

/** Consoles say so every few seconds; one that has not for this long is gone (ms). */
const goneMs = 15_000;

export type Doing = 'looks' | 'writes';

export interface Present {
  readonly member: string;
  readonly name: string;
  readonly doing: Doing;
}

interface Seen extends Present {
  readonly atMs: number;
}

export class Presence {
  readonly #clock: Clock;
  readonly #intakes = new Map<string, Map<string, Seen>>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** True when what the others see has changed. */
  beat(intake: string, present: Present): boolean {
    const before = this.#seen(intake).get(present.member);
    const here = this.#intakes.get(intake) ?? new Map<string, Seen>();
    here.set(present.member, { ...present, atMs: this.#clock.now().getTime() });
    this.#intakes.set(intake, here);
    return before?.doing !== present.doing;
  }

  /** They closed the page; false when nobody knew that they were there. */
  leave(intake: string, member: string): boolean {
    const here = this.#intakes.get(intake);
    const left = here?.delete(member) ?? false;
    if (here?.size === 0) this.#intakes.delete(intake);
    return left;
  }

  /** Everybody who is there, by name. */
  of(intake: string): readonly Present[] {
    return [...this.#seen(intake).values()]
      .map(({ member, name, doing }) => ({ member, name, doing }))
      .sort((one, other) => one.name.localeCompare(other.name));
  }

  /** Without those who are gone. */
  #seen(intake: string): ReadonlyMap<string, Seen> {
    const here = this.#intakes.get(intake);
    if (here === undefined) return new Map();
    const since = this.#clock.now().getTime() - goneMs;
    for (const [member, { atMs }] of here) if (atMs < since) here.delete(member);
    if (here.size === 0) this.#intakes.delete(intake);
    return here;
  }
}
