// What the parent of a crash run tells the service's process, one line of JSON each.
import { z } from 'zod';
import { inboundEventSchema } from '../../src/channel/channel.ts';

const common = { id: z.number(), now: z.string() };
const from = { account: z.string(), address: z.string(), externalId: z.string() };

export const childCommandSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('hear'),
    ...common,
    ...from,
    body: inboundEventSchema,
  }),
  /** Keeps a file in the vault first, then hands it in. */
  z.strictObject({
    kind: z.literal('send_file'),
    ...common,
    ...from,
    path: z.string(),
    name: z.string(),
  }),
  /** From now on it may die at these steps. */
  z.strictObject({ kind: z.literal('arm'), ...common, failpoints: z.string() }),
  /** Until nothing is under way at this instant. */
  z.strictObject({ kind: z.literal('settle'), ...common }),
  z.strictObject({ kind: z.literal('stop'), ...common }),
]);

export type ChildCommand = z.infer<typeof childCommandSchema>;

/** A command before the parent has numbered it. */
export type Unnumbered = WithoutId<ChildCommand>;

type WithoutId<Command> = Command extends ChildCommand ? Omit<Command, 'id'> : never;

/** Mistakes that can be planted in the service's process; the crash test has to notice each. */
const plantedBugs = [
  'acknowledges_early',
  'forgets_claimed_jobs',
  'renames_before_writing',
  'sends_under_new_keys',
  'splits_units',
] as const;

export type PlantedBug = (typeof plantedBugs)[number];

export const childOptionsSchema = z.strictObject({
  folder: z.string(),
  /** As in `armFailpoints`. */
  failpoints: z.string(),
  /** ISO instant at which the clock stands until a command moves it. */
  now: z.string(),
  bug: z.enum(plantedBugs).nullable(),
});

export type ChildOptions = z.infer<typeof childOptionsSchema>;

/** What the far side of a channel was sent, one line of JSON each in `sent.log`. */
export const sentSchema = z.strictObject({
  account: z.string(),
  address: z.string(),
  key: z.string(),
  words: z.string(),
});

export type Sent = z.infer<typeof sentSchema>;

export const sentLog = 'sent.log';

/** The one channel shows nothing twice, the other shows everything that it is sent. */
export const accounts = { deduplicating: 'careful', plain: 'plain' } as const;
