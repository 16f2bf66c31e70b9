// What is done about each error of the Cloud API.
import { expect, test } from 'vitest';
import { treatmentOf } from '../../../src/channel/whatsapp-cloud/error-treatment.ts';

const minute = 60_000;

test.each([
  [190, 'account', 'again', 15 * minute],
  [0, 'account', 'again', 15 * minute],
  [3, 'account', 'again', 15 * minute],
  [10, 'account', 'again', 15 * minute],
  [230, 'account', 'again', 15 * minute],
  [4, 'account', 'again', minute],
  [80007, 'account', 'again', minute],
  [130429, 'account', 'again', minute],
  [131056, 'contact', 'again', 6000],
  [131048, 'account', 'again', 60 * minute],
  [131049, 'contact', 'never', null],
  [131050, 'contact', 'never', null],
  [131047, 'contact', 'never', null],
  [470, 'contact', 'never', null],
  [131026, 'contact', 'never', null],
  [131051, 'message', 'never', null],
  [131052, 'message', 'once', null],
  [131053, 'message', 'once', null],
  [131000, 'message', 'again', null],
  [131016, 'message', 'again', null],
  [1, 'message', 'again', null],
  [2, 'message', 'again', null],
  [131031, 'account', 'again', 15 * minute],
  [368, 'account', 'again', 15 * minute],
  [131042, 'account', 'again', 15 * minute],
  [100, 'message', 'never', null],
  [131008, 'message', 'never', null],
  [131009, 'message', 'never', null],
  [132001, 'message', 'never', null],
  [131062, 'contact', 'never', null],
  [999_999, 'message', 'never', null],
])('%i', (code, scope, retry, waitMs) => {
  expect(treatmentOf({ status: 400, code, retryAfterMs: null })).toMatchObject({
    ...{ scope, retry, waitMs },
  });
});

test.each([
  [401, 'account', 'again'],
  [403, 'account', 'again'],
  [429, 'account', 'again'],
  [500, 'message', 'again'],
  [503, 'message', 'again'],
  [404, 'message', 'never'],
])('%i without a code', (status, scope, retry) => {
  expect(treatmentOf({ status, code: null, retryAfterMs: null })).toMatchObject({ scope, retry });
});

test('Retry-After counts instead of our own guess, where there is a next try', () => {
  const of = (code: number, retryAfterMs: number | null) =>
    treatmentOf({ status: 429, code, retryAfterMs }).waitMs;
  expect([of(130429, 2000), of(130429, null)]).toEqual([2000, minute]);
  expect(of(131026, 1000)).toBeNull();
});

test('what only staff can mend says what to do', () => {
  const words = [190, 10, 131031, 131042, 133010, 131048].map(
    (code) => treatmentOf({ status: 400, code, retryAfterMs: null }).words,
  );
  expect(words.filter((each) => (each?.length ?? 0) < 30)).toEqual([]);
});
