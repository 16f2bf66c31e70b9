// The real inbox, outbox, jobs and SQLite around the real engine; only files are not examined.
import { menuWordsFrom } from '../../src/channel/menu-words.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Terminal } from '../../src/channel/terminal/terminal.ts';
import type { NativeMessage } from '../../src/channel/render.ts';
import type { OutboundMessage } from '../../src/channel/channel.ts';
import { quietJob } from '../../src/console/quiet-job.ts';
import { createEngine } from '../../src/engine/create-engine.ts';
import type { Flow } from '../../src/flow/flow.ts';
import { Contacts } from '../../src/inbox/contacts.ts';
import { HotIntakes } from '../../src/inbox/hot-intakes.ts';
import { Inbox } from '../../src/inbox/inbox.ts';
import { JoinCodes } from '../../src/inbox/join-codes.ts';
import { UploadLinks } from '../../src/inbox/links.ts';
import { ownJobs } from '../../src/inbox/own-jobs.ts';
import { openKeyring } from '../../src/lib/keyring.ts';
import type { Log } from '../../src/lib/log.ts';
import { Outbox, type OutboxOptions } from '../../src/outbox/outbox.ts';
import { TemplateSendings } from '../../src/outbox/template-sendings.ts';
import { Committer } from '../../src/store/committer.ts';
import { openDatabase } from '../../src/store/connection.ts';
import { Conversation } from '../../src/store/conversation.ts';
import { DataKeys } from '../../src/store/data-keys.ts';
import { IntakeRead } from '../../src/store/intake-read.ts';
import { JobWorker, type JobHandler } from '../../src/store/job-worker.ts';
import { migrate } from '../../src/store/migrations.ts';
import { DiskVault } from '../../src/vault/disk.ts';
import type { Language } from '../../src/language/language.ts';
import { HandClock } from '../inbox/desk-fixture.ts';
import { catalog, inAnyChat } from '../engine/pure-chat.ts';

/** Longer than the engine waits for more of a burst. */
const quietMs = 5000;

export interface TalkDeskOptions {
  readonly flows: ReadonlyMap<string, Flow>;
  readonly flow: string;
  readonly language: Language;
  readonly print: (message: OutboundMessage, native: NativeMessage) => void;
  /** Stands in for examining and assembling. */
  readonly handlers: (
    inbox: Inbox,
    read: IntakeRead,
    quiet: JobHandler,
  ) => Readonly<Record<string, JobHandler>>;
}

export type TalkDesk = Awaited<ReturnType<typeof openTalkDesk>>;

/** A turn that fails is an error of the test, never only a line in a log. */
function strictLog(failures: unknown[]): Log {
  const fail = (details: Readonly<Record<string, unknown>>): void => {
    failures.push(details['error'] ?? details);
  };
  return { info: () => undefined, warn: fail, error: fail };
}

export async function openTalkDesk(options: TalkDeskOptions) {
  const folder = mkdtempSync(join(tmpdir(), 'talk-'));
  const clock = new HandClock();
  const failures: unknown[] = [];
  const log = strictLog(failures);
  const keyring = openKeyring(join(folder, 'keys', 'master.key'));
  const database = openDatabase({ filename: join(folder, 'desk.db') });
  await migrate(database.writer);
  const committer = new Committer(database, (error) => failures.push(error));
  const keys = new DataKeys(database, keyring);
  const read = new IntakeRead(database, keys);
  const engine = createEngine({ catalog, ...options });
  const base = { database, committer, keyring, keys, clock, log, engine };
  const vault = new DiskVault(join(folder, 'vault'), keys);
  const [hot, joinCodes] = [new HotIntakes(read), new JoinCodes(base)];
  const contacts = new Contacts({ ...base, hot });
  const links = new UploadLinks({ ...base, publicUrl: 'https://desk.test', validDays: 30 });
  const channel = new Terminal(options.print, menuWordsFrom(catalog));
  const outbox = outboxOf({ ...base, channels: [channel] });
  const inbox = new Inbox({
    ...{ ...base, contacts, hot, links, joinCodes },
    chat: () => inAnyChat,
    reminderWrites: () => Promise.resolve([]),
    onHeard: (contact, account, silence) => outbox.heard(contact, account, silence),
    onSpoke: (handover) => {
      outbox.hand(handover);
    },
    onEnqueued: () => {
      jobs.wake();
    },
  });
  const handlers = {
    ...ownJobs(inbox, { ...base, contacts, hot, vault }),
    ...options.handlers(inbox, read, quietJob({ ...base, inbox, intakes: read, ...options })),
  };
  const jobs: JobWorker = new JobWorker({ ...base, handlers, concurrency: 1 });
  await outbox.start();
  await inbox.start();
  await jobs.start();
  const idle = () => allIdle({ inbox, jobs, outbox });
  return {
    ...{ inbox, read, hot, clock, engine, failures },
    /** Until nothing is under way and the quiet after a burst has passed. */
    settle: async () => {
      await idle();
      clock.advance(quietMs);
      jobs.wake();
      await idle();
    },
    close: async () => {
      await inbox.stop();
      await jobs.stop();
      await outbox.stop();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Turns make jobs, jobs make turns, both make messages. */
async function allIdle(parts: { inbox: Inbox; jobs: JobWorker; outbox: Outbox }): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await parts.inbox.idle();
    await parts.jobs.idle();
    await parts.inbox.idle();
    await parts.outbox.idle();
  }
}

function outboxOf(given: Omit<OutboxOptions, 'templates' | 'conversation'>): Outbox {
  const parts = { ...given, conversation: new Conversation(given.database, given.keys) };
  const templates = new TemplateSendings({ ...parts, onFailed: () => Promise.resolve() });
  return new Outbox({ ...parts, templates });
}
