// What keeps Telegram from bringing us messages, in words for staff.
import type { TelegramError } from './telegram-failure.ts';

export const tokenRefused =
  'Telegram refuses the token: take a new one from @BotFather and set it.';
/** The trouble is ours: whatever keeps the house from storing. */
export const notStored =
  'What Telegram brings cannot be stored: look at the disk and the log; nothing is lost meanwhile.';
const addressNeeded =
  'it has to be https, on port 443, 80, 88 or 8443, with a certificate that is trusted';

export function telegramTrouble({ status, description }: TelegramError): string {
  if (status === 0) return 'Telegram cannot be reached: look at the network of this machine.';
  if (status === 401 || status === 404) return tokenRefused;
  if (status === 409) {
    return /webhook/i.test(description)
      ? 'Telegram calls another address for this bot; ours is being put in its place.'
      : 'Another program reads the messages of this bot: stop it, or use another bot.';
  }
  if (status === 429) return 'Telegram asks us to wait; messages come a little later.';
  if (status === 400 && /webhook/i.test(description)) {
    return `Telegram does not accept our public address: ${addressNeeded}.`;
  }
  return `Telegram answers with ${status}; we keep trying.`;
}
