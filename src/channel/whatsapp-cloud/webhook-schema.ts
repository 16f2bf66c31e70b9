// The shapes of the Cloud API's webhooks, as loosely as we can bear, piece by piece.
import { z } from 'zod';

const text = z.string();
/** Undefined for what is missing or of another shape: one odd piece must not hide the others. */
const maybe = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);
const list = z.array(z.unknown()).catch([]);

export const envelopeSchema = z.object({
  object: text,
  entry: z.array(z.object({ changes: list }).catch({ changes: [] })).catch([]),
});

export const changeSchema = z.object({
  field: text,
  value: z.object({
    metadata: z.object({ phone_number_id: text }),
    contacts: list,
    messages: list,
    message_echoes: list,
    statuses: list,
    errors: list,
  }),
});

/** Reports on our templates bear no number: they are of the whole account. */
export const templateChangeSchema = z.object({
  field: z.enum(['message_template_status_update', 'message_template_quality_update']),
  value: z.object({
    message_template_name: text,
    message_template_language: text,
    event: maybe(text),
    new_quality_score: maybe(text),
  }),
});

export const contactSchema = z.object({ wa_id: maybe(text), user_id: maybe(text) });

export const errorSchema = z.object({ code: z.number() });

const media = z.object({
  id: text,
  mime_type: maybe(text),
  sha256: maybe(text),
  caption: maybe(text),
  filename: maybe(text),
});
const name = z.object({ formatted_name: maybe(text), first_name: maybe(text) });
const card = z.object({
  name: maybe(name),
  phones: z.array(z.object({ phone: maybe(text) })).catch([]),
});
const place = z.object({
  latitude: z.number(),
  longitude: z.number(),
  name: maybe(text),
  address: maybe(text),
});
const reply = z.object({ id: text, title: text });
const words = z.object({ body: text });

export const messageSchema = z.object({
  id: text,
  type: text,
  timestamp: z.union([z.string(), z.number()]).catch(''),
  from: maybe(text),
  from_user_id: maybe(text),
  to: maybe(text),
  group_id: maybe(text),
  text: maybe(words),
  image: maybe(media),
  document: maybe(media),
  audio: maybe(media),
  sticker: maybe(media),
  location: maybe(place),
  contacts: maybe(z.array(card)),
  interactive: maybe(z.object({ button_reply: maybe(reply), list_reply: maybe(reply) })),
  button: maybe(z.object({ text })),
  reaction: maybe(z.object({ emoji: maybe(text) })),
  edit: maybe(
    z.object({
      original_message_id: text,
      message: z.object({
        text: maybe(words),
        image: maybe(z.object({ caption: maybe(text) })),
        video: maybe(z.object({ caption: maybe(text) })),
        document: maybe(z.object({ caption: maybe(text) })),
      }),
    }),
  ),
  revoke: maybe(z.object({ original_message_id: text })),
  system: maybe(
    z.object({
      type: text,
      wa_id: maybe(text),
      new_wa_id: maybe(text),
      user_id: maybe(text),
      previous_user_id: maybe(text),
    }),
  ),
});

export type CloudMessage = z.infer<typeof messageSchema>;
export type CloudMedia = z.infer<typeof media>;

export const statusSchema = z.object({
  id: text,
  status: text,
  timestamp: z.union([z.string(), z.number()]).catch(''),
  biz_opaque_callback_data: maybe(text),
  errors: list,
});
