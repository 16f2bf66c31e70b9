// Webhooks twice, late and forged; sendings refused, lost and slowed down; a restart in between.
import { expect } from 'vitest';
import type { Behaviour } from './behaviour.ts';
import { wordsOf, type ContractHouse, type Visit } from './contract-house.ts';
import type { Trouble } from './far-side.ts';

const patient = 'car-t-evaluation:items.writer.options.patient';
const relative = 'car-t-evaluation:items.writer.options.relative';
const relation = 'car-t-evaluation:items.relation.ask';
const answeredPatient = { kind: 'choice', option: 'patient' };

/** Somebody whose answer makes us say something while this goes wrong. */
async function inTrouble(house: ContractHouse, trouble: Trouble): Promise<Visit> {
  const visit = await house.arrive(`meets ${trouble}`, 'Hello');
  house.far.next(trouble);
  await visit.says(house.say('en', relative));
  return visit;
}

function timesAsked({ house, person }: Visit): number {
  return wordsOf(person.shown()).split(house.say('en', relation)).length - 1;
}

/** What became of messages that did not go out; where a platform reports at once, others did. */
async function unsaid(visit: Visit): Promise<readonly string[]> {
  const outcomes = await visit.outcomes();
  return outcomes.filter((state) => state !== 'accepted' && state !== 'sent');
}

export const goingWrong: readonly Behaviour[] = [
  {
    name: 'the same event twice has one effect',
    run: async (house) => {
      const visit = await house.arrive('repeated', 'Hello');
      await visit.says(house.say('en', relative));
      const { factCount } = await visit.state();
      expect(await visit.after(() => house.far.repeatLast?.())).toEqual([]);
      expect((await visit.state()).factCount).toBe(factCount);
    },
  },
  {
    name: 'events of several people in one call are all taken, in order',
    run: async (house) => {
      const names = ['batched one', 'batched two'];
      const [one, two] = [
        await house.arrive('batched one', 'Hello'),
        await house.arrive('batched two', 'Hello'),
      ];
      const said = [house.say('en', patient), 'qwxz', 'yes'];
      await one.after(() =>
        house.far.bringsTogether?.(said.flatMap((text) => names.map((from) => ({ from, text })))),
      );
      for (const visit of [one, two]) {
        expect(await visit.answer('writer')).toMatchObject(answeredPatient);
        expect((await visit.state()).answers['consent']?.state).toBe('answered');
      }
    },
  },
  {
    name: 'words that come 26 hours late are taken all the same',
    run: async (house) => {
      const visit = await house.arrive('hours late', 'Hello');
      const late = house.say('en', patient);
      await visit.after(() => house.far.bringsLate?.('hours late', late, 26));
      expect(await visit.answer('writer')).toMatchObject(answeredPatient);
    },
  },
  {
    name: 'outside the window nothing is refused: we wait until they write',
    run: async (house) => {
      const before = new Set(await house.intakes());
      await house.far.bringsLate?.('comes late', 'Hello', 26);
      await house.settle();
      const person = house.far.person('comes late');
      const asked = wordsOf(person.shown());
      if (house.channel.capabilities.windowMs !== null) {
        expect(asked).not.toContain(house.say('en', patient));
      }
      await person.writes(house.say('en', relative));
      await house.settle();
      expect(wordsOf(person.shown())).toContain(house.say('en', patient));
      expect(wordsOf(person.shown())).toContain(house.say('en', relation));
      expect((await house.intakes()).filter((id) => !before.has(id))).toHaveLength(1);
    },
  },
  {
    name: 'what is slowed down is said later, once',
    run: async (house) => {
      const visit = await inTrouble(house, 'rate_limited');
      expect(timesAsked(visit)).toBe(1);
      expect(await unsaid(visit)).toEqual([]);
    },
  },
  {
    name: 'what a broken server refused is said later, once',
    run: async (house) => {
      const visit = await inTrouble(house, 'server_error');
      expect(timesAsked(visit)).toBe(1);
      expect(await unsaid(visit)).toEqual([]);
    },
  },
  {
    name: 'what may have arrived is never said twice, and a person knows of it',
    run: async (house) => {
      const visit = await inTrouble(house, 'silent_after_accepting');
      expect(timesAsked(visit)).toBe(1);
      const last = (await visit.outcomes()).at(-1);
      if (last !== 'accepted') {
        expect((await visit.calls()).join()).toMatch(/delivery_(?:unknown|failed)/);
      }
    },
  },
  {
    name: 'who cannot be reached is left to a person, and others are still answered',
    run: async (house) => {
      const visit = await inTrouble(house, 'blocked');
      expect(timesAsked(visit)).toBe(0);
      expect(await visit.outcomes()).toContain('failed');
      expect(await visit.calls()).toContain('delivery_failed');
      const other = await house.arrive('can be reached', 'Hello');
      expect(wordsOf(other.person.shown())).toContain(house.say('en', patient));
    },
  },
  {
    name: 'forged calls are refused and do nothing',
    run: async (house) => {
      const before = await house.intakes();
      const statuses = (await house.far.forgeries?.()) ?? [];
      expect(statuses.length).toBeGreaterThan(2);
      expect(statuses.filter((status) => status < 400 || status >= 500)).toEqual([]);
      await house.settle();
      expect(await house.intakes()).toEqual(before);
    },
  },
  {
    name: 'reports on a message go forward only',
    run: async (house) => {
      const visit = await house.arrive('reads all', 'Hello');
      const seen: unknown[] = [];
      for (const state of ['delivered', 'read', 'delivered', 'failed'] as const) {
        await house.far.receipt?.('reads all', state);
        seen.push((await visit.outcomes()).at(-1));
      }
      expect(seen).toEqual(['delivered', 'read', 'read', 'read']);
    },
  },
  {
    name: 'a report of failure calls a person',
    run: async (house) => {
      const visit = await house.arrive('fails later', 'Hello');
      await house.far.receipt?.('fails later', 'failed');
      expect((await visit.outcomes()).at(-1)).toBe('failed');
      expect(await visit.calls()).toContain('delivery_failed');
    },
  },
  {
    name: 'a restart in mid-conversation loses nothing and repeats nothing',
    run: async (house) => {
      const visit = await house.arrive('goes on', 'Hello');
      await visit.person.writes(house.say('en', relative));
      await house.restart();
      await house.settle();
      expect(timesAsked(visit)).toBe(1);
      const shown = visit.person.shown().length;
      await house.restart();
      await house.settle();
      expect(visit.person.shown()).toHaveLength(shown);
      await visit.chooses(house.say('en', 'car-t-evaluation:items.relation.options.child'));
      expect(await visit.answer('relation')).toMatchObject({ kind: 'choice', option: 'child' });
    },
  },
];
