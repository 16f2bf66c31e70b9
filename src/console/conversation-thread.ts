// Puts a conversation together for the console: messages, what became known, what was delivered.
import { labelOf, type Words } from '../flow/show-answer.ts';
import { documentIdOf } from '../inbox/inbox-entry.ts';
import type { CoordinatorQuestion, Fact } from '../intake/fact.ts';
import type { IntakeState } from '../intake/state.ts';
import type { Language } from '../language/language.ts';
import type { Service } from '../service.ts';
import type { MessageTranslation, Translations } from '../staff/translations.ts';
import type { ConversationMessage } from '../store/conversation.ts';
import type {
  Thread,
  ThreadFile,
  ThreadItem,
  ThreadMessage,
  ThreadPill,
} from '../web/console/conversation-view.ts';
import { pillOf } from './conversation-pills.ts';

export const messagesAtOnce = 60;

const pictures = new Set(['jpeg', 'png', 'webp', 'gif']);

export interface ThreadParts {
  readonly service: Service;
  readonly translations: Translations;
}

export interface ThreadWish {
  readonly intake: string;
  readonly language: Language;
  /** Messages before this `seq`; null: the newest. */
  readonly before: number | null;
}

export type ThreadPage = Pick<Thread, 'items' | 'olderThan' | 'newestSeq'>;

/** One page, oldest first, with the pills of its time. */
export async function threadPage(
  parts: ThreadParts,
  state: IntakeState,
  { intake, language, before }: ThreadWish,
): Promise<ThreadPage> {
  const { service } = parts;
  const { conversation } = service;
  const read = (count: number) =>
    before === null
      ? conversation.ofIntake(intake, count)
      : conversation.before(intake, before, count);
  // One more tells where the page before ends.
  const all = await read(messagesAtOnce + 1);
  const older = all.length > messagesAtOnce ? all[0] : undefined;
  const shown = older === undefined ? all : all.slice(1);
  const facts = await service.intakes.facts(intake);
  const messages = await threadMessages(parts, shown, { intake, facts, state });
  const words: Words = {
    flow: service.engine.flowOf(state.flow),
    catalog: service.catalog,
    language,
  };
  const until = before === null ? '\uffff' : (shown.at(-1)?.at ?? '');
  const pills = facts
    .map((fact, index) => ({ fact, index }))
    .filter(({ fact }) => fact.at > (older?.at ?? '') && fact.at <= until)
    .flatMap(({ fact, index }) => pillOf({ words, state }, fact, index) ?? []);
  return {
    items: inOrder(messages, pills),
    olderThan: older === undefined ? null : (shown[0]?.seq ?? null),
    newestSeq: shown.at(-1)?.seq ?? 0,
  };
}

/** What a turn found stands after what caused it and before what was said of it. */
function inOrder(
  messages: readonly ThreadMessage[],
  pills: readonly ThreadPill[],
): readonly ThreadItem[] {
  const items: ThreadItem[] = [];
  let next = 0;
  for (const message of messages) {
    const goesBefore = ({ at }: ThreadPill) =>
      at < message.at || (at === message.at && message.from !== 'patient');
    for (let pill = pills[next]; pill !== undefined && goesBefore(pill); pill = pills[next]) {
      items.push(pill);
      next += 1;
    }
    items.push(message);
  }
  return [...items, ...pills.slice(next)];
}

interface About {
  readonly intake: string;
  readonly facts: readonly Fact[];
  readonly state: IntakeState;
}

async function threadMessages(
  { service, translations }: ThreadParts,
  messages: readonly ConversationMessage[],
  about: About,
): Promise<readonly ThreadMessage[]> {
  const ids = messages.map(({ id }) => id);
  const [delivered, translated, accounts] = await Promise.all([
    service.deliveries.of(ids),
    translations.read(about.intake, ids),
    accountsOf(service, ids),
  ]);
  const said = new Map(
    about.facts.flatMap((fact) => (fact.kind === 'coordinator_said' ? [[fact.id, fact]] : [])),
  );
  const changed = changedMessages(messages, about.facts);
  return messages.map((message): ThreadMessage => {
    const delivery = delivered.get(message.id) ?? null;
    const words = message.clientId === null ? undefined : said.get(message.clientId);
    return {
      kind: 'message',
      seq: message.seq,
      id: message.id,
      at: message.at,
      from: authorOf(message, { delivered: delivery !== null, said: words !== undefined }),
      author: words?.coordinator ?? null,
      account: accounts.get(message.id) ?? '',
      text: message.text,
      language: message.language,
      options: message.options.map(({ title }) => title),
      link: message.link?.label ?? null,
      file: fileOf(message, about.state),
      shared: message.shared ?? null,
      state: changed.get(message.clientId ?? '') ?? 'stands',
      edit: message.edits !== undefined,
      delivery,
      original: words?.original ?? null,
      translations: translated.filter((one) => one.message === message.id).map(shownTranslation),
    };
  });
}

function shownTranslation({ language, text, author }: MessageTranslation) {
  return { language, text, author };
}

function authorOf(
  message: ConversationMessage,
  known: { readonly delivered: boolean; readonly said: boolean },
): ThreadMessage['from'] {
  if (message.from === 'patient') return 'patient';
  if (known.said) return 'coordinator';
  // What went out past the outbox was written with the account's own telephone.
  return known.delivered ? 'bot' : 'telephone';
}

/** By the sender's own id, what they wrote anew or took back. */
function changedMessages(
  messages: readonly ConversationMessage[],
  facts: readonly Fact[],
): ReadonlyMap<string, 'edited' | 'revoked'> {
  const changed = new Map<string, 'edited' | 'revoked'>();
  for (const { edits } of messages) if (edits !== undefined) changed.set(edits, 'edited');
  for (const fact of facts) {
    if (fact.kind === 'message_revoked') changed.set(fact.target, 'revoked');
  }
  return changed;
}

function fileOf(message: ConversationMessage, state: IntakeState): ThreadFile | null {
  const { file, upload } = message;
  if (file !== null) {
    const { name, sha256, mediaType } = file;
    return { name, sha256, picture: mediaType.startsWith('image/'), audio: null };
  }
  if (upload === null) return null;
  const document = state.documents[documentIdOf(message.id)];
  const { kind = '', mediaType = null } = document?.examination ?? {};
  return {
    ...{ name: upload.name, sha256: document?.sha256 ?? null },
    ...{ picture: pictures.has(kind), audio: kind === 'audio' ? mediaType : null },
  };
}

async function accountsOf(
  { database }: Service,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows: readonly { id: string; account: string }[] = await database
    .reader('message')
    .join('contact', 'contact.id', 'message.contact_id')
    .whereIn('message.id', [...ids])
    .select('message.id', 'contact.account');
  return new Map(rows.map(({ id, account }) => [id, account]));
}

/** What a coordinator asked, in a few words. */
export function askedWords(words: Words, { text, path }: CoordinatorQuestion): string {
  return text === '' && path !== null ? labelOf(words, path) : text;
}
