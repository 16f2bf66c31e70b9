// Few begin in one round of the event loop, in order, and what comes in between goes first.
import { expect, test } from 'vitest';
import { FewARound } from '../../src/lib/few-a-round.ts';

test('as many as fit begin at once; the others after what came in meanwhile', async () => {
  const rounds = new FewARound(2);
  const seen: string[] = [];
  const all = ['a', 'b', 'c', 'd', 'e'].map(async (name) => {
    await rounds.begin();
    seen.push(name);
  });
  setImmediate(() => seen.push('came in'));
  await Promise.resolve();
  await Promise.resolve();
  expect(seen).toEqual(['a', 'b']);
  await Promise.all(all);
  expect(seen).toEqual(['a', 'b', 'c', 'd', 'came in', 'e']);
  await rounds.begin();
});
