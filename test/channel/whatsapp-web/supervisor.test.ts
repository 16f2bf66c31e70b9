// The supervisor's decisions, one by one, without a browser.
import { expect, test } from 'vitest';
import { healthOf } from '../../../src/channel/whatsapp-web/health-words.ts';
import {
  stopped,
  supervise,
  supervisorTiming,
  type Effect,
  type Happened,
  type Supervised,
} from '../../../src/channel/whatsapp-web/supervisor.ts';

const second = 1000;
const minute = 60_000;

/** Lets things happen, each so many milliseconds after the one before. */
function live(...happenings: readonly (readonly [number, Happened])[]) {
  let now = 0;
  let supervised: Supervised = stopped;
  const effects: Effect[][] = [];
  for (const [afterMs, happened] of happenings) {
    now += afterMs;
    const backoffMs = (failures: number): number => second * 2 ** failures;
    const step = supervise(supervised, happened, { at: now, timing: supervisorTiming, backoffMs });
    supervised = step.next;
    effects.push([...step.effects]);
  }
  return { supervised, effects, last: effects.at(-1), health: healthOf(supervised) };
}

const start = [0, { kind: 'start' }] as const;
const qr = [second, { kind: 'qr', value: 'REF-1' }] as const;
const ready = [second, { kind: 'ready' }] as const;
const tickAfter = (ms: number) => [ms, { kind: 'tick' }] as const;
const broke = (ms = 0) => [ms, { kind: 'broke', words: 'the browser ended' }] as const;
const state = (name: string, ms = 0) => [ms, { kind: 'state', state: name }] as const;

test('it opens once, and a ready catches up', () => {
  expect(live(start, start).effects).toEqual([['open'], []]);
  expect(live(start, ready)).toMatchObject({
    last: ['catch_up'],
    health: { state: 'ready', words: '' },
  });
  expect(live(start, ready, ready).last).toEqual(['catch_up']);
});

test('a ready that was missed is asked for, until it is given up', () => {
  expect(live(start, tickAfter(14 * second)).last).toEqual([]);
  const nudged = live(start, tickAfter(16 * second), tickAfter(16 * second));
  expect(nudged.effects.slice(1)).toEqual([['nudge'], ['nudge']]);
  const late = live(start, tickAfter(121 * second));
  expect(late.last).toEqual(['close']);
  expect(late.health.words).toContain('does not come up');
  const loading = live(start, [100 * second, { kind: 'progress' }], tickAfter(100 * second));
  expect(loading.last).toEqual(['nudge']);
});

test('failures wait longer and longer, are told after some, and are forgotten in the end', () => {
  const once = live(start, broke(), tickAfter(999));
  expect(once.effects.slice(1)).toEqual([['close'], []]);
  expect(once.health.state).toBe('starting');
  expect(live(start, broke(), tickAfter(second)).last).toEqual(['open']);
  const often = live(start, broke(), tickAfter(second), broke(), tickAfter(1999));
  expect(often.last).toEqual([]);
  const again = [broke(), tickAfter(8 * second)] as const;
  const many = live(start, ...again, ...again, broke());
  expect(many.health).toMatchObject({ state: 'degraded' });
  expect(many.health.words).toContain('the browser ended');
  const stable = live(start, ...again, ready, tickAfter(minute), tickAfter(2 * minute));
  expect(stable.supervised.failures).toBe(0);
});

test('what a browser that was given up still says counts for nothing', () => {
  expect(live(start, broke(), broke(), ready, qr).supervised.phase.kind).toBe('waiting');
});

test('the code to pair with is shown, kept fresh, and survives the end of the opening', () => {
  const shown = live(start, qr, [0, { kind: 'opened' }]);
  expect(shown.health).toMatchObject({ state: 'pairing', pairing: { qr: 'REF-1', code: null } });
  expect(live(start, qr, tickAfter(71 * second)).last).toEqual(['refresh_code']);
  expect(live(start, qr, tickAfter(71 * second), tickAfter(second)).last).toEqual(['nudge']);
  expect(live(start, qr, state('UNPAIRED_IDLE')).last).toEqual(['refresh_code']);
  expect(live(start, qr, tickAfter(241 * second)).last).toEqual(['close']);
  expect(live(start, qr, state('PAIRING')).health.state).toBe('starting');
  const code = live(start, [second, { kind: 'code', value: 'ABCDEFGH' }]);
  expect(code.health.pairing).toEqual({ qr: null, code: 'ABCDEFGH' });
});

test('a pairing that ended is erased and begun anew, however it is told', () => {
  const anew = ['close', 'erase', 'open'];
  expect(live(start, ready, state('UNPAIRED')).last).toEqual(anew);
  expect(live(start, ready, [0, { kind: 'logged_out' }]).last).toEqual(anew);
  expect(live(start, state('UNPAIRED')).last).toEqual([]);
});

test('a conflict is taken over once, then told, and tried again a quarter of an hour later', () => {
  const first = live(start, ready, state('CONFLICT'));
  expect(first.last).toEqual(['take_over']);
  const back = [...[start, ready], state('CONFLICT'), state('CONNECTED', second)] as const;
  expect(live(...back).last).toEqual(['catch_up']);
  const second_ = live(...back, state('CONFLICT', minute));
  expect(second_.last).toEqual([]);
  expect(second_.health).toMatchObject({ state: 'degraded' });
  expect(second_.health.words).toContain('another browser');
  expect(live(...back, state('CONFLICT', minute), tickAfter(15 * minute)).last).toEqual([
    'take_over',
  ]);
});

test('no network is told, comes back by itself, and leads to a new page after a while', () => {
  const offline = live(start, ready, state('TIMEOUT'));
  expect(offline.health.words).toContain('no connection');
  expect(live(start, ready, state('OPENING'), state('CONNECTED')).last).toEqual(['catch_up']);
  expect(live(start, ready, state('OPENING'), tickAfter(6 * minute)).last).toEqual(['close']);
});

test('a number that WhatsApp blocks is told, and not tried again and again', () => {
  const blocked = live(start, ready, state('TOS_BLOCK'), tickAfter(30 * minute));
  expect(blocked.health).toMatchObject({ state: 'degraded' });
  expect(blocked.health.words).toContain('Cloud API');
  expect(blocked.effects.flat()).not.toContain('close');
  expect(live(start, ready, state('DEPRECATED_VERSION')).last).toEqual(['close']);
});

test('a ready page is asked whether it still lives', () => {
  expect(live(start, ready, tickAfter(29 * second)).last).toEqual([]);
  expect(live(start, ready, tickAfter(31 * second)).last).toEqual(['probe']);
});

test('a reload of the page is waited for; stopping ends everything', () => {
  expect(live(start, ready, [0, { kind: 'reloaded' }]).health.state).toBe('starting');
  const ended = live(start, ready, [0, { kind: 'stop' }], broke(), ready);
  expect(ended.effects.slice(2)).toEqual([['close'], [], []]);
  expect(ended.health.state).toBe('stopped');
});
