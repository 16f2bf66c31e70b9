// Asks Meta whether the template that asks people to write may be sent, in every language of ours.
import { z } from 'zod';
import { languages } from '../../language/language.ts';
import type { Finding } from '../finding.ts';
import type { GraphClient } from './graph-client.ts';

const templatesSchema = z.object({
  data: z.array(
    z.object({
      name: z.string(),
      language: z.string(),
      status: z.string(),
      components: z.array(z.object({ text: z.string().optional() })).catch([]),
    }),
  ),
});
type Handed = z.infer<typeof templatesSchema>['data'][number];

const about = 'WhatsApp Cloud template';

/** `business`: the id of the WhatsApp Business Account. */
export async function examineTemplate(
  client: GraphClient,
  business: string,
  template: string,
): Promise<Finding> {
  const query = new URLSearchParams({ name: template, fields: 'name,language,status,components' });
  const path = `${business}/message_templates?${query.toString()}&limit=100`;
  const answer = await client.call({ method: 'GET', path }, templatesSchema);
  if (answer.kind !== 'ok') {
    const right = 'whatsapp_business_management';
    const words = `Meta does not show "${template}": does the token have the permission ${right}?`;
    return { about, well: false, words };
  }
  // Meta finds names that only begin like it.
  const handed = answer.value.data.filter(({ name }) => name === template);
  const wrongs = languages.flatMap((language) => wrongWith(handed, language) ?? []);
  return wrongs.length === 0
    ? { about, well: true, words: `"${template}" is approved in ${languages.join(', ')}.` }
    : { about, well: false, words: `"${template}": ${wrongs.join('; ')}.` };
}

/** Null: nothing is. Meta writes `en_US` or `en`, and takes no language for another. */
function wrongWith(handed: readonly Handed[], language: string): string | null {
  const found = handed.find((one) => one.language === language);
  if (found === undefined) return `hand it in as language "${language}" too`;
  const { status, components } = found;
  if (status !== 'APPROVED') return `in "${language}" it is ${status}, and not approved`;
  return components.some(({ text }) => text?.includes('{{') === true)
    ? `in "${language}" it has a variable, and we fill none`
    : null;
}
