// What Telegram's refusals mean for a message of ours.
import { z } from 'zod';
import type { CallFailure } from '../call-failure.ts';
import type { SendResult } from '../channel.ts';

const errorSchema = z.object({
  error_code: z.number().optional().catch(undefined),
  description: z.string().catch(''),
  parameters: z
    .object({
      retry_after: z.number().optional().catch(undefined),
      migrate_to_chat_id: z.number().optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
});

export interface TelegramError {
  /** Of HTTP; 0 without an answer. */
  readonly status: number;
  readonly description: string;
  readonly retryAfterMs: number | null;
  /** The conversation's new id, when it has moved. */
  readonly movedTo: string | null;
}

export function readTelegramError(failure: CallFailure): TelegramError {
  if (failure.kind !== 'answered') {
    return { status: 0, description: '', retryAfterMs: null, movedTo: null };
  }
  const { description, parameters } = errorSchema.safeParse(failure.body).data ?? {
    description: '',
  };
  const seconds = parameters?.retry_after;
  return {
    status: failure.status,
    description,
    retryAfterMs: seconds === undefined ? failure.retryAfterMs : seconds * 1000,
    movedTo: parameters?.migrate_to_chat_id?.toString() ?? null,
  };
}

/** Telegram's own pause where it names none (ms), and how long a wrong token is waited for. */
const rateLimitedMs = 5000;
const accountTroubleMs = 5 * 60_000;

/** Never rejects: every refusal has its row. */
export function telegramFailure(failure: CallFailure): SendResult {
  if (failure.kind === 'unanswered') return { state: 'unknown' };
  if (failure.kind === 'not_sent') return failed('network', {});
  const { status, description, retryAfterMs, movedTo } = readTelegramError(failure);
  if (status === 429)
    return failed('rate_limited', { retryAfterMs: retryAfterMs ?? rateLimitedMs });
  // A refused token is answered with 401, a malformed one with 404.
  if (status === 401 || status === 404) {
    return failed('token_refused', { retryAfterMs: accountTroubleMs });
  }
  // An answer that is not one: it was taken, or a server before Telegram gave up waiting for it.
  if (status < 400 || status === 504) return { state: 'unknown' };
  if (status >= 500) return failed('server_error', {});
  if (movedTo !== null) return failed('address_moved', { retryAfterMs: 0 });
  if (status === 413) return refused('file_too_large');
  if (status === 403) return refused('blocked');
  return refused(
    /chat not found|user not found|PEER_ID_INVALID/i.test(description)
      ? 'unreachable'
      : 'bad_request',
  );
}

function failed(code: string, wait: { readonly retryAfterMs?: number }): SendResult {
  return { state: 'failed', retryable: true, code, ...wait };
}

function refused(code: string): SendResult {
  return { state: 'failed', retryable: false, code };
}
