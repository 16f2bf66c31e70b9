// The real service with real SQLite, a channel that remembers, and a clock that is put forward.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InboundBody, SendResult } from '../../src/channel/channel.ts';
import { readConfig } from '../../src/config.ts';
import { silentLog } from '../../src/lib/log.ts';
import { startService, type Service } from '../../src/service.ts';
import { sensibleEvent, type Wishes } from '../engine/sensible-patient.ts';
import { FakeChannel, HandClock } from '../inbox/desk-fixture.ts';

export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

/** A messenger that lets us write for a day; its template asks people to write. */
export class TemplateChannel extends FakeChannel {
  readonly templateName = 'write_to_us';
  readonly asked: string[] = [];
  /** What it says to every template, if it is not taken. */
  refusal: SendResult | null = null;

  constructor() {
    super('test', false, dayMs);
  }

  sendTemplate(address: string, language: string): Promise<SendResult> {
    this.asked.push(`${address} ${language}`);
    const externalIds = [`template-${String(this.asked.length)}`];
    return Promise.resolve(this.refusal ?? { state: 'accepted', externalIds });
  }
}

export interface Stamped {
  /** ISO instant. */
  readonly at: string;
  readonly address: string;
  readonly text: string;
}

/** Answers sensibly before a document is asked for; the longest way takes about 40. */
const answersMax = 80;

export type ClockHouse = Awaited<ReturnType<typeof openClockHouse>>;

/** `close` stops it and throws the data away. */
export async function openClockHouse(channel: FakeChannel = new FakeChannel('test', false)) {
  const folder = mkdtempSync(join(tmpdir(), 'remind-'));
  const clock = new HandClock();
  const config = readConfig({ INTAKE_DATA_DIR: folder, INTAKE_KEYS_DIR: join(folder, 'keys') });
  const start = (): Promise<Service> =>
    startService({
      config,
      channels: [channel],
      ...{ clock, log: silentLog },
      onFatal: (error) => {
        throw error;
      },
    });
  const stamped = stampedBy(channel, clock);
  const house = { channel, clock, config, stamped, service: await start() };
  let events = 0;
  const hear = async (address: string, body: InboundBody) => {
    events += 1;
    const sentAt = clock.now().toISOString();
    const from = { account: channel.account, address, externalId: String(events) };
    await house.service.inbox.accept({ ...from, sentAt, body });
    await house.service.settle();
  };
  return Object.assign(house, {
    hear,
    say: (address: string, text: string) => hear(address, { kind: 'text', text }),
    /** Hour by hour, as the worker would be woken by its own timer. */
    pass: async (days: number) => {
      for (let hour = 0; hour < days * 24; hour += 1) {
        clock.advance(hourMs);
        house.service.jobs.wake();
        await house.service.settle();
      }
    },
    /** Nobody is there while the clock goes on. */
    outage: async (days: number) => {
      await house.service.stop();
      clock.advance(days * dayMs);
      house.service = await start();
    },
    intakeOf: async (address: string) =>
      (await house.service.inbox.resolve(channel.account, address)).intakeId,
    heardBy: (address: string) =>
      channel.sent.filter((one) => one.address === address).map(({ text }) => text),
    close: async () => {
      await house.service.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  });
}

/** All that the channel takes from now on, with the moment. */
function stampedBy(channel: FakeChannel, clock: HandClock): readonly Stamped[] {
  const stamped: Stamped[] = [];
  const send = channel.send.bind(channel);
  channel.send = async (message) => {
    const result = await send(message);
    const { address, text } = message;
    if (result.state === 'accepted') stamped.push({ at: clock.now().toISOString(), address, text });
    return result;
  };
  return stamped;
}

/** Somebody answers sensibly until a document is asked for. */
export async function answerUntilDocuments(
  { service, hear, intakeOf }: ClockHouse,
  address: string,
  wishes: Wishes,
): Promise<void> {
  const intakeId = await intakeOf(address);
  for (let count = 0; count < answersMax; count += 1) {
    const state = await service.intakes.state(intakeId);
    const flow = service.flows.get(state?.flow ?? '');
    if (state === null || flow === undefined) throw new Error('there is no intake');
    if (state.menu?.path?.item.startsWith('doc_') === true) return;
    const event = sensibleEvent(flow, state, wishes);
    if (event?.kind !== 'choice' && event?.kind !== 'text') throw new Error('no answer');
    await hear(address, event);
  }
  throw new Error('no document is asked for');
}

/** To each moment at which a job wants to run, one after another. */
export async function passJobs({ service, clock }: ClockHouse, days: number): Promise<void> {
  const end = clock.now().getTime() + days * dayMs;
  for (;;) {
    const jobs: readonly { run_at: string }[] = await service.database
      .reader('job')
      .where({ state: 'queued' })
      .orderBy('run_at')
      .limit(1);
    const [job] = jobs;
    const next = Math.min(job === undefined ? end : Date.parse(job.run_at), end);
    clock.advance(Math.max(0, next - clock.now().getTime()));
    service.jobs.wake();
    await service.settle();
    if (next === end) return;
  }
}
