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
import type { Write } from '../store/write.ts';
import type { HotIntakes } from './hot-intakes.ts';
import { openingWrites } from './opening.ts';

const cachedContactsMax = 20_000;

export interface Contact {
  readonly id: string;
  readonly account: string;
  readonly address: string;
  readonly activeIntake: string;
  /** All live intakes, oldest first. */
  readonly intakes: readonly string[];
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
  readonly text: string;
}

interface ContactRow {
  readonly id: string;
  readonly account: string;
  readonly address: Buffer;
  readonly active_intake: string;
}

export class Contacts {
  readonly #options: ContactsOptions;
  readonly #byId = new Lru<Contact>(cachedContactsMax);
  readonly #idByAddress = new Lru<string>(cachedContactsMax);
  readonly #making = new Map<string, Promise<Contact>>();

  constructor(options: ContactsOptions) {
    this.#options = options;
  }

  /** The contact at an address, made durable with a first intake when it is new. */
  async resolve(sender: Sender): Promise<Contact> {
    const { account, address } = sender;
    const index = this.#options.keyring.blindIndex('address', JSON.stringify([account, address]));
    const known = this.#idByAddress.get(index);
    if (known !== undefined) {
      const contact = await this.byId(known);
      if (contact !== null) return contact;
    }
    const making = this.#making.get(index) ?? this.#findOrMake(sender, index);
    this.#making.set(index, making);
    try {
      return await making;
    } finally {
      this.#making.delete(index);
    }
  }

  /** Null when there is no such contact or it was erased. */
  async byId(id: string): Promise<Contact | null> {
    const cached = this.#byId.get(id);
    if (cached !== undefined) return cached;
    const row = await this.#find({ id });
    return row === undefined ? null : this.#load(row);
  }

  /** The first contact of an intake; throws {@link StoreError} `missing`. */
  async ofIntake(intake: string): Promise<Contact> {
    const link: { contact_id: string } | undefined = await this.#options.database
      .reader('contact_intake')
      .where({ intake_id: intake })
      .orderBy('at')
      .first('contact_id');
    const contact = link === undefined ? null : await this.byId(link.contact_id);
    if (contact?.intakes.includes(intake) !== true) throw new StoreError('missing');
    return contact;
  }

  /** Call after a commit that changed the contact. */
  remember(contact: Contact): void {
    this.#byId.set(contact.id, contact);
  }

  forget(id: string): void {
    this.#byId.delete(id);
  }

  async #findOrMake(sender: Sender, index: string): Promise<Contact> {
    const row = await this.#find({ account: sender.account, address_index: index });
    const contact = row === undefined ? await this.#make(sender, index) : await this.#load(row);
    this.#idByAddress.set(index, contact.id);
    return contact;
  }

  #find(where: Readonly<Record<string, string>>): Promise<ContactRow | undefined> {
    return this.#options.database.reader('contact').where(where).whereNull('erased_at').first();
  }

  async #load(row: ContactRow): Promise<Contact> {
    const rows: readonly { intake_id: string }[] = await this.#options.database
      .reader('contact_intake')
      .join('intake', 'intake.id', 'contact_intake.intake_id')
      .where('contact_intake.contact_id', row.id)
      .whereNull('intake.erased_at')
      .orderBy(['contact_intake.at', 'contact_intake.intake_id'])
      .select('contact_intake.intake_id');
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
        erased_at: null,
      },
    };
    await committer.commit([contactKey, contactWrite, ...opening.writes]);
    hot.remember(opening.state);
    failpoint('contact.made');
    const intakes = [opening.state.id];
    const { account } = sender;
    const activeIntake = opening.state.id;
    const contact: Contact = { id, account, address: sender.address, activeIntake, intakes };
    this.#byId.set(id, contact);
    return contact;
  }
}
