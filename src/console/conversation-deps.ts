// Ties the conversation's routes to the running service.
import { isoNow, type Clock } from '../lib/clock.ts';
import { Lru } from '../lib/lru.ts';
import type { WritingWindow } from '../outbox/deliveries.ts';
import type { Service } from '../service.ts';
import { CannedReplies } from '../staff/canned-replies.ts';
import { Drafts } from '../staff/drafts.ts';
import type { Member } from '../staff/member.ts';
import type { Notes } from '../staff/notes.ts';
import { Presence } from '../staff/presence.ts';
import { ReadMarks } from '../staff/read-marks.ts';
import { Translations } from '../staff/translations.ts';
import type { ConversationDeps } from '../web/console/conversation-deps.ts';
import type { AskOutcome, Thread } from '../web/console/conversation-view.ts';
import { askableFields, askablePath } from './askable-fields.ts';
import { openConversationFile } from './conversation-file.ts';
import { askedWords, threadPage } from './conversation-thread.ts';
import { fillReply } from './fill-reply.ts';
import { keeper } from './keep-bytes.ts';
import { sayToPatient } from './say-to-patient.ts';
import { translationService } from './translate.ts';

export interface ConversationParts {
  readonly service: Service;
  readonly clock: Clock;
  /** Null: nothing is translated by a machine. */
  readonly translateUrl: string | null;
  readonly fileBytesMax: number;
  /** Everybody who can be named in a note. */
  readonly colleagues: () => Promise<readonly Pick<Member, 'id' | 'name'>[]>;
}

export function conversationDeps(parts: ConversationParts): ConversationDeps {
  const { service, clock } = parts;
  const base = { ...service, clock };
  const house: House = {
    ...{ service, clock, fileBytesMax: parts.fileBytesMax },
    drafts: new Drafts(base),
    notes: service.notes,
    marks: new ReadMarks(base),
    translations: new Translations(base),
  };
  return {
    exists: async (intake) => (await service.intakes.state(intake)) !== null,
    thread: (intake, wish) => thread(house, intake, wish),
    openFile: (intake, sha256) => openConversationFile(service, intake, sha256),
    ...handover(house),
    ...writing(house),
    ...beside(house, parts.colleagues),
    ...ready(house, base),
    suggest: suggester(parts.translateUrl),
  };
}

/** Drafts, notes and translations, who is there, how far somebody has read. */
function beside(
  { service, drafts, notes, marks, translations, clock }: House,
  colleagues: ConversationParts['colleagues'],
): Pick<
  ConversationDeps,
  'readTo' | 'draft' | 'keepDraft' | 'beat' | 'notes' | 'writeNote' | 'translate' | 'colleagues'
> {
  const { live } = service;
  const presence = new Presence(clock);
  const told = (intake: string) => {
    live.announce({ kind: 'case', intake });
  };
  return {
    colleagues,
    readTo: (intake, member, seq) => marks.readTo(intake, member.id, seq),
    draft: (intake, member) => drafts.read(intake, member.id),
    keepDraft: (intake, member, text) => drafts.keep(intake, member.id, text),
    beat: (intake, { id: member, name }, doing) => {
      const changed =
        doing === 'left'
          ? presence.leave(intake, member)
          : presence.beat(intake, { member, name, doing });
      if (changed) live.announce({ kind: 'presence', intake });
      return presence.of(intake);
    },
    notes: async (intake, member) => {
      const read = await notes.read(intake);
      await notes.seen(intake, member.id);
      return read;
    },
    writeNote: async (intake, author, note) => {
      await notes.write(intake, { ...note, author }, await colleagues());
      told(intake);
    },
    translate: async (intake, member, made) => {
      await translations.keep(intake, made, member);
      told(intake);
    },
  };
}

/** Ready replies, for all members together. */
function ready(
  { service, clock }: House,
  base: ConstructorParameters<typeof CannedReplies>[0],
): Pick<ConversationDeps, 'replies' | 'keepReply' | 'removeReply' | 'fill'> {
  const { live, intakes } = service;
  const replies = new CannedReplies(base);
  return {
    replies: () => replies.list(),
    keepReply: async (reply) => {
      await replies.keep(reply);
      live.announce({ kind: 'shared', what: 'replies' });
    },
    removeReply: async (id) => {
      await replies.remove(id);
      live.announce({ kind: 'shared', what: 'replies' });
    },
    fill: async (intake, text) => {
      const state = await intakes.state(intake);
      return state === null ? text : fillReply(service, state, { text, now: isoNow(clock) });
    },
  };
}

interface House {
  readonly service: Service;
  readonly clock: Clock;
  readonly fileBytesMax: number;
  readonly drafts: Drafts;
  readonly notes: Notes;
  readonly marks: ReadMarks;
  readonly translations: Translations;
}

function suggester(translateUrl: string | null): ConversationDeps['suggest'] {
  const suggest = translationService(translateUrl);
  return async (wish) => {
    const found = await suggest(wish);
    if (found.kind === 'suggested') return found;
    return { kind: 'none', why: found.kind === 'off' ? 'off' : found.why };
  };
}

/** What goes through the inbox: a second message with the same id is the same message. */
function handover(house: House): Pick<ConversationDeps, 'owner' | 'take' | 'handBack'> {
  const { inbox, intakes } = house.service;
  return {
    owner: async (intake) => (await intakes.state(intake))?.owner ?? null,
    take: async (intake, member, { id, from }) => {
      const event = { kind: 'taken_over', coordinator: member.name, from } as const;
      await inbox.acceptInternal(intake, event, `take:${id}`);
    },
    handBack: async (intake, { id, from }) => {
      await inbox.acceptInternal(intake, { kind: 'handed_back', from }, `hand-back:${id}`);
    },
  };
}

function writing(
  house: House,
): Pick<
  ConversationDeps,
  'fileBytesMax' | 'keepFile' | 'say' | 'ask' | 'fields' | 'resend' | 'template'
> {
  const { service } = house;
  const templates = new Lru<Promise<boolean>>(templatesRememberedMax);
  return {
    fileBytesMax: async (intake) => {
      const contact = await service.contacts.ofIntake(intake);
      return (await windowOf(house, contact)).fileBytesMax;
    },
    keepFile: keeper(service, house.clock),
    say: (intake, member, saying) => sayToPatient(house, { intake, member, saying }),
    ask: (intake, member, question) => ask(service, intake, { ...question, member }),
    fields: async (intake, { language }) => {
      const state = await service.intakes.state(intake);
      if (state === null) return [];
      const flow = service.engine.flowOf(state.flow);
      return askableFields({ flow, catalog: service.catalog, language }, state);
    },
    resend: async (intake, message) => {
      const again = await service.deliveries.resend(intake, message);
      service.live.announce({ kind: 'case', intake });
      return again;
    },
    template: (intake, member, id) => {
      // A second click waits for the first.
      const sending = templates.get(id) ?? sendTemplate(service, { intake, member, id });
      templates.set(id, sending);
      return sending;
    },
  };
}

const templatesRememberedMax = 1000;

async function ask(
  { intakes, engine, inbox }: Service,
  intake: string,
  question: {
    readonly id: string;
    readonly path: string | null;
    readonly text: string;
    readonly member: Member;
  },
): ReturnType<ConversationDeps['ask']> {
  const { id, path: key, text, member } = question;
  const state = await intakes.state(intake);
  const why = state === null ? 'not_begun' : whySilent(state);
  if (state === null || why !== null) return silent(why ?? 'not_begun');
  const path = key === null ? null : askablePath(engine.flowOf(state.flow), state, key);
  if (key !== null && path === null) return { kind: 'no_field' };
  const asked = { kind: 'coordinator_asked', id, coordinator: member.name, path, text } as const;
  await inbox.acceptInternal(intake, asked, `ask:${id}`);
  return { kind: 'accepted' };
}

function silent(why: Extract<AskOutcome, { kind: 'silent' }>['why']): AskOutcome {
  return { kind: 'silent', why };
}

function whySilent(state: {
  readonly owner: string | null;
  readonly redFlag: unknown;
  readonly stopped: boolean;
  readonly languageChosen: boolean;
}): Extract<AskOutcome, { kind: 'silent' }>['why'] | null {
  if (state.owner !== null) return 'owned';
  if (state.redFlag !== null) return 'red_flag';
  if (state.stopped) return 'stopped';
  return state.languageChosen ? null : 'not_begun';
}

async function sendTemplate(
  service: Service,
  { intake, member, id }: { readonly intake: string; readonly member: Member; readonly id: string },
): Promise<boolean> {
  const { deliveries, contacts, intakes, inbox } = service;
  const language = (await intakes.state(intake))?.language ?? 'en';
  const result = await deliveries.askToWrite(await contacts.ofIntake(intake), { intake, language });
  if (result === null) return false;
  const { state } = result;
  const event = { kind: 'template_sent', coordinator: member.name, state } as const;
  await inbox.acceptInternal(intake, event, `template:${id}`);
  return state !== 'failed';
}

/** The messenger's limit for files, or ours where that is less. */
async function windowOf(
  { service, fileBytesMax }: House,
  contact: Parameters<Service['deliveries']['windowOf']>[0],
): Promise<WritingWindow> {
  const window = await service.deliveries.windowOf(contact);
  return { ...window, fileBytesMax: Math.min(window.fileBytesMax, fileBytesMax) };
}

async function thread(
  house: House,
  intake: string,
  { member, before }: { readonly member: Member; readonly before: number | null },
): Promise<Thread | null> {
  const { service, marks, notes } = house;
  const state = await service.intakes.state(intake);
  if (state === null || state.erased) return null;
  const { language } = member;
  const flow = service.engine.flowOf(state.flow);
  const asked = state.coordinatorAsks ?? null;
  const words = { flow, catalog: service.catalog, language };
  const [page, lastReadSeq, mentions, contact] = await Promise.all([
    threadPage(house, state, { intake, language, before }),
    marks.lastReadSeq(intake, member.id),
    notes.unseen(intake, member.id),
    service.contacts.ofIntake(intake),
  ]);
  return {
    ...page,
    lastReadSeq,
    patient: service.engine.nameOf(state),
    language: state.language,
    owner: state.owner,
    waitingSince: state.waitingSince ?? null,
    stopped: state.stopped,
    redFlag: state.redFlag,
    asking:
      asked === null ? null : { coordinator: asked.coordinator, words: askedWords(words, asked) },
    window: await windowOf(house, contact),
    mentions,
  };
}
