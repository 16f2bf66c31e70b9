// A hospital, clinic or agency that packages go to, as its entry in the directory says.
import { z } from 'zod';
import { cleanWords } from '../lib/clean-words.ts';

const centerKinds = ['hospital', 'clinic', 'agency'] as const;
const centerDiseases = ['lymphoma', 'leukemia', 'myeloma', 'cll', 'solid', 'autoimmune'] as const;
const contactChannels = ['email', 'wechat', 'whatsapp', 'phone', 'form', 'other'] as const;
const packageWishes = ['link', 'email', 'portal'] as const;

const words = (charactersMax: number) => z.string().max(charactersMax).transform(cleanWords);
const line = words(200);
const something = line.pipe(z.string().min(1));
const lines = z.array(something).max(30);

const centerContactSchema = z.strictObject({
  name: line,
  role: line,
  channel: z.enum(contactChannels),
  /** As it is written down: an address, a number, a page. */
  address: something,
});

const centerPromiseSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('hours'), hours: z.int().min(1).max(720) }),
  z.strictObject({ kind: z.literal('working_days'), days: z.int().min(1).max(60) }),
]);

const ageDays = z.int().min(1).max(730).nullable();

export const centerSchema = z.strictObject({
  name: something,
  localName: line,
  /** ISO 3166-1. */
  country: z.string().regex(/^[A-Z]{2}$/),
  city: something,
  kind: z.enum(centerKinds),
  /** Products and protocols, in English. */
  products: lines,
  diseases: z.array(z.enum(centerDiseases)).max(centerDiseases.length),
  adults: z.boolean(),
  children: z.boolean(),
  contacts: z.array(centerContactSchema).max(20),
  /** Languages that one can write in, in English words. */
  languages: lines,
  /** How it wants the package; null: not known. */
  wants: z.enum(packageWishes).nullable(),
  /** Null: it has promised nothing. */
  promise: centerPromiseSchema.nullable(),
  /** How old reports may be (days); null: it has not said. */
  ageLimits: z
    .strictObject({ imaging: ageDays, labs: ageDays })
    .default({ imaging: null, labs: null }),
  notes: words(4000),
  /** Where this is from, and the day on which somebody checked it (ISO), null: nobody did yet. */
  source: words(500),
  checkedOn: z.iso.date().nullable(),
  archived: z.boolean(),
});

/** Words are staff's; those of contact persons are personal data and are kept sealed. */
export type Center = z.infer<typeof centerSchema>;
export type CenterContact = z.infer<typeof centerContactSchema>;
