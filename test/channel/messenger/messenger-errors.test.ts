import { expect, test } from 'vitest';
import { messengerFailure } from '../../../src/channel/messenger/messenger-failure.ts';

const rows = [
  [400, 10, 2018278, 'window_closed', false],
  [400, 200, 1545041, 'blocked', false],
  [400, 551, 0, 'blocked', false],
  [400, 551, 1545041, 'blocked', false],
  [400, 100, 2018001, 'unreachable', false],
  [400, 100, 0, 'bad_request', false],
  [400, 10, 0, 'permission_missing', true],
  [403, 230, 0, 'permission_missing', true],
  [400, 190, 463, 'token_refused', true],
  [400, 613, 0, 'rate_limited', true],
  [400, 4, 0, 'rate_limited', true],
  [400, 32, 0, 'rate_limited', true],
  [400, 80006, 0, 'rate_limited', true],
  [500, 2, 0, 'server_error', true],
  [500, 1200, 0, 'server_error', true],
  [400, 368, 0, 'policy', true],
  [400, 987654, 0, 'bad_request', false],
  [503, 987654, 0, 'server_error', true],
  [429, 0, 0, 'rate_limited', true],
] as const;

test.each(rows)('%i, code %i, subcode %i: %s', (status, code, errorSubcode, name, retryable) => {
  const body = { error: { message: '', code, errorSubcode } };
  const failure = messengerFailure({ kind: 'answered', status, body, retryAfterMs: null });
  expect(failure).toMatchObject({ state: 'failed', code: name, retryable });
});

test.each([
  [{ kind: 'unanswered' }, { state: 'unknown' }],
  [{ kind: 'not_sent' }, { state: 'failed', retryable: true, code: 'network' }],
  [{ kind: 'answered', status: 504, body: '<html>', retryAfterMs: null }, { state: 'unknown' }],
  [{ kind: 'answered', status: 200, body: 'moved', retryAfterMs: null }, { state: 'unknown' }],
  [
    { kind: 'answered', status: 502, body: null, retryAfterMs: 9000 },
    { state: 'failed', retryable: true, code: 'server_error', retryAfterMs: 9000 },
  ],
] as const)('%j', (failure, expected) => {
  expect(messengerFailure(failure)).toEqual(expected);
});
