// The shape of a flow file: the questions, the document checklist and the summary, as data.
import { z } from 'zod';
import { documentKinds } from '../intake/document.ts';

const itemId = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'lower-case letters, digits and _');
const optionId = z.string().regex(/^[a-z0-9][a-z0-9_]{0,23}$/, 'lower-case letters, digits and _');

/** Before a synonym of an option that counts only when nothing else is said: `=me`. */
export const aloneMark = '=';
/** Before one that several options share, so that it is asked which: `?leukemia`. */
export const sharedMark = '?';

/**
 * `{item: diagnosis, in: [dlbcl]}`, `{item: x, state: [answered]}`, `{all: […]}`, `{any: […]}`,
 * `{not: …}`; `{item: country, hours: several}`: the country answered there has several times;
 * `{travel: planned}`: a center considers it possible, and a person has told the family so.
 */
export type Condition =
  | { item: string; in: string[] }
  | { item: string; state: string[] }
  | { item: string; hours: 'several' }
  | { travel: 'planned' }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ item: itemId, in: z.array(optionId).min(1) }),
    z.strictObject({ item: itemId, state: z.array(z.string()).min(1) }),
    z.strictObject({ item: itemId, hours: z.literal('several') }),
    z.strictObject({ travel: z.literal('planned') }),
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
  ]),
);

const skips = z.enum(['unknown', 'later', 'refused', 'not_applicable']);

const base = {
  id: itemId,
  when: condition.optional(),
  /** Answer states a person may choose instead of answering. */
  may: z.array(skips).default([]),
  /** Items whose answers are asked again when this one changes. */
  resets: z.array(itemId).default([]),
  code: z.string().optional(),
};

const option = z.strictObject({
  id: optionId,
  when: condition.optional(),
  /** Lexicon ids that mean this option. */
  terms: z.array(z.string()).default([]),
  /** What a doctor reads, in English, where the title is in a patient's words. */
  clinical: z.string().min(1).optional(),
});

/** An option may be written as its id alone. */
const plainOptions = z
  .array(z.union([optionId.transform((id): z.infer<typeof option> => ({ id, terms: [] })), option]))
  .min(2);

const choiceItem = z.strictObject({
  ...base,
  type: z.literal('choice'),
  options: plainOptions,
  /** Free words are kept as "other" when no option fits. */
  other: z.boolean().default(false),
  /** Items that the same words may answer, with the option they then stand for here, if any. */
  tells: z.record(itemId, optionId.nullable()).default({}),
});

const choicesItem = z.strictObject({
  ...base,
  type: z.literal('choices'),
  options: plainOptions,
  /** An option that excludes the others, such as "none of these". */
  none: optionId.optional(),
  other: z.boolean().default(false),
});

const textItem = z.strictObject({
  ...base,
  type: z.literal('text'),
  charactersMax: z.number().int().positive().default(2000),
  /** Ready answers that are offered beside free words. */
  offers: z.array(optionId).default([]),
  name: z.boolean().default(false),
});

const medicalItem = z.strictObject({
  ...base,
  type: z.literal('medical'),
  categories: z.array(z.string()).min(1),
  charactersMax: z.number().int().positive().default(500),
  /** Items of the same row that may be filled from the same words, by what they hold. */
  also: z
    .strictObject({ dates: z.array(itemId).max(2), cycles: itemId, response: itemId })
    .partial()
    .optional(),
});

const numberItem = z.strictObject({
  ...base,
  type: z.literal('number'),
  unit: z.string().default(''),
  /** Other units people write, by factor to `unit`. */
  units: z.record(z.string(), z.number().positive()).default({}),
  /** What a second number counts after the first: `{100: 1}`, centimetres after metres. */
  parts: z.record(z.string(), z.number().positive()).default({}),
  min: z.number(),
  max: z.number(),
  /** Outside these, "are you sure?" is asked. */
  usualMin: z.number().optional(),
  usualMax: z.number().optional(),
  decimals: z.number().int().min(0).max(2).default(0),
});

const dateItem = z.strictObject({
  ...base,
  type: z.literal('date'),
  birth: z.boolean().default(false),
  future: z.boolean().default(false),
  /** The date may not lie before this item's date (same row first, then the intake). */
  notBefore: itemId.optional(),
  /** "Still going on" is offered as `not_applicable`. */
  ongoing: z.boolean().default(false),
  /** The end of something that has to be good for so long yet, such as a passport. */
  validMonths: z.number().int().positive().optional(),
});

const countryItem = z.strictObject({ ...base, type: z.literal('country') });
/** By which clocks reminders go; `country` is the item that says where. */
const zoneItem = z.strictObject({ ...base, type: z.literal('zone'), country: itemId });
const contactItem = z.strictObject({
  ...base,
  type: z.literal('contact'),
  /** The number they write from, offered where the messenger tells it. */
  offers: z.array(z.literal('this_number')).default([]),
});
const consentItem = z.strictObject({
  ...base,
  type: z.literal('consent'),
  version: z.string().min(1),
});
const noticeItem = z.strictObject({ ...base, type: z.literal('notice') });
const reviewItem = z.strictObject({ ...base, type: z.literal('review') });
const submitItem = z.strictObject({ ...base, type: z.literal('submit') });

const documentItem = z.strictObject({
  ...base,
  type: z.literal('document'),
  need: z.enum(['essential', 'helpful']),
  essentialWhen: condition.optional(),
  folder: itemId,
  /** The first part of the file's name in the package, such as `Pathology`. */
  stem: z.string().regex(/^[A-Za-z][A-Za-z0-9_]{1,40}$/),
  /** The name of several reports joined, without a date, such as `Chemo_History`. */
  undated: z.boolean().default(false),
  /** Older than this, a newer one is asked for. */
  freshDays: z.number().int().positive().optional(),
  /** The limit of a center's own that counts instead, once the package is there. */
  ageLimit: z.enum(['imaging', 'labs']).optional(),
  /** What `guessDocumentType` calls it, first, and what else passes for it when it is asked for. */
  guesses: z.array(z.string()).default([]),
  accepts: z.array(z.enum(documentKinds)).optional(),
  /** A link or words count as well, such as a download link for images. */
  words: z.boolean().default(false),
});

const leaf = z.discriminatedUnion('type', [
  choiceItem,
  choicesItem,
  textItem,
  medicalItem,
  numberItem,
  dateItem,
  countryItem,
  zoneItem,
  contactItem,
  consentItem,
  noticeItem,
  reviewItem,
  submitItem,
  documentItem,
]);

const groupItem = z.strictObject({
  ...base,
  type: z.literal('group'),
  rowsMax: z.number().int().positive().default(20),
  items: z.array(leaf).min(1),
});

const item = z.union([leaf, groupItem]);

const summarySection = z.discriminatedUnion('kind', [
  z.strictObject({ id: itemId, kind: z.literal('values'), items: z.array(itemId).min(1) }),
  z.strictObject({ id: itemId, kind: z.literal('table'), group: itemId, items: z.array(itemId) }),
  z.strictObject({ id: itemId, kind: z.literal('timeline'), items: z.array(z.string()).min(1) }),
  z.strictObject({ id: itemId, kind: z.literal('callout'), items: z.array(itemId).min(1) }),
]);

/** A flow file. See README, "How to add a question". */
export const flowSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  /** Prefix of the package's name. */
  packagePrefix: z.string().regex(/^[A-Z][A-Z0-9]{1,15}$/),
  folders: z.array(z.strictObject({ id: itemId, name: z.string().regex(/^\d_[A-Za-z_]+$/) })),
  /** Well-known roles that the engine and the dossier need by meaning, not by name. */
  roles: z.strictObject({
    writer: itemId,
    patientName: itemId,
    birth: itemId,
    contact: itemId,
    keyQuestion: itemId,
    mainProblem: itemId,
    diagnosis: itemId,
  }),
  items: z.array(item).min(1),
  /** When somebody who has fallen silent is reminded: days after their last word. */
  reminders: z
    .strictObject({
      /** One for each nudge; a third message would help nobody. */
      afterDays: z.array(z.number().positive()).min(1).max(2),
      /** Then a person looks after them. */
      personAfterDays: z.number().positive(),
    })
    .refine(({ afterDays, personAfterDays }) => isRising([...afterDays, personAfterDays]), {
      error: 'each is later than the one before',
    }),
  faq: z.array(itemId),
  summary: z.strictObject({
    headline: z.array(itemId).min(1),
    countedGroup: itemId.optional(),
    sections: z.array(summarySection).min(1),
    /** A generated file that holds the table of one group, such as `Chemo_History`. */
    tableFile: z.strictObject({ group: itemId, folder: itemId, stem: z.string() }).optional(),
  }),
  /** Questions to ask before travelling, and what happens next: locale lists of this length. */
  afterwards: z.strictObject({ steps: z.number().int(), questions: z.number().int() }),
});

function isRising(days: readonly number[]): boolean {
  return days.every((day, at) => day > (days[at - 1] ?? 0));
}

export type Flow = z.infer<typeof flowSchema>;
export type Item = z.infer<typeof item>;
export type LeafItem = z.infer<typeof leaf>;
export type GroupItem = z.infer<typeof groupItem>;
export type DocumentItem = z.infer<typeof documentItem>;
export type SummarySection = z.infer<typeof summarySection>;
