// Fills a data folder with cases and their messages, sealed as the service seals them.
import type { Config } from '../../src/config.ts';
import type { IntakeState } from '../../src/intake/state.ts';
import { languages } from '../../src/language/language.ts';
import { newId } from '../../src/lib/ids.ts';
import { openStore } from '../../src/open-store.ts';
import { callWrite } from '../../src/store/calls.ts';
import type { DataKeys } from '../../src/store/data-keys.ts';
import { messagePlace } from '../../src/store/conversation.ts';
import { addressPlace, factsPlace, snapshotPlace } from '../../src/store/intake-read.ts';
import { emptyMessage } from '../../src/store/message-body.ts';
import type { Write } from '../../src/store/write.ts';
import { madeStates, type MadeState } from './made-states.ts';
import { MadeWords } from './made-words.ts';
import type { PlainPeer } from './plain-peer.ts';

export interface SeedSize {
  readonly intakes: number;
  /** Of each intake, half of them the patient's. */
  readonly messages: number;
}

const casesAtOnce = 100;
const dayMs = 86_400_000;
const account = 'web-chat';

export const addressOf = (number: number) => `patient-${String(number)}`;

/** Ends with everything on the disk and the store closed. */
export async function seedCases(config: Config, size: SeedSize, peer: PlainPeer): Promise<void> {
  const store = await openStore(config, (error) => {
    throw error;
  });
  const states = madeStates();
  const words = languages.map((language, index) => new MadeWords(language, index + 1));
  const now = Date.now();
  for (let first = 0; first < size.intakes; first += casesAtOnce) {
    const numbers = Array.from(
      { length: Math.min(casesAtOnce, size.intakes - first) },
      (_, index) => first + index,
    );
    const all: Write[] = [];
    peer.begin();
    for (const number of numbers) {
      const made = states[(number * 7919) % states.length];
      if (made === undefined) throw new Error('no state');
      const speaker = words[languages.indexOf(made.state.language)];
      if (speaker === undefined) throw new Error('no words');
      const heardMs = now - 365 * dayMs * speaker.dice.next();
      const about = { number, made, speaker, heardMs, size, keyring: store.keyring, peer };
      all.push(...(await caseWrites(store.keys, about)));
    }
    peer.commit();
    await store.committer.commit(all);
  }
  await store.committer.idle();
  await store.database.close();
  store.unlock();
}

interface Made {
  readonly number: number;
  readonly made: MadeState;
  readonly speaker: MadeWords;
  readonly heardMs: number;
  readonly size: SeedSize;
  readonly peer: PlainPeer;
  readonly keyring: { blindIndex(purpose: string, value: string): string };
}

async function caseWrites(keys: DataKeys, made: Made): Promise<readonly Write[]> {
  const { speaker, number, keyring, peer } = made;
  const [intake, contact] = [newId(), newId()];
  const heardAt = new Date(made.heardMs).toISOString();
  const openedAt = new Date(made.heardMs - 20 * dayMs * speaker.dice.next()).toISOString();
  const state = personal(made, { intake, heardAt, openedAt });
  const writes: Write[] = [keys.create(intake), keys.create(contact)];
  const insert = (table: Write['table'], row: Extract<Write, { row: object }>['row']) =>
    writes.push({ kind: 'insert', table, row });
  const address = addressOf(number);
  insert('contact', {
    ...{ id: contact, account, active_intake: intake, created_at: openedAt, heard_at: heardAt },
    address_index: keyring.blindIndex('address', JSON.stringify([account, address])),
    address: await keys.sealJson(addressPlace(contact), address),
    erased_at: null,
  });
  insert('intake', {
    ...{ id: intake, flow: state.flow, revision: state.factCount, opened_at: openedAt },
    snapshot: await keys.sealJson(snapshotPlace(intake), state),
    changed_at: heardAt,
  });
  insert('contact_intake', { contact_id: contact, intake_id: intake, at: openedAt });
  const body = await keys.sealJson(factsPlace(intake, 1), []);
  insert('fact', { intake_id: intake, seq: 1, kind: made.made.kinds, at: heardAt, body });
  writes.push(...(await messageWrites(keys, made, { intake, contact })));
  if (speaker.dice.chance(0.1)) {
    writes.push(await callWrite(keys, { intake, why: 'asked', at: heardAt }));
  }
  peer.addCase(intake, { name: nameOf(state), heardAt, openedAt, language: state.language });
  return writes;
}

/** Somebody else's state under a name of its own; some want a person, some are red. */
function personal(
  { made, speaker }: Made,
  about: { readonly intake: string; readonly heardAt: string; readonly openedAt: string },
): IntakeState {
  const name = speaker.name();
  const { dice } = speaker;
  const answer = {
    state: 'answered',
    value: { kind: 'text', text: name },
    said: name,
    at: about.openedAt,
  } as const;
  const answers = { ...made.state.answers, patient_name: answer };
  return {
    ...made.state,
    answers,
    id: about.intake,
    openedAt: about.openedAt,
    lastHeardAt: about.heardAt,
    owner: dice.chance(0.05) ? dice.pick(['Sara', 'Omid', 'Elena']) : null,
    redFlag: dice.chance(0.01) ? 'emergency' : null,
  };
}

function nameOf(state: IntakeState): string {
  return state.answers['patient_name']?.said ?? '';
}

async function messageWrites(
  keys: DataKeys,
  { speaker, made, heardMs, size, peer }: Made,
  { intake, contact }: { readonly intake: string; readonly contact: string },
): Promise<readonly Write[]> {
  const writes: Write[] = [];
  for (let count = 0; count < size.messages; count += 1) {
    const fromPatient = count % 2 === 0;
    const said = made.said[Math.floor(count / 2) % Math.max(1, made.said.length)] ?? '';
    const text = fromPatient ? speaker.sentence() : said;
    const id = newId();
    const at = new Date(heardMs - (size.messages - count) * 60_000).toISOString();
    const body = await keys.sealJson(messagePlace(intake, id), { ...emptyMessage, text });
    const direction = fromPatient ? 'in' : 'out';
    const row = { id, contact_id: contact, intake_id: intake, direction, at, body };
    writes.push({ kind: 'insert', table: 'message', row });
    peer.addMessage(intake, text);
  }
  return writes;
}
