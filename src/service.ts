// The one place that constructs: puts the rooms together and takes them apart again.
import { join } from 'node:path';
import { promisedAt } from './center/due-list.ts';
import type { Channel, ChannelHost } from './channel/channel.ts';
import type { Config } from './config.ts';
import { Examiner } from './document/examiner.ts';
import { DossierThread } from './dossier/dossier-thread.ts';
import { PackageProgress } from './dossier/package-progress.ts';
import { createEngine } from './engine/create-engine.ts';
import { Contacts, type Contact } from './inbox/contacts.ts';
import { HotIntakes } from './inbox/hot-intakes.ts';
import { Inbox, type InboxOptions } from './inbox/inbox.ts';
import { JoinCodes } from './inbox/join-codes.ts';
import { UploadLinks } from './inbox/links.ts';
import type { ChatContext } from './inbox/turn-parts.ts';
import { ownJobs } from './inbox/own-jobs.ts';
import { intakeJobs } from './intake-jobs.ts';
import { markedBytesMax } from './intake/document.ts';
import type { Clock } from './lib/clock.ts';
import type { Log } from './lib/log.ts';
import { openStore } from './open-store.ts';
import { Deliveries } from './outbox/deliveries.ts';
import { Outbox, type OutboxOptions } from './outbox/outbox.ts';
import type { FailedTemplate } from './outbox/receipts.ts';
import { TemplateSendings } from './outbox/template-sendings.ts';
import { reachOf } from './reach-of.ts';
import { tellRefused } from './remind.ts';
import { projectFolder } from './project-folder.ts';
import { automaticOf } from './reminder/plan.ts';
import { ReminderBook } from './reminder/reminder-book.ts';
import { shippedCatalog, shippedFlows } from './shipped.ts';
import { Notes } from './staff/notes.ts';
import { Conversation } from './store/conversation.ts';
import { IntakeRead } from './store/intake-read.ts';
import { JobWorker } from './store/job-worker.ts';
import { DiskVault } from './vault/disk.ts';
import type { Vault } from './vault/vault.ts';
import { openWorklist, type Worklist, type WorklistParts } from './worklist/open-worklist.ts';
import { Live } from './web/console/live.ts';

const uploadLinkDays = 30;
const jobsAtOnce = 2;
/** Half-written files of a crash are swept once they are this old. */
const sweepOlderThanMs = 60 * 60_000;

export interface ServiceOptions {
  readonly config: Config;
  readonly channels: readonly Channel[];
  readonly clock: Clock;
  readonly log: Log;
  /** The database cannot be trusted any more: the process has to end and start anew. */
  readonly onFatal: (error: Error) => void;
}

export type Service = Awaited<ReturnType<typeof startService>>;

/** Opens everything and takes up what an earlier run left behind. */
export async function startService(options: ServiceOptions) {
  const { config, channels } = options;
  const store = await openStore(config, options.onFatal);
  const house = buildHouse(options, store);
  const { inbox, outbox, jobs, vault, examiner, worklist, ...rooms } = house;
  await vault.sweep(sweepOlderThanMs);
  await outbox.start();
  await inbox.start();
  await jobs.start();
  // Nobody waits for it but who asks for the worklist.
  worklist.index.start().catch((error: unknown) => {
    options.log.error({ error }, 'the worklist could not be opened');
  });
  const host = hostOf({ inbox, outbox, vault, templates: house.templates });
  for (const channel of channels) await channel.start?.(host);
  const settle = () => settleAll(inbox, jobs, outbox);
  const stop = async () => {
    await jobs.stop();
    await inbox.stop();
    await outbox.stop();
    // What comes in until then is kept, and acted upon after the next start.
    await Promise.all(channels.map(async (channel) => channel.stop?.()));
    await examiner.close();
    await house.dossier.close();
    await worklist.index.stop();
    await store.database.close();
    store.unlock();
  };
  const { database, committer, keyring, keys } = store;
  const kept = { database, committer, keyring, keys };
  const parts = { inbox, outbox, jobs, vault, examiner, worklist };
  return { ...rooms, ...kept, ...parts, settle, stop };
}

/** Everything constructed and tied together, nothing started. */
function buildHouse(options: ServiceOptions, store: Awaited<ReturnType<typeof openStore>>) {
  const { config, channels, clock, log } = options;
  const catalog = shippedCatalog();
  const flows = shippedFlows();
  const { database, committer, keyring, keys } = store;
  const { publicUrl, flow, defaultLanguage: language, fileBytesMax } = config;
  const engine = createEngine({ catalog, flows, flow, language });
  const base = { database, committer, keyring, keys, clock, log, engine };
  const vault = new DiskVault(join(config.dataFolder, 'vault'), keys);
  const intakes = new IntakeRead(database, keys);
  const conversation = new Conversation(database, keys);
  const hot = new HotIntakes(intakes);
  const contacts = new Contacts({ ...base, hot });
  const links = new UploadLinks({ ...base, publicUrl, validDays: uploadLinkDays });
  const sending = sendingOf({ ...base, conversation, channels }, (failed) =>
    tellRefused(inbox, failed),
  );
  const { outbox, deliveries } = sending;
  const joinCodes = new JoinCodes(base);
  const live = new Live();
  const able = abilities(channels);
  const notes = new Notes(base);
  const reminders = new ReminderBook(base);
  const stores = { ...base, catalog, flows, intakes, conversation, ...able };
  const worklist = worklistOf({ ...stores, notes: (intakes) => notes.ofIntakes(intakes) }, live);
  const wakeJobs = () => {
    jobs.wake();
  };
  const talk = { ...base, ...able, hot, links, joinCodes, contacts };
  const inbox: Inbox = inboxOf(talk, { live, outbox, reminders, wakeJobs });
  const dossier = new DossierThread({
    locales: join(projectFolder, 'locales'),
    flows: join(projectFolder, 'flows'),
  });
  const progress = new PackageProgress((intake) => {
    live.announce({ kind: 'case', intake });
  });
  const examiner = new Examiner({ childrenMax: jobsAtOnce });
  const reach = reachOf({ ...base, ...sending, channels, contacts });
  const files = { vault, examiner, channels, fileBytesMax };
  const handlers = {
    ...ownJobs(inbox, { ...base, contacts, hot, vault }),
    ...intakeJobs({
      ...{ ...base, ...files, inbox, intakes, flows, contacts },
      ...{ dossier, progress, reminders, reach },
    }),
  };
  const jobs: JobWorker = new JobWorker({ ...base, handlers, concurrency: jobsAtOnce });
  const rooms = { catalog, flows, engine, inbox, outbox, jobs, vault, intakes, contacts, links };
  const seen = { live, conversation, examiner, deliveries, dossier, progress, worklist, notes };
  const more = { reminders, templates: sending.templates, archivesInChat: able.archivesInChat };
  return { ...rooms, ...seen, ...more };
}

type InboxParts = Omit<
  InboxOptions,
  'reminderWrites' | 'onTurn' | 'onHeard' | 'onSpoke' | 'onEnqueued'
>;

/** Whom the inbox tells of what it did. */
interface Told {
  readonly live: Live;
  readonly outbox: Outbox;
  readonly reminders: ReminderBook;
  readonly wakeJobs: () => void;
}

function inboxOf(
  parts: InboxParts & { readonly engine: ReturnType<typeof createEngine> },
  { live, outbox, reminders, wakeJobs }: Told,
): Inbox {
  return new Inbox({
    ...parts,
    reminderWrites: (turn) =>
      reminders.turnWrites({ ...turn, flow: parts.engine.flowOf(turn.after.flow) }),
    onTurn: (intake) => {
      live.announce({ kind: 'case', intake });
    },
    onHeard: (contact, account, silence) => outbox.heard(contact, account, silence),
    onSpoke: (handover) => {
      outbox.hand(handover);
    },
    onEnqueued: wakeJobs,
  });
}

type SendingParts = Omit<OutboxOptions, 'templates'>;

/** Everything by which we write to people. */
function sendingOf(parts: SendingParts, onFailed: (failed: FailedTemplate) => Promise<void>) {
  const templates = new TemplateSendings({ ...parts, onFailed });
  const outbox = new Outbox({ ...parts, templates });
  const wake = (contact: string) => {
    outbox.wake(contact);
  };
  return { templates, outbox, deliveries: new Deliveries({ ...parts, templates, wake }) };
}

/** Rows follow whatever is told of a case, and those who look at them are told in turn. */
function worklistOf(parts: Omit<WorklistParts, 'promiseOf' | 'automaticOf'>, live: Live): Worklist {
  const worklist = openWorklist({
    ...parts,
    promiseOf: promisedAt,
    automaticOf: (state, look) => automaticOf(parts.flows, state, look),
  });
  const { index } = worklist;
  live.listen((event) => {
    if (event.kind === 'case') index.changed(event.intake);
  });
  index.onDerived((intakes) => {
    for (const intake of intakes) live.announce({ kind: 'row', intake });
  });
  return worklist;
}

interface HostParts {
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly vault: Vault;
  readonly templates: TemplateSendings;
}

function hostOf({ inbox, outbox, vault, templates }: HostParts): ChannelHost {
  return {
    accept: (event) => inbox.accept(event),
    receipt: (receipt) => outbox.receipt(receipt),
    templateJudged: (verdict) => templates.judge(verdict),
    readdress: (change) => inbox.readdress(change),
    openFile: ({ intake, sha256 }) => vault.open(intake, sha256),
  };
}

/** What the accounts of the channels can do in a chat. */
function abilities(channels: readonly Channel[]) {
  const capabilities = new Map(channels.map((one) => [one.account, one.capabilities]));
  return {
    chat: ({ account, address }: Contact): ChatContext => {
      const can = capabilities.get(account);
      return {
        chatPhone: can?.phoneAddresses === true ? phoneIn(address) : null,
        filesInChat: can?.receivesFiles ?? false,
        picturesInChat: (can?.fileBytesMax ?? 0) >= markedBytesMax,
        archivesInChat: can?.archives ?? false,
      };
    },
    archivesInChat: (account: string) => capabilities.get(account)?.archives ?? false,
    windowMs: (account: string) => capabilities.get(account)?.windowMs ?? null,
  };
}

/** `98912…` of the Cloud API, `98912…@c.us` of WhatsApp Web; other addresses are no numbers. */
function phoneIn(address: string): string | null {
  const digits = /^(\d{7,15})(?:@c\.us)?$/.exec(address)?.[1];
  return digits === undefined ? null : `+${digits}`;
}

/** Until nothing is under way: turns make jobs, jobs make turns, both make messages. */
async function settleAll(inbox: Inbox, jobs: JobWorker, outbox: Outbox): Promise<void> {
  for (let round = 0; round < settleRounds; round += 1) {
    await inbox.idle();
    await jobs.idle();
    await inbox.idle();
    await outbox.idle();
  }
}

const settleRounds = 3;
