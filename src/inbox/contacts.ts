// Whose address it is: finds a contact, or makes it together with its first intake.
import type { Engine } from './engine.ts';
import { isoNow, type Clock } from '../lib/clock.ts';
import { failpoint } from '../lib/failpoint.ts';
import { newId } from '../lib/ids.ts';
import type { Keyring } from '../lib/keyring.ts';
import { Lru } from '../lib/lru.ts';
import type { Language } from '../language/language.ts';
import type { Committer } from '../store/committer.ts';
import type { Database } from '../store/connection.ts';
import type { DataKeys } from '../store/data-keys.ts';
import { addressPlace } from '../store/intake-read.ts';
import { StoreError } from '../store/store-error.ts';
import type { Row, Write } from '../store/write.ts';
import type { HotIntakes } from './hot-intakes.ts';
import { openingWrites } from './opening.ts';

const cachedContactsMax = 5000;

export interface Contact {
  readonly id: string;
  readonly account: string;
  readonly address: string;
  readonly activeIntake: string;
  /** All live intakes, oldest first. */
  readonly intakes: readonly string[];
  /** ISO instant of their last message; null before there was one. */
  readonly heardAt: string | null;
}

export interface ContactsOptions {
  readonly database: Database;
  readonly committer: Committer;
  readonly keyring: Keyring;
  readonly keys: DataKeys;
  readonly engine: Engine;
  /** Told of the first intake of somebody new. */
  readonly hot: HotIntakes;
  readonly clock: Clock;
}

/** An address in an account, with the first words of whoever writes from it. */
export interface Sender {
  readonly account: string;
  readonly address: string;
  /** Further addresses of the same person. */
  readonly aliases: readonly string[];
  readonly text: string;
}

interface ContactRow {
  readonly id: string;
  readonly account: string;
  readonly address: Buffer;
  readonly address_index: string;
  readonly active_intake: string;
  readonly heard_at: string | null;
}

export class Contacts {
  readonly #options: ContactsOptions;
  readonly #byId = new Lru<Contact>(cachedContactsMax);
  readonly #idByAddress = new Lru<string>(cachedContactsMax);
  readonly #making = new Map<string, Promise<Contact>>();

  constructor(options: ContactsOptions) {
    this.#options = options;
  }

  /**
   * The contact at an address, made durable with a first intake when it is new. An alias finds them
   * as well; replies go to the address that was written from last.
   */
  async resolve(sender: Sender): Promise<Contact> {
    const { account, address, aliases } = sender;
    const indexes = [address, ...aliases].map((each) => this.#indexOf(account, each));
    const [index = ''] = indexes;
    const contact = (await this.#cached(index)) ?? (await this.#oneAtATime(sender, indexes));
    const strange = indexes.filter((each) => this.#idByAddress.get(each) === undefined);
    if (strange.length === 0 && contact.address === address) return contact;
    return this.#learn(contact, { account, address, strange });
  }

  /** Everything of an address belongs to another from now on. Call it between turns. */
  async readdress(contact: Contact, to: string): Promise<void> {
    const { account } = contact;
    const index = this.#indexOf(account, to);
    const row = await this.#find(account, [index]);
    if (row === undefined || row.id === contact.id) {
      await this.#learn(contact, { account, address: to, strange: [index] });
      return;
    }
    const at = isoNow(this.#options.clock);
    const key = ['contact_id', 'intake_id'];
    const moved = contact.intakes.map((intake): Write => {
      return { kind: 'put', table: 'contact_intake', key, row: ownerRow(row.id, intake, at) };
    });
    const patch = { active_intake: contact.activeIntake };
    const active: Write = { kind: 'update', table: 'contact', id: row.id, patch };
    await this.#options.committer.commit([...moved, active]);
    this.forget(row.id);
  }

  /** Who is known at an address; null when nobody is. */
  async findAt(account: string, address: string): Promise<Contact | null> {
    const row = await this.#find(account, [this.#indexOf(account, address)]);
    return row === undefined ? null : this.byId(row.id);
  }

  /** Null when there is no such contact or it was erased. */
  async byId(id: string): Promise<Contact | null> {
    const cached = this.#byId.get(id);
    if (cached !== undefined) return cached;
    const row: ContactRow | undefined = await this.#options.database
      .reader<ContactRow>('contact')
      .where({ id })
      .whereNull('erased_at')
      .first();
    return row === undefined ? null : this.#load(row);
  }

  /** The contact of an intake who wrote last; throws {@link StoreError} `missing`. */
  async ofIntake(intake: string): Promise<Contact> {
    const links: readonly { contact_id: string }[] = await this.#options.database
      .reader('contact_intake')
      .where({ intake_id: intake })
      .orderBy('at')
      .select('contact_id');
    const contacts = await Promise.all(links.map(({ contact_id: id }) => this.byId(id)));
    const theirs = contacts.flatMap((one) => (one?.intakes.includes(intake) === true ? [one] : []));
    const [last] = theirs.sort((a, b) => (b.heardAt ?? '').localeCompare(a.heardAt ?? ''));
    if (last === undefined) throw new StoreError('missing');
    return last;
  }

  /** Call after a commit that changed the contact. */
  remember(contact: Contact): void {
    // An address that was learned while a turn was taken is newer than the turn's.
    const address = this.#byId.get(contact.id)?.address ?? contact.address;
    this.#byId.set(contact.id, { ...contact, address });
  }

  forget(id: string): void {
    this.#byId.delete(id);
  }

  #indexOf(account: string, address: string): string {
    return this.#options.keyring.blindIndex('address', JSON.stringify([account, address]));
  }

  async #cached(index: string): Promise<Contact | null> {
    const known = this.#idByAddress.get(index);
    return known === undefined ? null : this.byId(known);
  }

  async #oneAtATime(sender: Sender, indexes: readonly string[]): Promise<Contact> {
    const [index = ''] = indexes;
    const making = this.#making.get(index) ?? this.#findOrMake(sender, indexes);
    this.#making.set(index, making);
    try {
      return await making;
    } finally {
      this.#making.delete(index);
    }
  }

  async #findOrMake(sender: Sender, indexes: readonly string[]): Promise<Contact> {
    const row = await this.#find(sender.account, indexes);
    const [index = ''] = indexes;
    if (row !== undefined) return this.#load(row);
    const contact = await this.#make(sender, index);
    this.#idByAddress.set(index, contact.id);
    return contact;
  }

  /** By any address, their own or another one that became known. */
  async #find(account: string, indexes: readonly string[]): Promise<ContactRow | undefined> {
    const { reader } = this.#options.database;
    const own = reader<ContactRow>('contact').where({ account }).whereNull('erased_at');
    const row: ContactRow | undefined = await own.clone().whereIn('address_index', indexes).first();
    if (row !== undefined) return row;
    const alias = reader('contact_alias').where({ account }).whereIn('address_index', indexes);
    return own.clone().whereIn('id', alias.select('contact_id')).first();
  }

  /** Keeps the addresses that are new for a contact. */
  async #learn(
    contact: Contact,
    known: {
      readonly account: string;
      readonly address: string;
      readonly strange: readonly string[];
    },
  ): Promise<Contact> {
    const { account, address, strange } = known;
    const { id } = contact;
    const key = ['account', 'address_index'];
    const aliases = strange.map((index): Write => {
      const row = { id: newId(), account, address_index: index, contact_id: id };
      return { kind: 'insert_once', table: 'contact_alias', key, row };
    });
    const sealed = await this.#options.keys.sealJson(addressPlace(id), address);
    const patch = { address: sealed };
    const moved: Write[] =
      contact.address === address ? [] : [{ kind: 'update', table: 'contact', id, patch }];
    await this.#options.committer.commit([...aliases, ...moved]);
    for (const index of strange) this.#idByAddress.set(index, id);
    const learned = { ...(this.#byId.get(id) ?? contact), address };
    this.#byId.set(id, learned);
    return learned;
  }

  async #load(row: ContactRow): Promise<Contact> {
    const rows: readonly { intake_id: string }[] = await this.#options.database
      .reader('contact_intake')
      .join('intake', 'intake.id', 'contact_intake.intake_id')
      .where('contact_intake.contact_id', row.id)
      .whereNull('intake.erased_at')
      .orderBy(['contact_intake.at', 'contact_intake.intake_id'])
      .select('contact_intake.intake_id');
    this.#idByAddress.set(row.address_index, row.id);
    const address = await this.#options.keys.openJson(addressPlace(row.id), row.address);
    // A turn that was committed while this was read knows better.
    const newer = this.#byId.get(row.id);
    if (newer !== undefined) return newer;
    const contact: Contact = {
      id: row.id,
      account: row.account,
      address: String(address),
      activeIntake: row.active_intake,
      intakes: rows.map((each) => each.intake_id),
      heardAt: row.heard_at,
    };
    this.#byId.set(contact.id, contact);
    return contact;
  }

  async #make(sender: Sender, index: string): Promise<Contact> {
    const { engine, hot, clock, keys, committer } = this.#options;
    const id = newId();
    const at = isoNow(clock);
    const language: Language = engine.guessLanguage(sender.text) ?? engine.first.language;
    const contactKey = keys.create(id);
    const opening = await openingWrites({ contact: id, language, at, keys, engine });
    const address = await keys.sealJson(addressPlace(id), sender.address);
    const contactWrite: Write = {
      kind: 'insert',
      table: 'contact',
      row: {
        id,
        account: sender.account,
        address_index: index,
        address,
        active_intake: opening.state.id,
        created_at: at,
        heard_at: null,
        erased_at: null,
      },
    };
    await committer.commit([contactKey, contactWrite, ...opening.writes]);
    hot.remember(opening.state);
    failpoint('contact.made');
    const intakes = [opening.state.id];
    const activeIntake = opening.state.id;
    const { account, address: plain } = sender;
    const contact = { id, account, address: plain, activeIntake, intakes, heardAt: null };
    this.#byId.set(id, contact);
    return contact;
  }
}

function ownerRow(contact: string, intake: string, at: string): Row {
  return { contact_id: contact, intake_id: intake, at };
}
