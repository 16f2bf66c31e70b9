// The shapes of what the document desk's page asks and decides.
import { z } from 'zod';
import type { PhotoReason } from '../../intake/document.ts';
import { boxesMax } from '../../intake/page-edit.ts';

const id = z.string().min(1).max(120);
const page = z.number().int().min(1).max(2_000);
const share = z.number().min(0).max(1);
const words = z.string().max(500);

export const caseParamsSchema = z.object({ intake: id });
export const documentParamsSchema = z.object({ intake: id, document: id });
export const pageParamsSchema = z.object({
  intake: id,
  document: id,
  page: z.coerce.number().int().min(1).max(10_000),
});

/** `package`: as the page goes into the package, with what is covered burnt in. */
export const pictureQuerySchema = z.object({
  size: z.enum(['thumb', 'view', 'large']).default('view'),
  as: z.enum(['taken', 'package']).default('taken'),
  /** Why somebody wants to see a passport or an identity card. */
  reason: z.enum(['verify', 'translate', 'redact', 'other']).optional(),
  center: z.coerce.number().min(-100_000).max(100_000).optional(),
  width: z.coerce.number().min(1).max(200_000).optional(),
  /** Which file of an archive: its place in each archive on the way. */
  inside: z
    .string()
    .regex(/^\d{1,6}(?:\.\d{1,6}){0,3}$/)
    .optional(),
});

/** A series of scans has hundreds of files, which are covered together. */
const editsMax = 1_000;

const box = z.strictObject({ left: share, top: share, width: share, height: share });
const pageRef = z.strictObject({ document: id, page });

const editSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('placed'),
    document: id,
    item: id.nullable(),
    report: id.nullable(),
  }),
  z.strictObject({
    kind: z.literal('arranged'),
    report: id,
    pages: z.array(pageRef).max(2_000).nullable(),
  }),
  z.strictObject({
    kind: z.literal('split'),
    document: id,
    part: id,
    pages: z.array(page).min(1).max(2_000),
    report: id,
  }),
  z.strictObject({ kind: z.literal('mended'), part: id }),
  z.strictObject({
    kind: z.literal('turned'),
    document: id,
    page,
    degrees: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  }),
  z.strictObject({
    kind: z.literal('renamed'),
    document: id,
    name: z.string().trim().min(1).max(200),
  }),
  z.strictObject({ kind: z.literal('withdrawn'), document: id, withdrawn: z.boolean() }),
  z.strictObject({
    kind: z.literal('redacted'),
    document: id,
    page,
    boxes: z.array(box).max(boxesMax),
    reason: words,
  }),
  z.strictObject({
    kind: z.literal('judged_again'),
    document: id,
    page,
    overruling: z
      .object({ verdict: z.enum(['accept', 'reject']), coordinator: words, reason: words })
      .nullable(),
  }),
]);

export const editsSchema = z.strictObject({
  id: z.uuid(),
  edits: z.array(editSchema).min(1).max(editsMax),
});

export const verdictSchema = z.strictObject({
  id: z.uuid(),
  page,
  verdict: z.enum(['accept', 'reject']),
  reason: z.string().trim().min(1).max(500),
});

export const versionSchema = z.strictObject({
  id: z.uuid(),
  version: z.enum(['cleaned', 'as_taken']),
});

/** What somebody can be asked to do better. */
const retakeReasons = [
  'blurred',
  'partly_blurred',
  'moving',
  'dark',
  'noisy',
  'faint',
  'overexposed',
  'glare',
  'text_too_small',
  'page_cut_off',
  'text_cut_off',
  'fragment',
  'damaged',
  'screen',
] as const satisfies readonly PhotoReason[];

export const retakeSchema = z.strictObject({
  id: z.uuid(),
  page: page.nullable(),
  reason: z.enum(retakeReasons),
  wanted: z.boolean(),
});
