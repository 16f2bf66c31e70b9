// What Messenger tells us, with names in bottender's way; only what we use is looked at.
import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { sameSecret } from '../same-secret.ts';

const text = z.string();
const number = z.number();
const person = z.looseObject({ id: text });

const attachmentSchema = z.looseObject({
  type: text,
  title: text.optional().catch(undefined),
  payload: z
    .looseObject({
      url: text.optional(),
      stickerId: number.optional(),
      coordinates: z.looseObject({ lat: number, long: number }).optional().catch(undefined),
    })
    .nullish()
    .catch(null),
});

const messageSchema = z.looseObject({
  mid: text,
  text: text.optional(),
  isEcho: z.boolean().optional(),
  isDeleted: z.boolean().optional(),
  metadata: text.optional(),
  stickerId: number.optional(),
  quickReply: z.looseObject({ payload: text }).optional(),
  attachments: z.array(attachmentSchema).optional(),
});

/** One event of an entry; those that hold none of these are nothing to us. */
export const messengerEventSchema = z.looseObject({
  sender: person,
  recipient: person,
  /** Milliseconds. */
  timestamp: number,
  message: messageSchema.optional(),
  messageEdit: z.looseObject({ mid: text, text, numEdit: number.optional() }).optional(),
  postback: z
    .looseObject({ mid: text.optional(), title: text.optional(), payload: text.optional() })
    .optional(),
  referral: z.looseObject({}).optional(),
  reaction: z
    .looseObject({ mid: text, action: text, emoji: text.optional(), reaction: text.optional() })
    .optional(),
  delivery: z.looseObject({ mids: z.array(text).optional(), watermark: number }).optional(),
  read: z.looseObject({ watermark: number }).optional(),
});

export type MessengerMessaging = z.infer<typeof messengerEventSchema>;
export type MessengerMessage = z.infer<typeof messageSchema>;
export type MessengerAttachment = z.infer<typeof attachmentSchema>;

/** `standby` holds what another app has in hand: it is not ours to answer. */
export const messengerBodySchema = z.object({
  object: z.literal('page'),
  entry: z.array(z.looseObject({ messaging: z.array(z.unknown()).optional().catch(undefined) })),
});

/** Meta signs the bytes of the body with the app's secret, as `sha256=<hex>`. */
export function isSigned(body: Buffer, header: string | undefined, appSecret: string): boolean {
  const expected = createHmac('sha256', appSecret).update(body).digest('hex');
  return sameSecret(header, `sha256=${expected}`);
}
