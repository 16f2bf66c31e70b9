// What Meta reports of our templates: how they are received, and whether they may be sent.
import { z } from 'zod';
import { languages } from '../../language/language.ts';
import type { TemplateVerdict } from '../channel.ts';
import { templateChangeSchema } from './webhook-schema.ts';

/** Meta's words, by the part of a verdict that they change; others change nothing. */
const qualities: Readonly<Record<string, TemplateVerdict['quality']>> = {
  GREEN: 'green',
  YELLOW: 'yellow',
  RED: 'red',
};
const statuses: Readonly<Record<string, TemplateVerdict['status']>> = {
  APPROVED: 'approved',
  REINSTATED: 'approved',
  PAUSED: 'paused',
  DISABLED: 'disabled',
  REJECTED: 'rejected',
};

/** Null for any other change, and for languages that are none of ours. */
export function readTemplateVerdict(
  change: unknown,
  about: { readonly account: string; readonly at: string },
): TemplateVerdict | null {
  const { success, data } = templateChangeSchema.safeParse(change);
  if (!success) return null;
  const { value } = data;
  // Meta writes `en_US` for what we hand in as `en`.
  const [code] = value.message_template_language.split('_');
  const language = z.enum(languages).safeParse(code);
  const quality = qualities[value.new_quality_score ?? ''] ?? null;
  const status = statuses[value.event ?? ''] ?? null;
  if (!language.success || (quality === null && status === null)) return null;
  const { message_template_name: template } = value;
  return { ...about, template, language: language.data, quality, status };
}
