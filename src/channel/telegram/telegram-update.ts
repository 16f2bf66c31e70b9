// What Telegram tells us, with names in bottender's way; only what we use is looked at.
import { z } from 'zod';

const text = z.string();
const number = z.number();

const fileSchema = z.looseObject({
  fileId: text,
  fileSize: number.optional(),
  fileName: text.optional(),
  mimeType: text.optional(),
});

const photoSchema = z.looseObject({ fileId: text, width: number, height: number });

/** Undefined for what is of another shape: one odd piece must not hide the others. */
const maybe = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

const stickerSchema = z.looseObject({
  ...{ fileId: text, fileSize: number.optional() },
  isAnimated: z.boolean().optional(),
  isVideo: z.boolean().optional(),
  thumbnail: maybe(z.looseObject({ fileId: text, fileSize: number.optional() })),
});

const placeSchema = z.looseObject({ latitude: number, longitude: number });

const chatSchema = z.looseObject({ id: number, type: text });

const buttonSchema = z.looseObject({ text, callbackData: text.optional() });

const messageSchema = z.looseObject({
  messageId: number,
  /** Seconds; 0 where Telegram does not give the message any more. */
  date: number,
  chat: chatSchema,
  editDate: number.optional(),
  text: text.optional(),
  caption: text.optional(),
  photo: z.array(photoSchema.extend({ fileSize: number.optional() })).optional(),
  document: fileSchema.optional(),
  audio: fileSchema.optional(),
  voice: fileSchema.optional(),
  sticker: maybe(stickerSchema),
  location: maybe(placeSchema),
  venue: maybe(z.looseObject({ title: text, address: text.optional() })),
  contact: maybe(z.looseObject({ phoneNumber: text, firstName: text, lastName: text.optional() })),
  replyMarkup: maybe(z.looseObject({ inlineKeyboard: z.array(z.array(buttonSchema)) })),
});

const callbackSchema = z.looseObject({
  id: text,
  from: z.looseObject({ id: number }),
  message: messageSchema.optional(),
  data: text.optional(),
});

const reactionSchema = z.looseObject({
  chat: chatSchema,
  messageId: number,
  date: number,
  newReaction: z.array(z.looseObject({ type: text, emoji: text.optional() })),
});

export const telegramUpdateSchema = z.looseObject({
  updateId: number,
  message: messageSchema.optional(),
  editedMessage: messageSchema.optional(),
  callbackQuery: callbackSchema.optional(),
  messageReaction: reactionSchema.optional(),
});

export type TelegramUpdate = z.infer<typeof telegramUpdateSchema>;
export type TelegramMessage = z.infer<typeof messageSchema>;
export type TelegramCallback = z.infer<typeof callbackSchema>;

/** What we ask Telegram for; reactions come only when they are named. */
export const allowedUpdates = ['message', 'edited_message', 'callback_query', 'message_reaction'];
