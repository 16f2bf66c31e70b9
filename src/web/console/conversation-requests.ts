// What the conversation's routes take: the shape of every request, and how much of it.
import { z } from 'zod';
import { languages } from '../../language/language.ts';

const textCharactersMax = 8000;

/** Words a person typed: without half characters and zero bytes, which no file and no page holds. */
const words = z
  .string()
  .max(textCharactersMax)
  .transform((text) => text.toWellFormed().replaceAll('\0', ''));
const someWords = words.refine((text) => text.trim() !== '');
const language = z.enum(languages);
const id = z.uuid();
const owner = z.string().max(200).nullable();

export const intakeSchema = z.object({ intake: z.string().min(1).max(100) });
export const pageSchema = z.object({ before: z.coerce.number().int().positive().optional() });
export const takeSchema = z.strictObject({ id, from: owner });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const fileSchema = intakeSchema.extend({ sha256 });
export const saySchema = z
  .strictObject({
    id,
    text: words,
    original: someWords.nullable(),
    file: z
      .strictObject({ sha256, name: z.string().max(200) })
      .nullable()
      .default(null),
    seen: z.number().int().nonnegative(),
    anyway: z.boolean(),
  })
  .refine(({ text, file }) => file !== null || text.trim() !== '');
export const askSchema = z
  .strictObject({ id, path: z.string().max(200).nullable(), text: words })
  .refine(({ path, text }) => path !== null || text.trim() !== '');
export const messageSchema = z.strictObject({ message: z.string().max(100) });
export const idSchema = z.strictObject({ id });
export const seqSchema = z.strictObject({ seq: z.number().int().nonnegative() });
export const draftSchema = z.strictObject({ text: words });
export const presenceSchema = z.strictObject({ doing: z.enum(['looks', 'writes', 'left']) });
export const noteSchema = z.strictObject({ id, text: someWords });
export const translationSchema = z.strictObject({
  message: z.string().max(100),
  language,
  text: someWords,
});
export const suggestSchema = z.strictObject({ text: someWords, from: language, to: language });
const title = z.string().trim().min(1).max(80);
const reply = z.strictObject({ title, text: someWords });
export const replySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9_-]{1,40}$/),
  words: z.strictObject({ fa: reply, ar: reply, ru: reply, en: reply }),
});
export const replyIdSchema = z.strictObject({ id: z.string().max(40) });
export const fillSchema = z.strictObject({ text: words });
