// Reads requests at the door: their shape, and how many of them in a minute.
import type { z } from 'zod';
import { WebError } from './web-error.ts';
import { webLimits } from './web-limits.ts';

/** What a person sent, in the shape that a schema says; throws {@link WebError} `bad_request`. */
export function parseRequest<Output>(schema: z.ZodType<Output>, value: unknown): Output {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new WebError('bad_request');
  return parsed.data;
}

type MinuteLimit = 'sessionsPerMinute' | 'readsPerMinute' | 'messagesPerMinute' | 'filesPerMinute';

/** Route config that counts requests by caller. */
export function perMinute(limit: MinuteLimit) {
  return { rateLimit: { max: webLimits[limit], timeWindow: 60_000 } };
}
