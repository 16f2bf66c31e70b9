// In a rush what comes in goes first; a turn waits for its end, but never for long.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Rush } from '../../src/inbox/rush.ts';

class House {
  ms = 0;
  readonly rush = new Rush(() => this.ms);
  readonly taken: number[] = [];

  arrive(count: number): void {
    for (let one = 0; one < count; one += 1) this.rush.note();
  }

  turn(number: number): void {
    void this.rush.over().then(() => this.taken.push(number));
  }
}

const looks = 60;

test('where people write as they always do, nothing waits', async () => {
  const house = new House();
  for (let round = 0; round < 40; round += 1) {
    house.arrive(90);
    house.turn(round);
    house.ms += 51;
    await Promise.resolve();
  }
  await sleep(0);
  expect(house.taken).toHaveLength(40);
});

test('turns wait for the end of a rush, and are then taken as they came', async () => {
  const house = new House();
  house.arrive(100);
  for (const number of [1, 2, 3]) house.turn(number);
  await sleep(looks);
  expect(house.taken).toEqual([]);
  house.ms = 49;
  house.arrive(1);
  await sleep(looks);
  expect(house.taken).toEqual([]);
  house.ms = 160;
  await expect.poll(() => house.taken).toEqual([1, 2, 3]);
});

test('a rush without end keeps a turn for a second', async () => {
  const house = new House();
  const pour = async (untilMs: number) => {
    for (; house.ms < untilMs; house.ms += 25) house.arrive(100);
    await sleep(looks);
  };
  await pour(100);
  house.turn(1);
  await pour(600);
  house.turn(2);
  await pour(1000);
  expect(house.taken).toEqual([]);
  await pour(1200);
  expect(house.taken).toEqual([1]);
  await pour(1800);
  expect(house.taken).toEqual([1, 2]);
});
