// What was prepared for an answer that is then written by hand, as a stream.
import type { FastifyReply } from 'fastify';

/** The safe headers that were prepared before the answer was taken over. */
export function plainHeaders(reply: FastifyReply): Record<string, string> {
  const entries = Object.entries(reply.getHeaders());
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
}
