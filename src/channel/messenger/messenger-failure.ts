// What Messenger's refusals mean for a message of ours.
import { z } from 'zod';
import type { CallFailure } from '../call-failure.ts';
import type { SendResult } from '../channel.ts';
import { errorTreatments, type ErrorTreatment } from './messenger-errors.ts';

/** As Graph writes it, or as bottender's client has renamed it. */
const errorSchema = z.object({
  error: z.object({
    code: z.number(),
    error_subcode: z.number().optional().catch(undefined),
    errorSubcode: z.number().optional().catch(undefined),
  }),
});

export interface MessengerError {
  /** Of HTTP; 0 without an answer. */
  readonly status: number;
  /** Of Graph; 0 when it names none. */
  readonly code: number;
  readonly subcode: number;
}

export function readMessengerError(failure: CallFailure): MessengerError {
  if (failure.kind !== 'answered') return { status: 0, code: 0, subcode: 0 };
  const { error } = errorSchema.safeParse(failure.body).data ?? {};
  const subcode = error?.errorSubcode ?? error?.error_subcode ?? 0;
  return { status: failure.status, code: error?.code ?? 0, subcode };
}

export function treatmentOf({ code, subcode }: MessengerError): ErrorTreatment | null {
  const found = errorTreatments.find(
    ({ codes, subcodes }) =>
      codes.includes(code) && (subcodes.length === 0 || subcodes.includes(subcode)),
  );
  return found ?? null;
}

/** Never rejects: every refusal has its treatment. */
export function messengerFailure(failure: CallFailure): SendResult {
  if (failure.kind === 'unanswered') return { state: 'unknown' };
  if (failure.kind === 'not_sent') return { state: 'failed', retryable: true, code: 'network' };
  const told = readMessengerError(failure);
  const { status } = told;
  const { retryAfterMs } = failure;
  const treatment = treatmentOf(told);
  if (treatment !== null) {
    const { waitMs, code: name } = treatment;
    if (waitMs === null) return { state: 'failed', retryable: false, code: name };
    const wait = { retryAfterMs: retryAfterMs ?? waitMs };
    return { state: 'failed', retryable: true, code: name, ...wait };
  }
  // An answer that is not one: it was taken, or a server before Graph gave up waiting for it.
  if (status < 400 || status === 504) return { state: 'unknown' };
  const wait = retryAfterMs === null ? {} : { retryAfterMs };
  if (status === 429) return { state: 'failed', retryable: true, code: 'rate_limited', ...wait };
  if (status >= 500) return { state: 'failed', retryable: true, code: 'server_error', ...wait };
  return { state: 'failed', retryable: false, code: 'bad_request' };
}
