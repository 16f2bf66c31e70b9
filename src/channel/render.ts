// Fits what we say to what a messenger can show: buttons, a list, or a numbered menu in words.
import { toNativeDigits } from '../language/digits.ts';
import { directionOf } from '../language/language.ts';
import type { Language } from '../language/language.ts';
import type { Capabilities, OutboundMessage, OutboundOption } from './channel.ts';

/** A message as a messenger can send it. */
export interface NativeMessage {
  readonly text: string;
  readonly buttons: readonly OutboundOption[];
  readonly list: readonly OutboundOption[];
  readonly link: { readonly label: string; readonly url: string } | null;
}

/** Words around a numbered menu, in the message's language. */
export interface MenuWords {
  /** "Or write:", before answers that have no number. */
  readonly orWrite: string;
}

/**
 * One or more native messages, in order; the options hang on the last one. No title is ever cut:
 * what does not fit as buttons becomes a list, and what does not fit as a list a numbered menu.
 */
export function render(
  message: OutboundMessage,
  capabilities: Capabilities,
  menuWords: MenuWords,
): readonly NativeMessage[] {
  const { options, link } = message;
  const asButtons = fits(options, capabilities, capabilities.buttons);
  const asList = !asButtons && fits(options, capabilities, capabilities.list);
  const menu = asButtons || asList ? '' : menuText(options, message.language, menuWords);
  const address = link === null || capabilities.urlButton ? '' : `${link.label}:\n${link.url}`;
  const words = capabilities.stress ? message.text : withoutStress(message.text);
  const text = [words, address, menu].filter((part) => part !== '').join('\n\n');
  const parts = splitText(text, capabilities.textCharactersMax);
  return parts.map((part, index) => {
    const last = index === parts.length - 1;
    return {
      text: part,
      buttons: last && asButtons ? options : [],
      list: last && asList ? options : [],
      link: last && capabilities.urlButton ? link : null,
    };
  });
}

function fits(
  options: readonly OutboundOption[],
  capabilities: Capabilities,
  limit: { readonly max: number; readonly titleCharactersMax: number } | null,
): boolean {
  return (
    limit !== null &&
    options.length <= limit.max &&
    options.every(
      ({ id, title }) =>
        graphemeCount(title) <= limit.titleCharactersMax &&
        Buffer.byteLength(id) <= capabilities.optionIdBytesMax,
    )
  );
}

/** `*Weight:* 70 kg` → `Weight: 70 kg`; a star of another kind stays. */
function withoutStress(text: string): string {
  return text.replace(/(^|\s)\*(\S(?:[^*\n]*\S)?)\*(?=\s|$)/gmu, '$1$2');
}

/** "1. Yes", in the reader's digits; answers without a number are offered as words. */
function menuText(
  options: readonly OutboundOption[],
  language: Language,
  words: MenuWords,
): string {
  const numbered = options.filter((option) => option.numbered);
  const spoken = options.filter((option) => !option.numbered);
  const lines = numbered.map(
    ({ title }, index) => `${toNativeDigits(String(index + 1), language)}. ${title}`,
  );
  if (spoken.length > 0) {
    const comma = directionOf(language) === 'rtl' ? '، ' : ', ';
    lines.push(`${words.orWrite} ${spoken.map(({ title }) => `«${title}»`).join(comma)}`);
  }
  return lines.join('\n');
}

/** At paragraphs, then lines, then words; a word longer than the limit is cut at a grapheme. */
function splitText(text: string, charactersMax: number): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > charactersMax) {
    const head = rest.slice(0, charactersMax);
    const at = ['\n\n', '\n', ' ']
      .map((mark) => head.lastIndexOf(mark))
      .find((index) => index > charactersMax / 2);
    const end = at ?? graphemeEnd(head);
    parts.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return [...parts, rest];
}

/** The last grapheme boundary of a text that may end in the middle of one. */
function graphemeEnd(text: string): number {
  const last = [...segmenter.segment(text)].at(-1)?.index ?? 0;
  return last === 0 ? text.length : last;
}

const segmenter = new Intl.Segmenter();

function graphemeCount(text: string): number {
  return [...segmenter.segment(text)].length;
}
