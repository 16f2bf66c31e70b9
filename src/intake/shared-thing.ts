// What people send beside words and reports: a place, somebody's card, a sticker, a call.
import { z } from 'zod';

const text = z.string();

const placeSchema = z.strictObject({
  /** Degrees; north and east are positive. */
  latitude: z.number(),
  longitude: z.number(),
  /** As the sender's messenger calls it; may be empty. */
  name: text,
});

const personSchema = z.strictObject({ name: text, phones: z.array(text) });

const sharedKinds = [
  ...(['voice', 'sticker', 'location', 'contact'] as const),
  ...(['video', 'poll', 'call', 'other'] as const),
] as const;

/** `place` and `people` where the messenger told us more than the kind. */
export const sharedThingSchema = z.strictObject({
  what: z.enum(sharedKinds),
  place: placeSchema.optional(),
  people: z.array(personSchema).optional(),
});

export type SharedThing = z.infer<typeof sharedThingSchema>;
export type SharedPerson = z.infer<typeof personSchema>;
export type SharedKind = SharedThing['what'];
