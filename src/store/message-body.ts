// What a message of the conversation says, as it is kept sealed.
import { z } from 'zod';
import { sharedThingSchema } from '../intake/shared-thing.ts';
import { languages } from '../language/language.ts';

export const messageBodySchema = z.strictObject({
  text: z.string(),
  /** Null for what somebody wrote to us: nobody declares a language. */
  language: z.enum(languages).nullable(),
  options: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      numbered: z.boolean(),
      listed: z.literal(true).optional(),
    }),
  ),
  link: z.strictObject({ label: z.string(), url: z.string() }).nullable(),
  file: z.strictObject({ sha256: z.string(), name: z.string(), mediaType: z.string() }).nullable(),
  /** A file that the person sent. */
  upload: z.strictObject({ name: z.string(), bytes: z.number() }).nullable(),
  /** The sender's own id of the message, to recognise it when it comes back. */
  clientId: z.string().nullable(),
  /** The `clientId` of the sender's message that this one takes the place of. */
  edits: z.string().optional(),
  /** Something that is neither words nor a report; a sticker's picture is the `file`. */
  shared: sharedThingSchema.optional(),
});

export type MessageBody = z.infer<typeof messageBodySchema>;

export const emptyMessage: MessageBody = {
  text: '',
  language: null,
  options: [],
  link: null,
  file: null,
  upload: null,
  clientId: null,
};
