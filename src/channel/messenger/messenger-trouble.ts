// What keeps Messenger from working for us, in words for staff.
import { treatmentOf, type MessengerError } from './messenger-failure.ts';

/** By the treatment of an error; others concern one message or one person. */
export const accountTroubles: ReadonlyMap<string, string> = new Map([
  [
    'token_refused',
    'Facebook refuses the page token: make a new one in the app’s Messenger settings.',
  ],
  [
    'permission_missing',
    'The page token lacks rights: the app needs pages_messaging for this page.',
  ],
  ['policy', 'Facebook has limited this page for a while: look at its Page Quality.'],
  ['rate_limited', 'Facebook asks us to wait; it goes on by itself.'],
]);

export function messengerTrouble(error: MessengerError): string {
  const { status, code } = error;
  if (status === 0) return 'Facebook cannot be reached: look at the network of this machine.';
  const known = accountTroubles.get(treatmentOf(error)?.code ?? '');
  if (known !== undefined) return known;
  if (code === 100) {
    return 'Facebook does not understand us: see that the app secret belongs to the token’s app.';
  }
  return `Facebook answers with ${status} (code ${code}); we keep trying.`;
}
