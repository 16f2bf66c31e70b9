// A desk for the tests: real SQLite and a real vault in a temporary folder, a small fake engine.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Channel, OutboundMessage, SendResult } from '../../src/channel/channel.ts';
import type { IntakeEvent, Reply, Request, TurnResult } from '../../src/engine/turn-types.ts';
import { Contacts } from '../../src/inbox/contacts.ts';
import type { Engine } from '../../src/inbox/engine.ts';
import { HotIntakes } from '../../src/inbox/hot-intakes.ts';
import { Inbox } from '../../src/inbox/inbox.ts';
import { JoinCodes } from '../../src/inbox/join-codes.ts';
import { UploadLinks } from '../../src/inbox/links.ts';
import { ownJobs } from '../../src/inbox/own-jobs.ts';
import { applyFact, openIntake } from '../../src/intake/apply-fact.ts';
import type { Fact } from '../../src/intake/fact.ts';
import type { IntakeState } from '../../src/intake/state.ts';
import type { Clock } from '../../src/lib/clock.ts';
import { openKeyring } from '../../src/lib/keyring.ts';
import { silentLog } from '../../src/lib/log.ts';
import { Outbox } from '../../src/outbox/outbox.ts';
import { inAnyChat } from '../engine/pure-chat.ts';
import { TemplateSendings } from '../../src/outbox/template-sendings.ts';
import { Committer } from '../../src/store/committer.ts';
import { openDatabase, type DatabaseClient } from '../../src/store/connection.ts';
import { Conversation } from '../../src/store/conversation.ts';
import { DataKeys } from '../../src/store/data-keys.ts';
import { IntakeRead } from '../../src/store/intake-read.ts';
import { JobWorker, type JobHandler } from '../../src/store/job-worker.ts';
import { migrate } from '../../src/store/migrations.ts';
import { DiskVault } from '../../src/vault/disk.ts';

export class HandClock implements Clock {
  #now = Date.parse('2026-11-23T10:00:00Z');

  now(): Date {
    return new Date(this.#now);
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }
}

/** Counts what it hears as answers and echoes it; a few words make requests. */
export const fakeEngine: Engine = {
  turn: (intake, event, context) => {
    const at = context.now;
    const answer = (text: string): Fact => ({
      kind: 'answered',
      path: { item: `heard_${String(intake.factCount)}` },
      state: 'answered',
      value: { kind: 'text', text },
      said: text,
      at,
      by: 'patient',
    });
    const said = wordsOf(event);
    if (said === 'poison') throw new TypeError('the engine cannot bear this');
    const requests = requestsOf(event, { said, code: context.joinCode });
    const given = new Map([
      ['link', context.uploadUrl],
      ['code', context.joinCode],
    ]);
    const text = given.get(said) ?? `echo ${said}`;
    const reply: Reply = { text, options: [], language: intake.language };
    const kind = factsSaid.get(said);
    const facts: Fact[] = kind === undefined ? [] : [{ kind, at, by: 'patient' }];
    return { facts: [answer(said), ...facts], replies: [reply], requests } satisfies TurnResult;
  },
  open: openIntake,
  apply: applyFact,
  nameOf: (intake) => intake.id,
  guessLanguage: (text) => (/[а-я]/.test(text) ? 'ru' : null),
  first: { flow: 'test', flowVersion: '1', language: 'fa' },
};

/** Words by which a test makes something known. */
const factsSaid = new Map<string, 'erase_confirmed' | 'stopped' | 'resumed'>([
  ['erase', 'erase_confirmed'],
  ['stop', 'stopped'],
  ['start', 'resumed'],
]);

function wordsOf(event: IntakeEvent): string {
  if (event.kind === 'text') return event.text;
  if (event.kind === 'document_received') return `file ${event.document.id}`;
  return event.kind;
}

function requestsOf(
  event: IntakeEvent,
  { said, code }: { readonly said: string; readonly code: string },
): readonly Request[] {
  if (said === 'code') return [{ kind: 'give_join_code', code }];
  if (event.kind === 'document_received') {
    return [
      { kind: 'examine', document: event.document.id },
      { kind: 'settle', afterMs: 5000 },
    ];
  }
  if (said === 'link') return [{ kind: 'give_upload_link' }];
  if (said === 'new patient') return [{ kind: 'open_intake' }];
  if (said === 'human') return [{ kind: 'call_coordinator', why: 'help_wanted' }];
  if (said === 'erase') return [{ kind: 'erase' }];
  return [];
}

/** A far side that remembers; `answers` scripts what it says to the next sendings. */
export class FakeChannel implements Channel {
  readonly account: string;
  readonly capabilities: Channel['capabilities'];
  readonly sent: OutboundMessage[] = [];
  readonly answers: SendResult[] = [];

  constructor(account: string, deduplicates: boolean, windowMs: number | null = null) {
    this.account = account;
    this.capabilities = {
      textCharactersMax: 4000,
      captionCharactersMax: 4000,
      buttons: null,
      list: null,
      optionIdBytesMax: 64,
      urlButton: null,
      fileBytesMax: 1000,
      receivesFiles: true,
      phoneAddresses: false,
      archives: true,
      deduplicates,
      typing: false,
      stress: false,
      minGapMs: 0,
      windowMs,
    };
  }

  send(message: OutboundMessage): Promise<SendResult> {
    const answer = this.answers.shift() ?? { state: 'accepted', externalIds: [] };
    if (answer.state === 'accepted') this.sent.push(message);
    return Promise.resolve(answer);
  }

  async signalTyping(): Promise<void> {
    // Nothing to show here.
  }
}

export interface DeskOptions {
  readonly folder?: string;
  readonly channel?: Channel;
  readonly others?: readonly Channel[];
  readonly handlers?: Readonly<Record<string, JobHandler>>;
  readonly engine?: Engine;
  readonly clock?: Clock;
  readonly client?: DatabaseClient;
}

export type Desk = Awaited<ReturnType<typeof openDesk>>;

export async function openDesk(options: DeskOptions = {}) {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'desk-'));
  const clock = options.clock ?? new HandClock();
  const engine = options.engine ?? fakeEngine;
  const log = silentLog;
  const keyring = openKeyring(join(folder, 'keys', 'master.key'));
  const database = openDatabase({
    filename: join(folder, 'desk.db'),
    ...(options.client === undefined ? {} : { client: options.client }),
  });
  await migrate(database.writer);
  const committer = new Committer(database, () => undefined);
  const keys = new DataKeys(database, keyring);
  const read = new IntakeRead(database, keys);
  const conversation = new Conversation(database, keys);
  const hot = new HotIntakes(read);
  const vault = new DiskVault(join(folder, 'vault'), keys);
  const contacts = new Contacts({ database, committer, keyring, keys, engine, hot, clock });
  const publicUrl = 'https://desk.test';
  const joinCodes = new JoinCodes({ database, keyring, clock });
  const links = new UploadLinks({ database, committer, keyring, clock, publicUrl, validDays: 7 });
  const channel = options.channel ?? new FakeChannel('test', true);
  const channels = [channel, ...(options.others ?? [])];
  const base = { database, committer, keyring, keys, conversation, channels, clock, log };
  const templates = new TemplateSendings({ ...base, onFailed: () => Promise.resolve() });
  const outbox = new Outbox({ ...base, templates });
  const inbox = new Inbox({
    ...{ database, committer, keyring, keys, contacts, engine, hot, links, joinCodes, clock, log },
    chat: () => inAnyChat,
    reminderWrites: () => Promise.resolve([]),
    onHeard: (contact, account, silence) => outbox.heard(contact, account, silence),
    onSpoke: (handover) => {
      outbox.hand(handover);
    },
    onEnqueued: () => {
      worker.wake();
    },
  });
  const parts = { database, committer, keys, contacts, hot, vault, clock };
  const handlers = { ...ownJobs(inbox, parts), ...options.handlers };
  const worker = new JobWorker({ database, committer, keys, clock, log, handlers, concurrency: 4 });
  return {
    ...{ folder, clock, keyring, database, committer, keys, read, conversation, vault, contacts },
    ...{ links, channel, outbox, inbox, worker },
    ...deskActions({ inbox, worker, outbox, database, channel, clock }),
  };
}

interface DeskParts {
  readonly inbox: Inbox;
  readonly worker: JobWorker;
  readonly outbox: Outbox;
  readonly database: ReturnType<typeof openDatabase>;
  readonly channel: { readonly account: string };
  readonly clock: { now(): Date };
}

function deskActions({ inbox, worker, outbox, database, channel, clock }: DeskParts) {
  return {
    start: async () => {
      await outbox.start();
      await inbox.start();
      await worker.start();
    },
    say: (from: string, text: string, id?: string) =>
      inbox.accept({
        account: channel.account,
        externalId: id ?? `${from}-${text}-${String(Math.random())}`,
        address: from,
        sentAt: clock.now().toISOString(),
        body: { kind: 'text', text },
      }),
    settle: async () => {
      await inbox.idle();
      await worker.idle();
      await inbox.idle();
      await outbox.idle();
    },
    close: async () => {
      await inbox.stop();
      await worker.stop();
      await outbox.stop();
      await database.close();
    },
  };
}

/** What was heard, in order. */
export function heardIn(state: IntakeState | null): readonly string[] {
  return Object.values(state?.answers ?? {}).map((answer) => answer.said);
}
