// The limits of the WhatsApp Cloud API, as its far side holds us to them.
import { z } from 'zod';

const characters = (max: number) => z.string().min(1).max(max);
const utf8 = (max: number) =>
  z
    .string()
    .min(1)
    .refine((text) => Buffer.byteLength(text) <= max, `more than ${max} bytes`);
/** Two alike are refused. */
const different = (texts: readonly string[]) => new Set(texts).size === texts.length;

const body = z.strictObject({ text: characters(1024) });

const buttonMessage = z.strictObject({
  type: z.literal('button'),
  body,
  action: z.strictObject({
    buttons: z
      .array(
        z.strictObject({
          type: z.literal('reply'),
          reply: z.strictObject({ id: utf8(256), title: characters(20) }),
        }),
      )
      .min(1)
      .max(3)
      .refine((all) => different(all.map(({ reply }) => reply.title)), 'two titles alike')
      .refine((all) => different(all.map(({ reply }) => reply.id)), 'two ids alike'),
  }),
});

const listMessage = z.strictObject({
  type: z.literal('list'),
  body,
  action: z.strictObject({
    button: characters(20),
    sections: z
      .array(
        z.strictObject({
          rows: z
            .array(
              z.strictObject({
                id: utf8(200),
                title: characters(24),
                description: characters(72).optional(),
              }),
            )
            .min(1),
        }),
      )
      .length(1)
      .refine(([section]) => (section?.rows.length ?? 0) <= 10, 'more than 10 rows')
      .refine(([section]) => different((section?.rows ?? []).map(({ id }) => id)), 'two ids alike'),
  }),
});

const linkMessage = z.strictObject({
  type: z.literal('cta_url'),
  body,
  action: z.strictObject({
    name: z.literal('cta_url'),
    parameters: z.strictObject({ display_text: characters(20), url: z.url() }),
  }),
});

const caption = characters(1024).optional();

const content = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('text'),
    text: z.strictObject({ body: characters(4096), preview_url: z.literal(false) }),
  }),
  z.object({
    type: z.literal('interactive'),
    interactive: z.discriminatedUnion('type', [buttonMessage, listMessage, linkMessage]),
  }),
  z.object({ type: z.literal('image'), image: z.strictObject({ id: z.string(), caption }) }),
  z.object({
    type: z.literal('document'),
    document: z.strictObject({ id: z.string(), caption, filename: characters(240) }),
  }),
  z.object({
    type: z.literal('template'),
    template: z.strictObject({
      name: z.string(),
      language: z.strictObject({ code: z.enum(['fa', 'ar', 'ru', 'en']) }),
    }),
  }),
]);

/** Whom it is for, beside the content: a telephone number or a user id, never both. */
const addressedSchema = z
  .object({
    messaging_product: z.literal('whatsapp'),
    recipient_type: z.literal('individual'),
    to: z.string().regex(/^\d+$/).optional(),
    recipient: z
      .string()
      .regex(/^[A-Z]{2}\.[\w.]+$/)
      .optional(),
    biz_opaque_callback_data: characters(512).optional(),
  })
  .refine(({ to, recipient }) => (to === undefined) !== (recipient === undefined), 'to whom?');

export const outgoingSchema = z.intersection(addressedSchema, content);
export type Outgoing = z.infer<typeof outgoingSchema>;

export const readSchema = z.strictObject({
  messaging_product: z.literal('whatsapp'),
  status: z.literal('read'),
  message_id: z.string(),
  typing_indicator: z.strictObject({ type: z.literal('text') }).optional(),
});

const office = 'application/vnd.openxmlformats-officedocument';
const megabyte = 1_000_000;

/** Of each type that may be uploaded, the most bytes. */
export const uploadBytesMax: Readonly<Record<string, number>> = {
  'image/jpeg': 5 * megabyte,
  'image/png': 5 * megabyte,
  'audio/ogg': 16 * megabyte,
  'application/pdf': 100 * megabyte,
  'text/plain': 100 * megabyte,
  'application/msword': 100 * megabyte,
  'application/vnd.ms-excel': 100 * megabyte,
  [`${office}.wordprocessingml.document`]: 100 * megabyte,
  [`${office}.spreadsheetml.sheet`]: 100 * megabyte,
};
