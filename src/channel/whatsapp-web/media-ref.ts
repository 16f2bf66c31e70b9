// How a file of a message is found again, long after a restart.
import { z } from 'zod';
import type { WebMessage } from './message.ts';

const refSchema = z.object({ id: z.string(), message: z.string(), chat: z.string() });

export type MediaRef = z.infer<typeof refSchema>;

export function mediaRef({ id }: WebMessage): string {
  const ref: MediaRef = { id: id.id, message: id._serialized, chat: id.remote };
  return JSON.stringify(ref);
}

/** Null for what we did not write. */
export function parseMediaRef(ref: string): MediaRef | null {
  try {
    return refSchema.parse(JSON.parse(ref));
  } catch {
    return null;
  }
}
