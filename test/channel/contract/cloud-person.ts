// Somebody with WhatsApp on their telephone: what they see of us, and what they do.
import type { Accepted } from './fake-graph.ts';
import type { Person, SentFile, Shown } from './far-side.ts';
import type { CloudFarSide } from './whatsapp-cloud-far-side.ts';

export type Json = Readonly<Record<string, unknown>>;

export class CloudPerson implements Person {
  readonly address: string;
  readonly #side: CloudFarSide;
  #lastId = '';

  constructor(side: CloudFarSide, address: string) {
    this.#side = side;
    this.address = address;
  }

  shown(): readonly Shown[] {
    return this.#side.acceptedFor(this.address).map(shownOf);
  }

  writes(text: string): Promise<void> {
    return this.#says(textOf(text));
  }

  async taps(title: string): Promise<void> {
    const offers = this.#side.acceptedFor(this.address).flatMap(offersOf);
    const offer = offers.findLast((one) => one.title === title);
    if (offer === undefined) throw new Error(`nothing to tap says ${title}`);
    const { kind, ...reply } = offer;
    await this.#says({ type: 'interactive', interactive: { type: kind, [kind]: reply } });
  }

  sends(file: SentFile): Promise<void> {
    return this.#says(this.#fileContent(file));
  }

  sendsTogether(files: readonly SentFile[]): Promise<void> {
    const side = this.#side;
    return side.bring(files.map((file) => side.message(this.address, this.#fileContent(file))));
  }

  sendsUnsupported(what: 'sticker' | 'location' | 'contact'): Promise<void> {
    const content = {
      sticker: { type: 'sticker', sticker: { id: '1', mime_type: 'image/webp', animated: false } },
      location: { type: 'location', location: { latitude: 35.7, longitude: 51.4 } },
      contact: { type: 'contacts', contacts: [{ name: { formatted_name: 'دکتر' } }] },
    };
    return this.#says(content[what]);
  }

  editsLast(text: string): Promise<void> {
    const message = { type: 'text', text: { body: text } };
    const edit = { original_message_id: this.#lastId, message };
    return this.#side.bring([this.#side.message(this.address, { type: 'edit', edit })]);
  }

  takesLastBack(): Promise<void> {
    const revoke = { original_message_id: this.#lastId };
    return this.#side.bring([this.#side.message(this.address, { type: 'revoke', revoke })]);
  }

  reacts(emoji: string): Promise<void> {
    const reaction = { message_id: 'wamid.x', emoji };
    return this.#side.bring([this.#side.message(this.address, { type: 'reaction', reaction })]);
  }

  #says(content: Json): Promise<void> {
    const message = this.#side.message(this.address, content);
    this.#lastId = String(message['id']);
    return this.#side.bring([message]);
  }

  #fileContent(file: SentFile): Json {
    const caption = file.caption === undefined ? {} : { caption: file.caption };
    const kept = { ...this.#side.keep(file), ...caption };
    if (['image/jpeg', 'image/png'].includes(file.mediaType)) return { type: 'image', image: kept };
    if (file.mediaType.startsWith('audio/')) return { type: 'audio', audio: kept };
    return { type: 'document', document: { ...kept, filename: file.name } };
  }
}

function shownOf({ outgoing, file }: Accepted): Shown {
  const none = { text: '', options: [], url: null, file: null };
  switch (outgoing.type) {
    case 'text':
      return { ...none, text: outgoing.text.body };
    case 'image':
      return { ...none, text: outgoing.image.caption ?? '', file };
    case 'document':
      return { ...none, text: outgoing.document.caption ?? '', file };
    case 'template':
      return { ...none, text: `template ${outgoing.template.name}` };
    case 'interactive': {
      const { interactive } = outgoing;
      const options = offersOf({ wamid: '', outgoing, file }).map(({ title }) => title);
      const url = interactive.type === 'cta_url' ? interactive.action.parameters.url : null;
      return { ...none, text: interactive.body.text, options, url };
    }
  }
}

interface Offer {
  readonly kind: 'button_reply' | 'list_reply';
  readonly id: string;
  readonly title: string;
}

function offersOf({ outgoing }: Accepted): readonly Offer[] {
  if (outgoing.type !== 'interactive') return [];
  const { interactive } = outgoing;
  if (interactive.type === 'button') {
    return interactive.action.buttons.map(({ reply }) => ({ kind: 'button_reply', ...reply }));
  }
  if (interactive.type !== 'list') return [];
  const rows = interactive.action.sections.flatMap((section) => section.rows);
  return rows.map(({ id, title }) => ({ kind: 'list_reply', id, title }));
}

export function textOf(text: string): Json {
  return { type: 'text', text: { body: text } };
}
