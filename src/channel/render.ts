// Fits what we say to what a messenger can show: buttons, a list, or a numbered menu in words.
import { toNativeDigits } from '../language/digits.ts';
import { directionOf } from '../language/language.ts';
import type { Language } from '../language/language.ts';
import type { Capabilities, OptionLimit, OutboundMessage, OutboundOption } from './channel.ts';

/** A message as a messenger can send it: at most one of `buttons`, `list` and `file` is there. */
export interface NativeMessage {
  readonly text: string;
  readonly buttons: readonly OutboundOption[];
  readonly list: readonly OutboundOption[];
  readonly link: OutboundMessage['link'];
  /** The text is its caption then; else it stands alone, before the words. */
  readonly file: OutboundMessage['file'];
}

/** Words around answers, in the message's language. */
export interface MenuWords {
  /** "Or write:", before answers that have no number. */
  readonly orWrite: string;
  /** "Choose", on what opens a list; at most 20 characters. */
  readonly choose: string;
}

type Shape = 'buttons' | 'list' | 'menu';

/**
 * One or more native messages, in order; the options hang on the last one. No title is ever cut:
 * what does not fit as buttons becomes a list, and what does not fit as a list a numbered menu.
 * Lengths are counted in UTF-16 units, the strictest reading of any messenger's "characters".
 */
export function render(
  message: OutboundMessage,
  capabilities: Capabilities,
  menuWords: MenuWords,
): readonly NativeMessage[] {
  const { options, file } = message;
  const shape = shapeOf(options, capabilities);
  const menu = shape === 'menu' ? menuText(options, message.language, menuWords) : '';
  const button = fitsAsButton(message, shape, capabilities) ? message.link : null;
  const written = button === null ? message.link : null;
  const address = written === null ? '' : `${written.label}:\n${written.url}`;
  const words = capabilities.stress ? message.text : withStress(message.text, (plain) => plain);
  const text = [words, address, menu].filter((part) => part !== '').join('\n\n');
  const wordsNeeded = text !== '' || options.length > 0 || button !== null || file === null;
  const parts = wordsNeeded
    ? split(text, lastPartMax(shape, button, capabilities), capabilities)
    : [];
  const native = parts.map((part, index): NativeMessage => {
    const last = index === parts.length - 1;
    return {
      text: part,
      buttons: last && shape === 'buttons' ? options : [],
      list: last && shape === 'list' ? options : [],
      link: last ? button : null,
      file: null,
    };
  });
  const [only, ...others] = native;
  const captioned = others.length === 0 && options.length === 0 && only?.link === null;
  if (file === null) return native;
  return captioned && only.text.length <= capabilities.captionCharactersMax
    ? [{ ...only, file }]
    : [{ ...wordless, file }, ...native];
}

const wordless = { text: '', buttons: [], list: [], link: null } as const;

function shapeOf(options: readonly OutboundOption[], capabilities: Capabilities): Shape {
  if (options.length === 0) return 'menu';
  if (fits(options, capabilities, capabilities.buttons)) return 'buttons';
  return fits(options, capabilities, capabilities.list) ? 'list' : 'menu';
}

/** Two answers of the same name could not be told apart, and some messengers refuse them. */
function fits(
  options: readonly OutboundOption[],
  capabilities: Capabilities,
  limit: OptionLimit | null,
): boolean {
  return (
    limit !== null &&
    options.length <= limit.max &&
    new Set(options.map(({ title }) => title)).size === options.length &&
    options.every(
      ({ id, title }) =>
        title.trim() !== '' &&
        title.length <= limit.titleCharactersMax &&
        Buffer.byteLength(id) <= capabilities.optionIdBytesMax,
    )
  );
}

/** A messenger that cannot put a link beside answers gets it written out: one message, not two. */
function fitsAsButton(
  { link }: OutboundMessage,
  shape: Shape,
  { urlButton }: Capabilities,
): boolean {
  if (link === null || urlButton === null) return false;
  const beside = shape === 'menu' || urlButton.besideOptions;
  return beside && link.label.length <= urlButton.titleCharactersMax;
}

function lastPartMax(
  shape: Shape,
  button: OutboundMessage['link'],
  { textCharactersMax, buttons, list, urlButton }: Capabilities,
): number {
  const asked = { buttons, list, menu: null }[shape];
  return Math.min(
    textCharactersMax,
    asked?.textCharactersMax ?? textCharactersMax,
    (button === null ? null : urlButton)?.textCharactersMax ?? textCharactersMax,
  );
}

/** `*Weight:* 70 kg` with the words between the stars as `show` has them; other stars stay. */
export function withStress(text: string, show: (words: string) => string): string {
  const stressed = /(^|\s)\*(\S(?:[^*\n]*\S)?)\*(?=\s|$)/gmu;
  return text.replace(stressed, (_all, before: string, words: string) => before + show(words));
}

/**
 * "1. Yes", in the reader's digits; answers without a number are offered as words, and what the
 * text lists is counted and not repeated.
 */
function menuText(
  options: readonly OutboundOption[],
  language: Language,
  words: MenuWords,
): string {
  const numbered = options.filter((option) => option.numbered);
  const spoken = options.filter((option) => !option.numbered);
  const lines = numbered.flatMap(({ title, listed }, index) =>
    listed ? [] : [`${toNativeDigits(String(index + 1), language)}. ${title}`],
  );
  if (spoken.length > 0) {
    const comma = directionOf(language) === 'rtl' ? '، ' : ', ';
    lines.push(`${words.orWrite} ${spoken.map(({ title }) => `«${title}»`).join(comma)}`);
  }
  return lines.join('\n');
}

/** Parts within the messenger's limit, of which the last is within `lastMax`. */
function split(
  text: string,
  lastMax: number,
  { textCharactersMax }: Capabilities,
): readonly string[] {
  if (text.length <= lastMax) return [text];
  const [head, tail] = splitOffEnd(text, lastMax);
  return [...splitText(head, textCharactersMax), tail];
}

/** The question stands at the end: as many whole paragraphs, lines or words as fit. */
function splitOffEnd(text: string, charactersMax: number): readonly [string, string] {
  const from = text.length - charactersMax;
  const at = marks
    .map((mark) => ({ mark, index: text.indexOf(mark, from) }))
    .find(({ index }) => index !== -1 && index < text.length - charactersMax / 4);
  const end = at === undefined ? graphemeStart(text, from) : at.index + at.mark.length;
  return [text.slice(0, end).trimEnd(), text.slice(end).trimStart()];
}

/** At paragraphs, then lines, then words; a word longer than the limit is cut at a grapheme. */
function splitText(text: string, charactersMax: number): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > charactersMax) {
    const head = rest.slice(0, charactersMax);
    const at = marks
      .map((mark) => head.lastIndexOf(mark))
      .find((index) => index > charactersMax / 2);
    const end = at ?? graphemeEnd(head);
    parts.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return [...parts, rest];
}

const marks = ['\n\n', '\n', ' '] as const;

/** The last grapheme boundary of a text that may end in the middle of one. */
function graphemeEnd(text: string): number {
  const last = [...segmenter.segment(text)].at(-1)?.index ?? 0;
  return last === 0 ? text.length : last;
}

/** The first grapheme boundary at or after an index. */
function graphemeStart(text: string, from: number): number {
  for (const { index } of segmenter.segment(text)) if (index >= from) return index;
  return from;
}

const segmenter = new Intl.Segmenter();
