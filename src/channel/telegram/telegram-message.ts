// A message as Telegram takes it: HTML, and a keyboard under it.
import { withStress, type NativeMessage } from '../render.ts';

/** Titles of up to so many characters stand two in a row. */
const halfRowCharacters = 14;

/** Whoever wrote it, only the desk's own `*stress*` becomes markup. */
export function telegramHtml(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return withStress(escaped, (words) => `<b>${words}</b>`);
}

interface Button {
  readonly text: string;
  readonly callback_data?: string;
  readonly url?: string;
}

/** Rows of buttons, the link alone in the last one; null without any. */
export function telegramKeyboard({
  buttons,
  link,
}: NativeMessage): { inline_keyboard: Button[][] } | null {
  const answers = buttons.map(({ id, title }) => ({ text: title, callback_data: id }));
  const short = answers.every(({ text }) => text.length <= halfRowCharacters);
  const rows: Button[][] = inRowsOf(short ? 2 : 1, answers);
  if (link !== null) rows.push([{ text: link.label, url: link.url }]);
  return rows.length === 0 ? null : { inline_keyboard: rows };
}

function inRowsOf(width: number, buttons: readonly Button[]): Button[][] {
  return Array.from({ length: Math.ceil(buttons.length / width) }, (_row, index) =>
    buttons.slice(index * width, (index + 1) * width),
  );
}
