// How a call to a messenger's API ended that brought no result, without the tokens in it.
import { z } from 'zod';

export type CallFailure =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly body: unknown;
      /** As the header says (ms). */
      readonly retryAfterMs: number | null;
    }
  /** It never left: nothing has happened. */
  | { readonly kind: 'not_sent' }
  /** It left, and nobody knows whether it arrived. */
  | { readonly kind: 'unanswered' };

/** An error of a call; `response` is where bottender's clients look, and all that they hand on. */
class EndedCall extends Error {
  override readonly name = 'EndedCall';
  readonly response: { readonly status: number; readonly data: unknown };

  constructor(status: number, failure: CallFailure) {
    super(`the call ended with ${failure.kind} ${status}`);
    this.response = { status, data: failure };
  }
}

const text = z.string().optional().catch(undefined);
const networkSchema = z.object({
  code: text,
  cause: z.object({ syscall: text, code: text }).optional().catch(undefined),
});
const answeredSchema = z.object({
  response: z.object({
    status: z.number(),
    data: z.unknown(),
    headers: z.object({ 'retry-after': text }).optional().catch(undefined),
  }),
});
const endedSchema = z.object({
  response: z.object({
    data: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('answered'),
        status: z.number(),
        body: z.unknown(),
        retryAfterMs: z.number().nullable(),
      }),
      z.object({ kind: z.literal('not_sent') }),
      z.object({ kind: z.literal('unanswered') }),
    ]),
  }),
});

const neverLeft = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'EADDRNOTAVAIL',
]);

/** What axios threw, as an error that can be shown to anybody. */
export function endedCall(error: unknown): Error {
  const failure = read(error);
  return new EndedCall(failure.kind === 'answered' ? failure.status : 0, failure);
}

/** Reads an error that an API client of bottender threw. */
export function callFailure(error: unknown): CallFailure {
  const ended = endedSchema.safeParse(error);
  return ended.success ? ended.data.response.data : read(error);
}

function read(error: unknown): CallFailure {
  const answered = answeredSchema.safeParse(error);
  if (answered.success) {
    const { status, data, headers } = answered.data.response;
    const seconds = Number(headers?.['retry-after'] ?? Number.NaN);
    const retryAfterMs = Number.isFinite(seconds) ? Math.max(0, seconds) * 1000 : null;
    return { kind: 'answered', status, body: data, retryAfterMs };
  }
  const { code, cause } = networkSchema.safeParse(error).data ?? {};
  const connecting = cause?.syscall === 'connect' && cause.code === 'ETIMEDOUT';
  const untrusted = /^(CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|ERR_TLS_)/.test(code ?? '');
  return neverLeft.has(code ?? '') || connecting || untrusted
    ? { kind: 'not_sent' }
    : { kind: 'unanswered' };
}
