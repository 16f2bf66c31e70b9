// Asks Meta whether a Cloud API account can do its work, and says in words what is wrong.
import { z } from 'zod';
import type { WhatsAppCloudAccount } from '../channel-settings.ts';
import type { Finding } from '../finding.ts';
import { doctorMetaWebhook } from '../meta-webhook.ts';
import { treatmentOf } from './error-treatment.ts';
import { examineTemplate } from './examine-template.ts';
import { GraphClient, type GraphAnswer } from './graph-client.ts';

const reasonsSchema = z.array(z.object({ error_description: z.string() })).catch([]);
const numberSchema = z.object({
  display_phone_number: z.string(),
  verified_name: z.string().optional(),
  quality_rating: z.string().optional(),
  platform_type: z.string().optional(),
  health_status: z
    .object({
      entities: z.array(
        z.object({
          entity_type: z.string(),
          id: z.string(),
          can_send_message: z.string(),
          errors: reasonsSchema,
        }),
      ),
    })
    .catch({ entities: [] }),
});
type Found = z.infer<typeof numberSchema>;
const fields = 'display_phone_number,verified_name,quality_rating,platform_type,health_status';
const subscribedSchema = z.object({ data: z.array(z.unknown()) });

const answerMs = 10_000;

/**
 * Live checks, of which none sends anything to anybody. `publicUrl` is where patients reach us:
 * Meta has to reach `/webhooks/whatsapp-cloud` there.
 */
export async function doctorWhatsAppCloud(
  account: WhatsAppCloudAccount,
  publicUrl: string,
): Promise<readonly Finding[]> {
  const client = new GraphClient(account, answerMs);
  const path = `${account.phoneNumberId}?fields=${fields}`;
  const answer = await client.call({ method: 'GET', path }, numberSchema);
  const webhook = await doctorMetaWebhook(account, {
    messenger: 'WhatsApp Cloud',
    object: 'whatsapp_business_account',
    url: `${publicUrl}/webhooks/whatsapp-cloud`,
    fields: ['messages'],
  });
  if (answer.kind !== 'ok') {
    return [{ about: number, well: false, words: whyNot(answer, account) }, ...webhook];
  }
  const found = aboutNumber(answer.value);
  const { entities } = answer.value.health_status;
  const business = entities.find(({ entity_type: type }) => type === 'WABA')?.id;
  if (business === undefined) {
    const words = 'Meta does not say whose the number is: try again later.';
    return [found, { about: 'WhatsApp Cloud account', well: false, words }, ...webhook];
  }
  const { template } = account;
  return [
    found,
    await aboutSubscription(client, business),
    ...webhook,
    template === null ? noTemplate : await examineTemplate(client, business, template),
  ];
}

const number = 'WhatsApp Cloud number';
const noTemplate: Finding = {
  about: 'WhatsApp Cloud template',
  well: false,
  words:
    'None is set: 24 hours after their last message people hear nothing until a coordinator ' +
    'calls them. Have one approved and set INTAKE_WHATSAPP_CLOUD_TEMPLATE.',
};

function aboutNumber({ display_phone_number: shown, quality_rating: quality, ...found }: Found) {
  const finding = (well: boolean, words: string): Finding => ({ about: number, well, words });
  if (found.platform_type === 'NOT_APPLICABLE') {
    return finding(
      false,
      `${shown} is not registered for the Cloud API: do so in WhatsApp Manager.`,
    );
  }
  const blocked = found.health_status.entities.filter((one) => one.can_send_message === 'BLOCKED');
  if (blocked.length > 0) {
    const reasons = blocked.flatMap(({ errors }) => errors.map((each) => each.error_description));
    return finding(
      false,
      `Meta lets ${shown} send nothing: ${reasons.join(' ') || 'no reason given'}`,
    );
  }
  if (quality === 'RED') {
    const words = `People mark messages of ${shown} as spam: Meta will restrict it. Send less.`;
    return finding(false, words);
  }
  const name = found.verified_name ?? 'a name that is not approved yet';
  return finding(true, `${shown} answers as ${name}, quality ${quality ?? '?'}.`);
}

/** The app has a webhook, and the account has to be tied to the app, or nothing comes. */
async function aboutSubscription(client: GraphClient, business: string): Promise<Finding> {
  const about = 'WhatsApp Cloud account';
  const path = `${business}/subscribed_apps`;
  const answer = await client.call({ method: 'GET', path }, subscribedSchema);
  if (answer.kind !== 'ok') {
    const right = 'whatsapp_business_management';
    const words = `Meta does not show ${business}: does the token have the permission ${right}?`;
    return { about, well: false, words };
  }
  const well = answer.value.data.length > 0;
  const words = well
    ? `${business} reports to an app.`
    : `${business} reports to no app: subscribe it (POST /${business}/subscribed_apps).`;
  return { about, well, words };
}

function whyNot(
  answer: Exclude<GraphAnswer<unknown>, { kind: 'ok' }>,
  { origin, graphVersion, phoneNumberId }: WhatsAppCloudAccount,
): string {
  if (answer.kind === 'unreached') return `${origin} cannot be reached from here.`;
  if (answer.kind === 'unclear') return `${origin} gave no answer that can be read.`;
  const { name, words } = treatmentOf(answer.error);
  if (words !== null) return words;
  if (name === 'transient') return 'Meta has a fault just now; try again later.';
  return (
    `Meta knows no number ${phoneNumberId} for this token (or no ${graphVersion} of its API): ` +
    'INTAKE_WHATSAPP_CLOUD_PHONE_ID is the phone number id, not the number itself.'
  );
}
