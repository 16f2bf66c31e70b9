// Every message is given out once, by the turn that said it or by a reading of the outbox.
import { expect, test } from 'vitest';
import { FreshMessages } from '../../src/outbox/fresh-messages.ts';
import { outgoingOf, type Outgoing } from '../../src/outbox/outgoing.ts';
import type { Handover } from '../../src/store/handover.ts';
import { emptyMessage } from '../../src/store/message-body.ts';

function turn(...ids: readonly string[]): Handover {
  const at = '2026-11-23T10:00:00.000Z';
  const messages = ids.map((id) => ({ id, intake: 'i', at, body: emptyMessage }));
  return { contact: 'ann', account: 'test', address: 'a', messages };
}

function rows(...ids: readonly string[]): readonly Outgoing[] {
  const handover = turn(...ids);
  return handover.messages.map((said) => outgoingOf(handover, said));
}

function taken(fresh: FreshMessages): readonly string[] {
  return fresh.take('ann').map(({ message }) => message.id);
}

test('what was handed over is taken once, in order', () => {
  const fresh = new FreshMessages();
  fresh.add(turn('1', '2'));
  fresh.add(turn('3'));
  expect(fresh.beginReading('ann')).toBe(false);
  expect(taken(fresh)).toEqual(['1', '2', '3']);
  expect(taken(fresh)).toEqual([]);
});

test('a handover that comes after the reading which saw it is not given out again', () => {
  const fresh = new FreshMessages();
  fresh.mistrust('ann');
  expect(fresh.beginReading('ann')).toBe(true);
  fresh.add(turn('1'));
  fresh.wereRead('ann', rows('0', '1', '2'));
  fresh.add(turn('2', '3'));
  fresh.add(turn('4'));
  expect(taken(fresh)).toEqual(['3', '4']);
});

test('while the outbox knows better, nothing is kept here', () => {
  const fresh = new FreshMessages();
  fresh.add(turn('1'));
  fresh.mistrust('ann');
  fresh.add(turn('2'));
  expect(taken(fresh)).toEqual([]);
  expect(fresh.beginReading('ann')).toBe(true);
});

test('more than a handful stays on the disk until it is read', () => {
  const fresh = new FreshMessages();
  for (let number = 0; number < 30; number += 1) fresh.add(turn(String(number)));
  expect(taken(fresh)).toEqual([]);
  expect(fresh.beginReading('ann')).toBe(true);
});
