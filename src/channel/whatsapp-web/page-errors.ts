// What a failed call into WhatsApp's page tells about what became of it.
import type { SendResult } from '../channel.ts';

const gone =
  /Target closed|TargetClose|Session closed|Connection closed|detached|context was destroyed/i;

/** The browser or the page went away before or while it was asked. */
export function isGone(error: unknown): boolean {
  return gone.test(wordsOf(error));
}

/** Refused before anything was sent: the page is not there, or whatsapp-web.js is not in it. */
const nothingSent =
  /detached Frame|WWebJS|reading '(?:getChat|sendMessage|processMediaData)'|is not defined/;

/** What is not surely "not sent" is `unknown`: better asked about than said twice. */
export function sendFailure(error: unknown): SendResult {
  const words = wordsOf(error);
  if (/No LID for user/i.test(words)) return noAccount;
  if (nothingSent.test(words)) return notReady;
  if (/media-fault|upload failed/i.test(words)) {
    return { state: 'failed', retryable: true, code: 'upload_failed' };
  }
  return { state: 'unknown' };
}

/** The number has no WhatsApp, or not any more. */
export const noAccount: SendResult = {
  ...{ state: 'failed', retryable: false, code: 'no_whatsapp_account' },
};

export const notReady: SendResult = {
  ...{ state: 'failed', retryable: true, code: 'not_ready' },
  retryAfterMs: 5000,
  untried: true,
};

/** The library throws texts as well. */
function wordsOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
