// One row of the inbox: what happened, from whom, and what it is to the engine.
import { z } from 'zod';
import { inboundEventSchema, type InboundBody, type InboundEvent } from '../channel/channel.ts';
import type { IntakeEvent } from '../engine/turn-types.ts';
import { derivedId } from '../lib/ids.ts';
import { safeName } from '../lib/safe-name.ts';
import type { SharedPerson, SharedThing } from '../intake/shared-thing.ts';
import type { SealedPlace } from '../store/data-keys.ts';
import { emptyMessage, type MessageBody } from '../store/message-body.ts';

/** What is kept sealed in the row until the turn was taken. */
export type Happening =
  | {
      readonly from: 'channel';
      readonly body: InboundBody;
      readonly clientId: string;
      /** ISO instant at which it was sent, as the channel says. */
      readonly sentAt: string;
    }
  | { readonly from: 'internal'; readonly event: IntakeEvent };

export interface InboxEntry {
  readonly id: string;
  readonly contact: string;
  /** Whose key seals it; for words, the intake that is active when the turn is taken counts. */
  readonly intake: string;
  readonly attempts: number;
  readonly happening: Happening;
}

const documentIdLetters = 13;
/** Cards in one message; more is no address anybody wants us to write down. */
const peopleMax = 20;
const vaultReference = /^vault:([0-9a-f]{64})$/;

/** What a channel reports as it is kept: names that are safe to show, words that are whole. */
export function happeningOf({ body, externalId, sentAt }: InboundEvent): Happening {
  return { from: 'channel', body: cleanBody(body), clientId: externalId, sentAt };
}

/** The one place, for every channel, at which what strangers wrote is made harmless. */
function cleanBody(body: InboundBody): InboundBody {
  switch (body.kind) {
    case 'media':
      return { ...body, name: safeName(body.name), caption: wholeWords(body.caption) };
    case 'media_refused':
      return { ...body, name: safeName(body.name) };
    case 'text':
      return { ...body, text: wholeWords(body.text) };
    case 'choice':
      return { ...body, title: wholeWords(body.title) };
    case 'media_announced':
      return { ...body, name: safeName(body.name), caption: wholeWords(body.caption) };
    case 'edited':
    case 'echoed':
      return { ...body, text: wholeWords(body.text) };
    case 'unsupported':
      return { ...body, ...wholeNames(body) };
    case 'opened':
    case 'revoked':
    case 'reacted':
      return body;
  }
}

function wholeNames({ place, people }: SharedThing): Partial<SharedThing> {
  return {
    ...(place && { place: { ...place, name: wholeWords(place.name) } }),
    ...(people && { people: people.slice(0, peopleMax).map(wholeCard) }),
  };
}

function wholeCard({ name, phones }: SharedPerson): SharedPerson {
  return { name: wholeWords(name), phones: phones.map(wholeWords) };
}

/** Without the two things that no file and no page can hold: half characters and zero bytes. */
function wholeWords(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}

/** Reads what was sealed; throws on anything this program did not write. */
export function parseHappening(json: unknown): Happening {
  if (typeof json !== 'object' || json === null || !('from' in json)) throw new Error('no event');
  if (json.from === 'channel' && 'body' in json && 'clientId' in json) {
    const body = inboundEventSchema.parse(json.body);
    const sentAt = 'sentAt' in json ? String(json.sentAt) : '';
    return { from: 'channel', body, clientId: String(json.clientId), sentAt };
  }
  if (json.from !== 'internal' || !('event' in json)) throw new Error('no event');
  // Sealed by us and authenticated: it is what `acceptInternal` was given.
  return { from: 'internal', event: json.event as IntakeEvent };
}

/** What the engine is told; null when there is nothing to it yet. */
export function intakeEventOf(entry: InboxEntry): IntakeEvent | null {
  const { happening } = entry;
  if (happening.from === 'internal') return happening.event;
  const { body } = happening;
  switch (body.kind) {
    case 'media': {
      if (body.sticker === true) return { kind: 'unsupported', what: 'sticker' };
      const { name, bytes, caption, via } = body;
      const id = documentIdOf(entry.id);
      const document = { id, sha256: sha256Of(body.ref), name, bytes, caption, via };
      return { kind: 'document_received', document };
    }
    case 'media_refused': {
      if (body.sticker === true) return { kind: 'unsupported', what: 'sticker' };
      const { name, bytes, reason } = body;
      return { kind: 'document_refused', name, bytes, reason };
    }
    case 'edited':
      return { kind: 'text', text: body.text };
    case 'revoked':
      return { kind: 'revoked', target: body.target };
    case 'reacted':
      return { kind: 'reacted' };
    case 'echoed':
      return { kind: 'taken_over', coordinator: byTelephone, ifFree: true };
    case 'media_announced':
      return body.sticker === true ? null : { kind: 'document_announced' };
    case 'unsupported':
      return { kind: 'unsupported', what: body.what };
    case 'opened':
    case 'text':
    case 'choice':
      return body;
  }
}

/** Who owns a conversation that one of us took over by writing from the account itself. */
const byTelephone = 'telephone';

/** The id of the document that an entry with a file becomes. */
export function documentIdOf(entryId: string): string {
  return derivedId([entryId], documentIdLetters);
}

/** Throws when the bytes are not in the vault yet. */
export function sha256Of(reference: string): string {
  const sha256 = vaultReference.exec(reference)?.[1];
  if (sha256 === undefined) throw new Error('media must be in the vault before it is accepted');
  return sha256;
}

/** What the person is seen to have said; null when it was nothing that can be shown. */
export function spokenBy(entry: InboxEntry): MessageBody | null {
  const { happening } = entry;
  if (happening.from === 'internal') return null;
  const { body, clientId } = happening;
  switch (body.kind) {
    case 'text':
    case 'echoed':
      return { ...emptyMessage, text: body.text, clientId };
    case 'edited':
      return { ...emptyMessage, text: body.text, clientId, edits: body.target };
    case 'choice':
      return { ...emptyMessage, text: body.title, clientId };
    case 'media': {
      if (body.sticker === true) return { ...sticker(clientId), file: pictureOf(body) };
      const upload = { name: body.name, bytes: body.bytes };
      // The caption of the upload page is the id of a checklist line, not somebody's words.
      const text = body.via === 'link' ? '' : body.caption;
      return { ...emptyMessage, text, upload, clientId };
    }
    case 'media_refused':
      if (body.sticker === true) return sticker(clientId);
      return { ...emptyMessage, upload: { name: body.name, bytes: body.bytes }, clientId };
    case 'unsupported': {
      const { kind: _, ...shared } = body;
      return { ...emptyMessage, shared, clientId };
    }
    case 'opened':
    case 'media_announced':
    case 'revoked':
    case 'reacted':
      return null;
  }
}

function sticker(clientId: string): MessageBody {
  return { ...emptyMessage, shared: { what: 'sticker' }, clientId };
}

function pictureOf(body: Extract<InboundBody, { kind: 'media' }>): MessageBody['file'] {
  const { ref, name, mediaType } = body;
  return { sha256: sha256Of(ref), name, mediaType };
}

/** Who said what {@link spokenBy} gives: one of us may have used the account itself. */
export function directionOf({ happening }: InboxEntry): 'in' | 'out' {
  return happening.from === 'channel' && happening.body.kind === 'echoed' ? 'out' : 'in';
}

/** When the person sent it; null when it does not come from them. */
export function heardAtOf({ happening }: InboxEntry): string | null {
  if (happening.from === 'internal' || happening.body.kind === 'echoed') return null;
  // A fetched file was heard when it was announced.
  return happening.clientId.startsWith(fetchedPrefix) ? null : happening.sentAt;
}

/** Begins the external ids of files that a job fetched. */
export const fetchedPrefix = 'fetched:';

/** A file belongs to the intake whose key the vault sealed it with. */
export function intakeNamedBy(happening: Happening): string | null {
  if (happening.from === 'internal') return null;
  const { body } = happening;
  return body.kind === 'media' || body.kind === 'media_refused' ? body.intake : null;
}

export function inboxPlace(intake: string, id: string): SealedPlace {
  return { owner: intake, table: 'inbox', row: id, column: 'body' };
}

export const announcedSchema = z.strictObject({
  account: z.string(),
  ref: z.string(),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number().nullable(),
  caption: z.string(),
  sticker: z.literal(true).optional(),
});

/** A file that a messenger still has, as the job that fetches it is told. */
export type Announced = z.infer<typeof announcedSchema>;

/** Null when the entry announces nothing. */
export function announcedBy({ happening }: InboxEntry, account: string): Announced | null {
  if (happening.from === 'internal' || happening.body.kind !== 'media_announced') return null;
  const { kind: _, ...announced } = happening.body;
  return { account, ...announced };
}
