// How soon all open consoles are told of a turn, and of the row that was derived from it.
import { get, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LiveEvent } from '../../src/web/console/live.ts';
import { percentile, type Figure } from '../report.ts';
import type { ConsoleHouse } from './console-house.ts';
import { within } from './measure-lists.ts';
import { addressOf } from './seed-cases.ts';

const turns = 60;
const liveMsMax = 300;
const patienceMs = 5000;

/** Counts, for each kind of event of each intake, how many consoles have heard of it. */
class Consoles {
  readonly #heard = new Map<string, number[]>();
  readonly #streams: IncomingMessage[] = [];

  async open(house: ConsoleHouse, count: number): Promise<void> {
    for (let index = 0; index < count; index += 1) {
      const stream = await new Promise<IncomingMessage>((resolve, reject) => {
        get(`${house.origin}/console/api/live`, { headers: house.headers }, resolve).on(
          'error',
          reject,
        );
      });
      stream.setEncoding('utf8');
      let rest = '';
      stream.on('data', (piece: string) => {
        const lines = (rest + piece).split('\n\n');
        rest = lines.pop() ?? '';
        for (const line of lines) this.#hear(line);
      });
      this.#streams.push(stream);
    }
  }

  heard(kind: string, intake: string): readonly number[] {
    return this.#heard.get(`${kind} ${intake}`) ?? [];
  }

  forget(): void {
    this.#heard.clear();
  }

  close(): void {
    for (const stream of this.#streams) stream.destroy();
  }

  #hear(line: string): void {
    if (!line.startsWith('data: ')) return;
    // Our own service's event.
    const event = JSON.parse(line.slice(6)) as LiveEvent;
    if (!('intake' in event)) return;
    const key = `${event.kind} ${event.intake}`;
    const times = this.#heard.get(key) ?? [];
    this.#heard.set(key, times);
    times.push(performance.now());
  }
}

export async function measureLive(house: ConsoleHouse, count: number): Promise<readonly Figure[]> {
  const announced = new Map<string, number>();
  // Before the consoles, so that the time of their telling counts.
  house.service.live.listen((event) => {
    if (event.kind === 'case') announced.set(event.intake, performance.now());
  });
  const consoles = new Consoles();
  await consoles.open(house, count);
  const told: Record<'case' | 'row', number[]> = { case: [], row: [] };
  for (let turn = 0; turn < turns; turn += 1) {
    consoles.forget();
    announced.clear();
    const intake = await accepted(house, turn);
    for (const kind of ['case', 'row'] as const) {
      const heardAt = await allHeard(consoles, { kind, intake, count });
      told[kind].push(heardAt - (announced.get(intake) ?? 0));
    }
  }
  consoles.close();
  const all = `${String(count)} consoles told of`;
  return [
    { what: `${all} a turn, p50`, value: percentile(told.case, 0.5), unit: 'ms', target: null },
    ...within(`${all} a turn, p99`, percentile(told.case, 0.99), liveMsMax),
    { what: `${all} its new row, p50`, value: percentile(told.row, 0.5), unit: 'ms', target: null },
    ...within(`${all} its new row, p99`, percentile(told.row, 0.99), liveMsMax),
  ];
}

/** A message of one of the patients; its turn follows. */
async function accepted({ service: { inbox } }: ConsoleHouse, turn: number): Promise<string> {
  const account = 'web-chat';
  const address = addressOf(turn * 11);
  const { intakeId: intake } = await inbox.resolve(account, address);
  await inbox.accept({
    ...{ account, address, externalId: `live-${String(Date.now())}-${String(turn)}` },
    sentAt: new Date().toISOString(),
    body: { kind: 'text', text: 'hello' },
  });
  return intake;
}

async function allHeard(
  consoles: Consoles,
  wanted: { readonly kind: string; readonly intake: string; readonly count: number },
): Promise<number> {
  const { kind, intake, count } = wanted;
  const until = performance.now() + patienceMs;
  while (performance.now() < until) {
    const times = consoles.heard(kind, intake);
    if (times.length >= count) return times[count - 1] ?? 0;
    await sleep(1);
  }
  throw new Error(`not all consoles were told of the ${kind}`);
}
