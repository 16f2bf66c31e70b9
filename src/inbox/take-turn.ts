// Takes one entry of the inbox through the engine and gathers everything that has to be committed.
import type { IntakeEvent, Reply, Request, TurnContext } from '../engine/turn-types.ts';
import type { IntakeState } from '../intake/state.ts';
import { isoNow } from '../lib/clock.ts';
import { newId } from '../lib/ids.ts';
import { answeredWrites, callWrite } from '../store/calls.ts';
import { messagePlace } from '../store/conversation.ts';
import type { Said } from '../store/handover.ts';
import { jobWrite } from '../store/jobs.ts';
import { emptyMessage, type MessageBody } from '../store/message-body.ts';
import type { Write } from '../store/write.ts';
import type { Contact } from './contacts.ts';
import { beginsTalk, firstLookMs } from './reminder-look.ts';
import type { Taken, TurnParts } from './turn-parts.ts';
import { isEmpty, queuedRow, takenRow } from './turn-rows.ts';
import {
  announcedBy,
  directionOf,
  heardAtOf,
  intakeEventOf,
  intakeNamedBy,
  spokenBy,
  type InboxEntry,
} from './inbox-entry.ts';
import { factsWrite, openingWrites, stateWrite } from './opening.ts';

/** One event may open an intake, which is a turn of its own; more would be a circle. */
const turnsMax = 3;

const heardStepMs = 60_000;

/** Farewells go out, and the person reads them, before everything is deleted. */
export const eraseDelayMs = 10_000;

/** Throws what the engine throws, having changed nothing. */
export async function takeTurn(
  parts: TurnParts,
  contact: Contact,
  entry: InboxEntry,
): Promise<Taken> {
  const taking = new Taking(parts, contact);
  const internal = entry.happening.from === 'internal';
  const named = internal ? entry.intake : intakeNamedBy(entry.happening);
  const intake = named ?? (await taking.liveIntake());
  await taking.hear(entry, intake);
  const event = intakeEventOf(entry);
  if (event?.kind === 'text' && (await taking.joins(event.text))) return taking.finish(entry);
  if (event !== null) await taking.turn(intake, event);
  await taking.fetch(entry, intake);
  return taking.finish(entry);
}

class Taking {
  readonly #parts: TurnParts;
  readonly #at: string;
  readonly #writes: Write[] = [];
  readonly #said: Said[] = [];
  readonly #states = new Map<string, IntakeState>();
  /** What was not changed, so that one that is not hot is opened once. */
  readonly #read = new Map<string, IntakeState>();
  #contact: Contact;
  #turns = 0;

  constructor(parts: TurnParts, contact: Contact) {
    this.#parts = parts;
    this.#contact = contact;
    this.#at = isoNow(parts.clock);
  }

  /** The active intake, or a new one when it is about to be erased. */
  async liveIntake(): Promise<string> {
    const active = this.#contact.activeIntake;
    const state = await this.#state(active);
    return state.erased ? this.#open(state) : active;
  }

  /** Puts what the person said into the conversation. */
  async hear(entry: InboxEntry, intake: string): Promise<void> {
    const body = spokenBy(entry);
    const direction = directionOf(entry);
    if (body !== null) await this.#say({ id: entry.id, intake, direction, body });
    const sentAt = heardAtOf(entry);
    if (sentAt !== null) this.#heard(sentAt < this.#at ? sentAt : this.#at);
  }

  /** On the disk to the minute, and early rather than late: it says how long we may write. */
  #heard(at: string): void {
    const before = this.#contact.heardAt;
    if (before !== null && at <= before) return;
    const { id } = this.#contact;
    this.#contact = { ...this.#contact, heardAt: at };
    if (before !== null && Date.parse(at) - Date.parse(before) < heardStepMs) return;
    this.#writes.push({ kind: 'update', table: 'contact', id, patch: { heard_at: at } });
  }

  async turn(intake: string, event: IntakeEvent): Promise<void> {
    this.#turns += 1;
    if (this.#turns > turnsMax) throw new Error('an event causes turns without end');
    const state = await this.#state(intake);
    const context = await this.#context(intake);
    const { engine, keys } = this.#parts;
    const result = engine.turn(state, event, context);
    const [first, ...others] = result.facts;
    if (first !== undefined) this.#writes.push(await factsWrite(keys, state, [first, ...others]));
    const next = result.facts.reduce((known, fact) => engine.apply(known, fact), state);
    this.#states.set(intake, next);
    const taken = { before: state, after: next, facts: result.facts, at: this.#at };
    this.#writes.push(await stateWrite(keys, taken), ...(await this.#parts.reminderWrites(taken)));
    if (beginsTalk(event, state, this.#at)) {
      await this.#enqueue({ kind: 'remind', intake, payload: null, delayMs: firstLookMs });
    }
    if (event.kind === 'document_received') this.#keepBlob(intake, event.document);
    for (const reply of result.replies) await this.#reply(intake, reply);
    for (const request of result.requests) await this.#carryOut(intake, request);
  }

  /** True when the words were a code: whoever wrote it goes on with the intake that it opens. */
  async joins(text: string): Promise<boolean> {
    const { joinCodes } = this.#parts;
    const code = joinCodes.read(text);
    if (code === null) return false;
    const { id, intakes, activeIntake } = this.#contact;
    const intake = await joinCodes.find(code, id);
    if (intake === null) {
      await this.turn(activeIntake, { kind: 'join_failed' });
      return true;
    }
    this.#writes.push(joinCodes.usedWrite(code));
    if (!intakes.includes(intake)) {
      const row = { contact_id: id, intake_id: intake, at: this.#at };
      this.#writes.push({ kind: 'insert', table: 'contact_intake', row });
      this.#contact = { ...this.#contact, intakes: [...intakes, intake] };
    }
    this.#activate(intake);
    await this.turn(intake, { kind: 'joined' });
    if (activeIntake !== intake && isEmpty(await this.#state(activeIntake))) {
      await this.#carryOut(activeIntake, { kind: 'erase' });
    }
    return true;
  }

  /** A file that the messenger still has is fetched by a job, in the order of what was sent. */
  async fetch(entry: InboxEntry, intake: string): Promise<void> {
    const { id: contact, account } = this.#contact;
    const payload = announcedBy(entry, account);
    if (payload === null) return;
    const about = { kind: 'fetch', id: `fetch/${intake}/${entry.id}`, intake, payload };
    const job = { ...about, serialKey: `fetch/${contact}`, runAt: this.#at };
    this.#writes.push(await jobWrite(this.#parts.keys, job));
  }

  finish(entry: InboxEntry): Taken {
    const { id: contact, account, address } = this.#contact;
    this.#writes.push({ kind: 'update', table: 'inbox', id: entry.id, patch: takenRow });
    return {
      writes: this.#writes,
      contact: this.#contact,
      states: [...this.#states.values()],
      handover: { contact, account, address, messages: this.#said },
      enqueued: this.#writes.some((write) => write.table === 'job'),
      heard: heardAtOf(entry) !== null,
    };
  }

  async #state(intake: string): Promise<IntakeState> {
    const known = this.#states.get(intake) ?? this.#read.get(intake);
    if (known !== undefined) return known;
    const state = await this.#parts.hot.state(intake);
    this.#read.set(intake, state);
    return state;
  }

  async #context(intake: string): Promise<TurnContext> {
    const { links, joinCodes, engine } = this.#parts;
    const states = await Promise.all(this.#contact.intakes.map((id) => this.#state(id)));
    // One that is about to be erased is gone for the person.
    const intakes = states
      .filter((state) => !state.erased)
      .map((state) => ({ id: state.id, name: engine.nameOf(state) }));
    return {
      now: this.#at,
      uploadUrl: await links.urlOf(intake),
      joinCode: joinCodes.newCode(),
      intakes,
      ...this.#parts.chat(this.#contact),
    };
  }

  #keepBlob(intake: string, document: { readonly sha256: string; readonly bytes: number }): void {
    const { sha256, bytes } = document;
    const row = { intake_id: intake, sha256, bytes, at: this.#at };
    this.#writes.push({ kind: 'put', table: 'blob', key: ['intake_id', 'sha256'], row });
  }

  async #reply(intake: string, reply: Reply): Promise<void> {
    const id = newId();
    const { text, language, options } = reply;
    const { link = null, file = null } = reply;
    const said = { text, language, options: [...options], link, file };
    const body = { ...emptyMessage, ...said, clientId: reply.id ?? null };
    await this.#say({ id, intake, direction: 'out', body });
    const row = queuedRow(this.#contact, { id, intake, at: this.#at });
    this.#writes.push({ kind: 'insert', table: 'outbox', row });
    this.#said.push({ id, intake, at: this.#at, body });
  }

  async #say(said: {
    readonly id: string;
    readonly intake: string;
    readonly direction: 'in' | 'out';
    readonly body: MessageBody;
  }): Promise<void> {
    const { id, intake, direction } = said;
    const body = await this.#parts.keys.sealJson(messagePlace(intake, id), said.body);
    const about = { id, contact_id: this.#contact.id, intake_id: intake, direction, at: this.#at };
    this.#writes.push({ kind: 'insert', table: 'message', row: { ...about, body } });
  }

  async #carryOut(intake: string, request: Request): Promise<void> {
    switch (request.kind) {
      case 'examine': {
        const payload = { document: request.document };
        return this.#enqueue({ kind: 'examine', intake, payload, part: request.document });
      }
      case 'settle':
        return this.#enqueue({ kind: 'settle', intake, payload: null, delayMs: request.afterMs });
      case 'watch_owner':
        return this.#enqueue({ kind: 'quiet', intake, payload: null, delayMs: request.afterMs });
      case 'assemble':
        return this.#enqueue({ kind: 'assemble', intake, payload: null });
      case 'write_letter':
        return this.#enqueue({ kind: 'letter', intake, payload: null });
      case 'watch_promises':
        return this.#enqueue({ kind: 'promise', intake, payload: null });
      case 'erase':
        return this.#enqueue({ kind: 'erase', intake, payload: null, delayMs: eraseDelayMs });
      case 'give_upload_link':
        this.#writes.push(await this.#parts.links.giveWrite(intake));
        return;
      case 'give_join_code':
        this.#writes.push(this.#parts.joinCodes.giveWrite(intake, request.code));
        return;
      case 'call_coordinator':
        this.#writes.push(await callWrite(this.#parts.keys, { ...request, intake, at: this.#at }));
        return;
      case 'calls_answered': {
        const about = { intake, whys: request.whys, at: this.#at };
        this.#writes.push(...(await answeredWrites(this.#parts, about)));
        return;
      }
      case 'open_intake':
        await this.turn(await this.#open(await this.#state(intake)), { kind: 'opened' });
        return;
      case 'switch_intake':
        await this.#switchTo(request.intake);
        return;
    }
  }

  async #enqueue(job: {
    readonly kind: string;
    readonly intake: string;
    readonly payload: unknown;
    readonly part?: string;
    readonly delayMs?: number;
  }): Promise<void> {
    const { kind, intake, payload, part = '', delayMs = 0 } = job;
    const id = `${kind}/${intake}/${part}`;
    const runAt = new Date(Date.parse(this.#at) + delayMs).toISOString();
    const written = { kind, id, serialKey: id, intake, payload, runAt };
    this.#writes.push(await jobWrite(this.#parts.keys, written));
  }

  /** Opens a further intake of the contact, in the language of the one before. */
  async #open(before: IntakeState): Promise<string> {
    const { keys, engine } = this.#parts;
    const contact = this.#contact.id;
    const opening = { contact, language: before.language, at: this.#at, keys, engine };
    const { state, writes } = await openingWrites(opening);
    this.#writes.push(...writes);
    this.#states.set(state.id, state);
    this.#contact = { ...this.#contact, intakes: [...this.#contact.intakes, state.id] };
    this.#activate(state.id);
    return state.id;
  }

  async #switchTo(intake: string): Promise<void> {
    if (!this.#contact.intakes.includes(intake)) throw new Error('not an intake of this contact');
    this.#activate(intake);
    await this.turn(intake, { kind: 'opened' });
  }

  #activate(intake: string): void {
    const { id } = this.#contact;
    this.#contact = { ...this.#contact, activeIntake: intake };
    const patch = { active_intake: intake };
    this.#writes.push({ kind: 'update', table: 'contact', id, patch });
  }
}
