// Writes a message that fits as the JSON that the Cloud API takes.
import type { Capabilities, OutboundMessage } from '../channel.ts';
import type { MenuWords, NativeMessage } from '../render.ts';
import { isPhone } from './read-webhook.ts';

const megabyte = 1_000_000;

export const capabilities: Capabilities = {
  textCharactersMax: 4096,
  captionCharactersMax: 1024,
  buttons: { max: 3, titleCharactersMax: 20, textCharactersMax: 1024 },
  list: { max: 10, titleCharactersMax: 24, textCharactersMax: 1024 },
  /** Of a list's row; a button's may be longer. */
  optionIdBytesMax: 200,
  urlButton: { titleCharactersMax: 20, textCharactersMax: 1024, besideOptions: false },
  fileBytesMax: 100 * megabyte,
  receivesFiles: true,
  phoneAddresses: true,
  archives: false,
  deduplicates: false,
  typing: true,
  stress: true,
  /** Bursts are allowed; what is too much is held back per person by `PairRate`. */
  minGapMs: 100,
  windowMs: 24 * 60 * 60_000,
};

const office = 'application/vnd.openxmlformats-officedocument';
const documentBytesMax = 100 * megabyte;
const imageBytesMax = 5 * megabyte;

/**
 * The most bytes of each type that Graph takes, of those that we have. Others, ZIP among them, it
 * refuses whatever they are sent as.
 */
export const fileBytesMax: ReadonlyMap<string, number> = new Map([
  ['image/jpeg', imageBytesMax],
  ['image/png', imageBytesMax],
  ['application/pdf', documentBytesMax],
  ['text/plain', documentBytesMax],
  ['application/msword', documentBytesMax],
  ['application/vnd.ms-excel', documentBytesMax],
  ['application/vnd.ms-powerpoint', documentBytesMax],
  [`${office}.wordprocessingml.document`, documentBytesMax],
  [`${office}.spreadsheetml.sheet`, documentBytesMax],
  [`${office}.presentationml.presentation`, documentBytesMax],
]);

type Json = Readonly<Record<string, unknown>>;

/** `note` comes back with every report on the message; it must not say anything about anybody. */
export function addressed(address: string, note: string, content: Json): Json {
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...(isPhone(address) ? { to: address } : { recipient: address }),
    biz_opaque_callback_data: note,
    ...content,
  };
}

/** Throws when a file is there and was not uploaded. */
export function contentOf(native: NativeMessage, words: MenuWords, mediaId: string | null): Json {
  const { text, buttons, list, link, file } = native;
  const body = { text };
  if (file !== null) {
    if (mediaId === null) throw new Error('the file was not uploaded');
    return fileContent(file, mediaId, text);
  }
  if (buttons.length > 0) {
    const replies = buttons.map(({ id, title }) => ({ type: 'reply', reply: { id, title } }));
    return interactive({ type: 'button', body, action: { buttons: replies } });
  }
  if (list.length > 0) {
    const rows = list.map(({ id, title }) => ({ id, title }));
    return interactive({
      ...{ type: 'list', body },
      action: { button: words.choose, sections: [{ rows }] },
    });
  }
  if (link !== null) {
    const parameters = { display_text: link.label, url: link.url };
    return interactive({ type: 'cta_url', body, action: { name: 'cta_url', parameters } });
  }
  // A preview would fetch the link, and some links of ours serve once.
  return { type: 'text', text: { body: text, preview_url: false } };
}

function interactive(content: Json): Json {
  return { type: 'interactive', interactive: content };
}

function fileContent(
  file: NonNullable<OutboundMessage['file']>,
  mediaId: string,
  text: string,
): Json {
  const caption = text === '' ? {} : { caption: text };
  return file.mediaType.startsWith('image/')
    ? { type: 'image', image: { id: mediaId, ...caption } }
    : { type: 'document', document: { id: mediaId, filename: file.name, ...caption } };
}

export function templateContent(name: string, language: OutboundMessage['language']): Json {
  return { type: 'template', template: { name, language: { code: language } } };
}
