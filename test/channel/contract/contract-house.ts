// The real service behind the real webhook route, with one channel and its far side.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Channel } from '../../../src/channel/channel.ts';
import { WebChat } from '../../../src/channel/web-chat/web-chat.ts';
import { readConfig } from '../../../src/config.ts';
import { SteppedClock } from '../../../src/desk/stepped-clock.ts';
import type { IntakeState } from '../../../src/intake/state.ts';
import type { Language } from '../../../src/language/language.ts';
import type { Log } from '../../../src/lib/log.ts';
import { startService, type Service } from '../../../src/service.ts';
import type { MessageBody } from '../../../src/store/message-body.ts';
import { chatDeps, webhookDeps } from '../../../src/web-deps.ts';
import { chatRoutes } from '../../../src/web/chat-routes.ts';
import { createServer } from '../../../src/web/server.ts';
import { webhookRoutes } from '../../../src/web/webhook-routes.ts';
import { plainPages } from '../../doors/open-house.ts';
import { freePort } from '../../free-port.ts';
import type { FarSide, Person, Shown } from './far-side.ts';
import { sayOurs } from './say-ours.ts';

/** Longer than the engine waits for more of a burst. */
const quietMs = 6000;
/** Longer than any messenger of ours asks to wait. */
const patienceMs = 65_000;
const roundsMax = 30;
const fileMegabytesMax = 4;

interface Running {
  readonly service: Service;
  readonly channel: Channel;
  readonly server: FastifyInstance;
}

interface Day {
  /** The ISO instant at which it begins; that of the machine when it is absent. */
  readonly now?: string;
  /** The largest file that is taken. */
  readonly megabytesMax?: number;
  /** A second messenger of the same house. */
  readonly besides?: FarSide;
}

export class ContractHouse {
  readonly far: FarSide;
  readonly #folder = mkdtempSync(join(tmpdir(), 'contract-'));
  readonly clock: SteppedClock;
  #port = 0;
  #running: Running | null = null;
  /** What the service has logged as an error. */
  readonly failures: unknown[] = [];

  readonly #megabytesMax: number;
  readonly #besides: readonly FarSide[];

  private constructor(far: FarSide, day: Day) {
    this.far = far;
    this.clock = new SteppedClock(day.now ?? new Date().toISOString());
    this.#megabytesMax = day.megabytesMax ?? fileMegabytesMax;
    this.#besides = day.besides === undefined ? [] : [day.besides];
  }

  static async open(openFarSide: () => Promise<FarSide>, day: Day = {}): Promise<ContractHouse> {
    const house = new ContractHouse(await openFarSide(), day);
    await house.#start();
    return house;
  }

  get service(): Service {
    if (this.#running === null) throw new Error('the service is not running');
    return this.#running.service;
  }

  get channel(): Channel {
    if (this.#running === null) throw new Error('the service is not running');
    return this.#running.channel;
  }

  say(language: Language, key: string): string {
    return this.service.catalog.say(language, key);
  }

  async intakes(): Promise<readonly string[]> {
    return (await this.#states()).map(({ id }) => id);
  }

  /** Somebody new says a first word and is answered. */
  async arrive(name: string, hello: string): Promise<Visit> {
    const known = new Set((await this.#states()).map(({ id }) => id));
    const person = this.far.person(name);
    await person.writes(hello);
    await this.settle();
    const state = (await this.#states()).find(({ id }) => !known.has(id));
    if (state === undefined) throw new Error(`no intake was opened for ${name}`);
    return new Visit(this, name, person, state.id);
  }

  /** Until nothing is under way, nothing waits to be sent, and the quiet after a burst passed. */
  async settle(): Promise<void> {
    for (let round = 0; round < roundsMax; round += 1) {
      const { service } = this;
      await service.settle();
      this.clock.forward(quietMs);
      service.jobs.wake();
      await service.settle();
      const waiting = await this.#waiting();
      if (waiting.length === 0) {
        await this.far.catchesUp?.();
        return;
      }
      this.clock.forward(patienceMs);
      await sleep(round * 20);
      for (const contact of waiting) service.outbox.wake(contact);
    }
    throw new Error('messages wait for ever');
  }

  /** As the service would find everything after a crash of ours between two steps. */
  async restart(): Promise<void> {
    await this.#stop();
    await this.#start();
  }

  now(): string {
    return this.clock.now().toISOString();
  }

  async close(): Promise<void> {
    await this.#stop();
    for (const far of [this.far, ...this.#besides]) await far.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #start(): Promise<void> {
    // Links and webhooks name the port, so it is the same in every life.
    this.#port = this.#port === 0 ? await freePort() : this.#port;
    const origin = `http://127.0.0.1:${String(this.#port)}`;
    const channel = this.far.channel(origin, this.clock);
    const channels = [channel, ...this.#besides.map((far) => far.channel(origin, this.clock))];
    const config = readConfig({
      INTAKE_DATA_DIR: join(this.#folder, 'data'),
      INTAKE_KEYS_DIR: join(this.#folder, 'keys'),
      INTAKE_PUBLIC_URL: origin,
      INTAKE_FILE_MEGABYTES_MAX: String(this.#megabytesMax),
    });
    const service = await startService({
      ...{ config, channels, clock: this.clock, log: errorsInto(this.failures) },
      onFatal: (error) => this.failures.push(error),
    });
    const chat =
      channel instanceof WebChat
        ? [chatRoutes(chatDeps(service, { config, webChat: channel }))]
        : [];
    const server = await createServer({
      pagesFolder: plainPages(this.#folder),
      ...{ embedOrigins: [], trustProxy: false, log: () => undefined },
      plugins: [...chat, webhookRoutes(webhookDeps(channels))],
      health: () => Promise.resolve(),
    });
    await server.listen({ host: '127.0.0.1', port: this.#port });
    this.#running = { service, channel, server };
  }

  async #stop(): Promise<void> {
    const running = this.#running;
    this.#running = null;
    await running?.server.close();
    await running?.service.stop();
  }

  async #states(): Promise<readonly IntakeState[]> {
    const states: IntakeState[] = [];
    for await (const state of this.service.intakes.states()) states.push(state);
    return states;
  }

  async #waiting(): Promise<readonly string[]> {
    const rows: readonly { contact_id: string }[] = await this.service.database
      .reader('outbox')
      .where({ state: 'queued' })
      .distinct('contact_id');
    return rows.map((row) => row.contact_id);
  }
}

function errorsInto(failures: unknown[]): Log {
  const ignore = (): void => undefined;
  return {
    info: ignore,
    warn: ignore,
    error: (details, message) => failures.push(details['error'] ?? message),
  };
}

/** One person at the desk: what was said since they last looked, and what is known of them. */
export class Visit {
  readonly house: ContractHouse;
  readonly name: string;
  readonly person: Person;
  readonly intake: string;
  #seen = 0;

  constructor(house: ContractHouse, name: string, person: Person, intake: string) {
    this.house = house;
    this.name = name;
    this.person = person;
    this.intake = intake;
  }

  /** Does something and waits until everything that follows from it is done. */
  async after(act: (person: Person) => Promise<void> | undefined): Promise<readonly Shown[]> {
    this.#seen = this.person.shown().length;
    await act(this.person);
    await this.house.settle();
    return this.news();
  }

  /** What was shown since the last act. */
  news(): readonly Shown[] {
    return this.person.shown().slice(this.#seen);
  }

  async says(text: string): Promise<string> {
    return wordsOf(await this.after((person) => person.writes(text)));
  }

  /** Taps what can be tapped; where the answers are a menu in words, writes its number. */
  async chooses(title: string): Promise<string> {
    const last = this.person.shown().findLast((shown) => wordsOf([shown]).includes(title));
    if (last?.options.includes(title) === true) {
      return wordsOf(await this.after((person) => person.taps(title)));
    }
    const line = last?.text.split('\n').find((each) => each.endsWith(`. ${title}`));
    if (line === undefined) throw new Error(`nothing offers ${title}`);
    return this.says(line.slice(0, line.indexOf('.')));
  }

  async state(): Promise<IntakeState> {
    const state = await this.house.service.intakes.state(this.intake);
    if (state === null) throw new Error('the intake is gone');
    return state;
  }

  async answer(item: string): Promise<unknown> {
    return (await this.state()).answers[item]?.value;
  }

  /** Is told something of ours that the engine did not say. */
  async hears(said: Partial<MessageBody>): Promise<readonly Shown[]> {
    const { house, intake } = this;
    return this.after(() => sayOurs(house.service, { intake, at: house.now() }, said));
  }

  /** Why coordinators are called about them. */
  async calls(): Promise<readonly string[]> {
    const calls = await this.house.service.intakes.openCalls();
    return calls.filter(({ intake }) => intake === this.intake).map(({ why }) => why);
  }

  /** What became of our messages to them, oldest first. */
  async outcomes(): Promise<readonly string[]> {
    const rows: readonly { state: string }[] = await this.house.service.database
      .reader('outbox')
      .join('message', 'message.id', 'outbox.id')
      .where('message.intake_id', this.intake)
      .orderBy('outbox.seq')
      .select('outbox.state');
    return rows.map(({ state }) => state);
  }
}

/** Everything that can be read in these messages. */
export function wordsOf(shown: readonly Shown[]): string {
  return shown.map(({ text, options }) => [text, ...options].join('\n')).join('\n');
}
