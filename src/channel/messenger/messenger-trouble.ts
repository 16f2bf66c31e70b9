// What keeps Messenger from working for us, in words for staff.
import type { MessengerError } from './messenger-failure.ts';

export function messengerTrouble({ status, code }: MessengerError): string {
  if (status === 0) return 'Facebook cannot be reached: look at the network of this machine.';
  if (code === 190 || code === 102) {
    return 'Facebook refuses the page token: make a new one in the app’s Messenger settings.';
  }
  if (code === 100 && status === 400) {
    return 'Facebook does not understand us: see that the app secret belongs to the token’s app.';
  }
  if (code === 3 || code === 10 || (code >= 200 && code < 300)) {
    return 'The page token lacks rights: the app needs pages_messaging for this page.';
  }
  if (code === 368) return 'Facebook has limited this page for a while: look at its Page Quality.';
  if ([4, 17, 32, 613, 80006].includes(code)) return 'Facebook asks us to wait.';
  return `Facebook answers with ${status} (code ${code}); we keep trying.`;
}
