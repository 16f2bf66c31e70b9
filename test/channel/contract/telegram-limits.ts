// What Telegram refuses of a message, in Telegram's words, so that limits are tested from outside.
import { z } from 'zod';

const buttonSchema = z.strictObject({
  text: z.string(),
  callback_data: z.string().optional(),
  url: z.string().optional(),
});

export const telegramWordsSchema = z.object({
  chat_id: z.string(),
  text: z.string().optional(),
  caption: z.string().optional(),
  parse_mode: z.string().optional(),
  reply_markup: z.object({ inline_keyboard: z.array(z.array(buttonSchema)) }).optional(),
});

export type TelegramWords = z.infer<typeof telegramWordsSchema>;
export type TelegramButton = z.infer<typeof buttonSchema>;

const textMax = 4096;
const captionMax = 1024;
const callbackBytesMax = 64;
const buttonsMax = 100;

/** Null: nothing is wrong with it. */
export function refusalOf(words: TelegramWords): string | null {
  const html = words.text ?? words.caption ?? '';
  const plain = plainOf(html, words.parse_mode);
  if (plain === null) return "can't parse entities";
  if (words.text !== undefined && plain.trim() === '') return 'message text is empty';
  if (words.text !== undefined && plain.length > textMax) return 'message is too long';
  if (words.caption !== undefined && plain.length > captionMax)
    return 'message caption is too long';
  const buttons = words.reply_markup?.inline_keyboard.flat() ?? [];
  if (words.reply_markup?.inline_keyboard.some((row) => row.length === 0) === true) {
    return 'inline keyboard row is empty';
  }
  if (buttons.length > buttonsMax) return 'reply markup is too long';
  return buttons.map(buttonRefusal).find((refusal) => refusal !== null) ?? null;
}

function buttonRefusal({ text, callback_data: data, url }: TelegramButton): string | null {
  if (text.trim() === '') return 'inline keyboard button text is empty';
  if ((data === undefined) === (url === undefined)) return 'text buttons are not allowed';
  const bytes = data === undefined ? 1 : Buffer.byteLength(data);
  if (bytes < 1 || bytes > callbackBytesMax) return 'BUTTON_DATA_INVALID';
  const wrong = url !== undefined && !new URL(url).hostname.includes('.');
  return wrong ? `inline keyboard button URL '${url}' is invalid: Wrong HTTP URL` : null;
}

/** What the person reads; null when Telegram could not make sense of it. */
export function plainOf(html: string, mode: string | undefined): string | null {
  if (mode === undefined) return html;
  if (mode !== 'HTML') return null;
  const withoutBold = html.replace(/<b>([^<>]*)<\/b>/g, '$1');
  if (/[<>]|&(?!(?:lt|gt|amp|quot);)/.test(withoutBold)) return null;
  return withoutBold.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
