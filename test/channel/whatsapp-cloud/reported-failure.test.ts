// What Meta took and could not deliver, as webhooks tell: each error is treated as in an answer.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Accepted } from '../contract/fake-graph.ts';
import { message, openCloudFixture, type CloudFixture } from './cloud-fixture.ts';

let fixture: CloudFixture;

beforeEach(async () => {
  fixture = await openCloudFixture();
});

afterEach(async () => {
  await fixture.close();
});

async function takenBy(name: string) {
  const { far, channel } = fixture;
  const person = far.person(name);
  await person.writes('سلام');
  const said = message(person.address);
  await channel.send(said);
  const last = (): Accepted => {
    const found = far.acceptedFor(person.address).at(-1);
    if (found === undefined) throw new Error('nothing was taken');
    return found;
  };
  return { said, last, person };
}

test.each([
  [131000, 0],
  [131056, 6000],
  [130429, 60_000],
  [131042, 900_000],
  [131053, 0],
  [131026, undefined],
  [131047, undefined],
  [131049, undefined],
  [131050, undefined],
  [132001, undefined],
])('%i: to be tried again after %s ms', async (code, retryAfterMs) => {
  const { last } = await takenBy('Maryam');
  await fixture.far.reportOn(last(), 'failed', code);
  expect(fixture.receipts).toHaveLength(1);
  expect(fixture.receipts[0]?.retryAfterMs).toBe(retryAfterMs);
});

test('it is then really sent, also when an older report comes late', async () => {
  const { far, channel, receipts } = fixture;
  const { said, last, person } = await takenBy('Maryam');
  const first = last();
  await far.reportOn(first, 'failed', 131000);
  await far.reportOn(first, 'sent');
  const second = await channel.send(said);
  expect(person.shown()).toHaveLength(2);
  expect(second).toEqual({ state: 'accepted', externalIds: [last().wamid] });
  expect(last().wamid).not.toBe(first.wamid);
  expect(receipts.map(({ state }) => state)).toEqual(['failed', 'sent']);
});

test('a file that Meta could not take is sent once more, and not for ever', async () => {
  const { said, last } = await takenBy('Maryam');
  await fixture.far.reportOn(last(), 'failed', 131053);
  await fixture.channel.send(said);
  await fixture.far.reportOn(last(), 'failed', 131053);
  expect(fixture.receipts.map(({ retryAfterMs }) => retryAfterMs)).toEqual([0, undefined]);
});

test('what is about the whole account holds everything back', async () => {
  const { last, person } = await takenBy('Maryam');
  await fixture.far.reportOn(last(), 'failed', 131042);
  expect(fixture.channel.health().words).toContain('payment method');
  expect(await fixture.channel.send(message(person.address))).toMatchObject({
    ...{ state: 'failed', code: 'account_paused', untried: true },
  });
});
