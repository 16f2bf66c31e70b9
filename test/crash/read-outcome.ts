// What is left after a run: opens the data without the service and reads everything that counts.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldFacts } from '../../src/intake/apply-fact.ts';
import type { IntakeState } from '../../src/intake/state.ts';
import { openKeyring } from '../../src/lib/keyring.ts';
import { openDatabase } from '../../src/store/connection.ts';
import type { Database } from '../../src/store/connection.ts';
import { Conversation } from '../../src/store/conversation.ts';
import { DataKeys } from '../../src/store/data-keys.ts';
import { addressPlace, IntakeRead } from '../../src/store/intake-read.ts';
import { DiskVault } from '../../src/vault/disk.ts';
import { accounts, sentLog, sentSchema } from './child-command.ts';
import type { Sent } from './child-command.ts';
import { comparable, comparableWords, sortedJson } from './comparable-state.ts';

/** One patient's part; everything random is left out, so that two runs can be compared. */
export interface PatientOutcome {
  /** The folded state, as JSON. */
  readonly state: string;
  /** The external ids of what was heard, in the order of the conversation. */
  readonly heard: readonly string[];
  /** What the desk said, in the order of the conversation. */
  readonly said: readonly string[];
  /** What the patient saw, in order. */
  readonly shown: readonly string[];
  /** SHA-256 of the files sent, sorted. */
  readonly files: readonly string[];
}

export interface Outcome {
  readonly patients: ReadonlyMap<string, PatientOutcome>;
  /** How many messages of patients were taken in. */
  readonly taken: number;
  /** What must never be, whatever the other run did. */
  readonly faults: readonly string[];
}

interface Reading {
  readonly database: Database;
  readonly keys: DataKeys;
  readonly intakes: IntakeRead;
  readonly conversation: Conversation;
  readonly vault: DiskVault;
  readonly sent: readonly Sent[];
  readonly faults: string[];
}

interface ContactRow {
  readonly id: string;
  readonly account: string;
  readonly active_intake: string;
  readonly address: Buffer;
}

/** `folder` is the one of the run; its service must have ended. */
export async function readOutcome(folder: string): Promise<Outcome> {
  const keyring = openKeyring(join(folder, 'keys', 'master.key'));
  const database = openDatabase({ filename: join(folder, 'data', 'intake.db') });
  const keys = new DataKeys(database, keyring);
  const reading: Reading = {
    ...{ database, keys, sent: sentIn(folder), faults: [] },
    intakes: new IntakeRead(database, keys),
    conversation: new Conversation(database, keys),
    vault: new DiskVault(join(folder, 'data', 'vault'), keys),
  };
  try {
    const contacts: readonly ContactRow[] = await database.reader('contact');
    const patients = new Map<string, PatientOutcome>();
    for (const contact of contacts) {
      const address = String(await keys.openJson(addressPlace(contact.id), contact.address));
      if (patients.has(address)) reading.faults.push(`${address}: two contacts`);
      patients.set(address, await patientOutcome(reading, contact, address));
    }
    await checkTables(reading);
    const taken: readonly unknown[] = await database
      .reader('inbox')
      .whereIn('account', Object.values(accounts));
    return { patients, taken: taken.length, faults: reading.faults };
  } finally {
    await database.close();
  }
}

async function patientOutcome(
  reading: Reading,
  contact: ContactRow,
  address: string,
): Promise<PatientOutcome> {
  const { intakes, conversation, faults } = reading;
  const intake = contact.active_intake;
  const state = await intakes.state(intake);
  if (state === null) throw new Error(`${address}: no intake`);
  const folded = foldFacts(await intakes.facts(intake));
  if (sortedJson(folded) !== sortedJson(state)) faults.push(`${address}: facts and state differ`);
  const messages = await conversation.read(contact.id, 0);
  const heard = messages.filter(({ from }) => from === 'patient');
  const said = messages.filter(({ from }) => from === 'desk');
  return {
    state: comparable(state),
    heard: heard.map(({ clientId }) => clientId ?? ''),
    said: said.map((message) => comparableWords(wordsOf(message))),
    shown: await shownTo(reading, contact, { address, said: said.map(({ id }) => id) }),
    files: await filesOf(reading, address, state),
  };
}

function wordsOf(message: {
  readonly text: string;
  readonly options: readonly { readonly title: string }[];
  readonly link: { readonly label: string } | null;
  readonly file: { readonly name: string } | null;
}): string {
  const { text, options, link, file } = message;
  const titles = options.map(({ title }) => title);
  return [text, ...titles, link?.label ?? '', file?.name ?? ''].join('\n');
}

/** A channel that deduplicates shows each key once; the other one shows all that it was sent. */
async function shownTo(
  { sent, database, faults }: Reading,
  { account }: ContactRow,
  about: { readonly address: string; readonly said: readonly string[] },
): Promise<readonly string[]> {
  const { address } = about;
  const own = sent.filter((one) => one.account === account && one.address === address);
  const careful = account === accounts.deduplicating;
  const shown = careful ? [...new Map(own.map((one) => [one.key, one])).values()] : own;
  const keys = new Set(shown.map(({ key }) => key));
  if (keys.size < shown.length) faults.push(`${address}: said twice`);
  if (shown.some(({ key }) => !about.said.includes(key))) {
    faults.push(`${address}: was shown what the conversation does not hold`);
  }
  const rows: readonly { id: string; state: string }[] = await database
    .reader('outbox')
    .whereIn('id', [...about.said]);
  const states = new Map(rows.map(({ id, state }) => [id, state]));
  for (const id of about.said) {
    const state = states.get(id) ?? 'none';
    const settled = state === 'accepted' ? keys.has(id) : !careful && state === 'unknown';
    if (!settled) faults.push(`${address}: a message was left ${state}`);
  }
  return shown.map(({ words }) => comparableWords(words));
}

async function filesOf(
  { database, vault, faults }: Reading,
  address: string,
  state: IntakeState,
): Promise<readonly string[]> {
  const rows: readonly { sha256: string; bytes: number }[] = await database
    .reader('blob')
    .where({ intake_id: state.id });
  const made = state.package === null ? [] : [state.package];
  for (const { sha256, bytes } of [...rows, ...made]) {
    const read = await vault.read(state.id, sha256).catch(() => null);
    if (read?.length !== bytes) faults.push(`${address}: a file cannot be read`);
  }
  return rows.map(({ sha256 }) => sha256).sort();
}

async function checkTables({ database, faults }: Reading): Promise<void> {
  const { reader } = database;
  const waiting: readonly unknown[] = await reader('inbox').whereNot({ state: 'done' });
  if (waiting.length > 0) faults.push(`${String(waiting.length)} entries have had no turn`);
  // A look for reminders waits for days, and one for a silent owner or a promise for hours.
  const later = ['remind', 'quiet', 'promise'];
  const jobs: readonly unknown[] = await reader('job').whereNotIn('kind', later);
  if (jobs.length > 0) faults.push(`${String(jobs.length)} jobs were left`);
  const broken: readonly unknown[] = await reader.raw('PRAGMA foreign_key_check');
  if (broken.length > 0) faults.push('rows without their parents');
  const [check]: readonly Readonly<Record<string, unknown>>[] =
    await reader.raw('PRAGMA integrity_check');
  if (check?.['integrity_check'] !== 'ok') faults.push('the database is damaged');
}

function sentIn(folder: string): readonly Sent[] {
  const path = join(folder, sentLog);
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  return lines.filter((line) => line !== '').map((line) => sentSchema.parse(JSON.parse(line)));
}
