// A scripted patient: what they answer, what they send, and what the package must hold.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const step = z.union([
  z.string(),
  z.number().transform(String),
  z.strictObject({ send: z.array(z.string()).min(1), caption: z.string().default('') }),
  z.strictObject({ wait: z.string().regex(/^\d+[dhms]$/) }),
  z.strictObject({ tap: z.string() }),
]);

const steps = z.union([step.transform((one) => [one]), z.array(step)]);

const scriptSchema = z.strictObject({
  about: z.string(),
  language: z.enum(['fa', 'ar', 'ru', 'en']),
  flow: z.string().default('car-t-evaluation'),
  /** ISO instant at which the conversation begins. */
  now: z.iso.datetime().default('2026-11-23T18:00:00Z'),
  start: steps.default([]),
  answers: z.record(z.string(), steps).default({}),
  rows: z.record(z.string(), z.array(z.record(z.string(), steps))).default({}),
  report_dates: z
    .record(z.string(), z.union([z.string(), z.number().transform(String)]))
    .default({}),
  place: z.record(z.string(), z.string()).default({}),
  rejected: z.enum(['retake', 'insist', 'link']).default('insist'),
  otherwise: z.string(),
  events: z.array(z.strictObject({ before: z.string(), steps })).default([]),
  expect: z
    .strictObject({
      headline: z.string().optional(),
      files: z.array(z.string()).default([]),
      summary: z.array(z.string()).default([]),
    })
    .default({ files: [], summary: [] }),
});

export type Step = z.infer<typeof step>;
export type PatientScript = z.infer<typeof scriptSchema>;

/** Throws with the path of what is wrong. */
export function readScript(path: string): PatientScript {
  const parsed = scriptSchema.safeParse(parse(readFileSync(path, 'utf8')));
  if (!parsed.success) throw new Error(`${path}:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
