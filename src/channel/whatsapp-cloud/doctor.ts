// Asks Meta whether a Cloud API account can do its work, and says in words what is wrong.
import { z } from 'zod';
import type { Finding } from '../finding.ts';
import type { WhatsAppCloudAccount } from '../channel-settings.ts';
import { treatmentOf } from './error-treatment.ts';
import { GraphClient, type GraphAnswer } from './graph-client.ts';

const numberSchema = z.object({
  display_phone_number: z.string(),
  verified_name: z.string().optional(),
  quality_rating: z.string().optional(),
  name_status: z.string().optional(),
  platform_type: z.string().optional(),
});
const fields = 'display_phone_number,verified_name,quality_rating,name_status,platform_type';

const answerMs = 10_000;
const challenge = 'intake-desk-doctor';

/**
 * Live checks, of which none sends anything to anybody. `publicUrl` is where patients reach us:
 * Meta has to reach `/webhooks/whatsapp-cloud` there.
 */
export async function doctorWhatsAppCloud(
  account: WhatsAppCloudAccount,
  publicUrl: string,
): Promise<readonly Finding[]> {
  return [
    await aboutNumber(account),
    await aboutWebhook(account, publicUrl),
    aboutTemplate(account),
  ];
}

async function aboutNumber(account: WhatsAppCloudAccount): Promise<Finding> {
  const about = 'WhatsApp Cloud number';
  const client = new GraphClient(account, answerMs);
  const path = `${account.phoneNumberId}?fields=${fields}`;
  const answer = await client.call({ method: 'GET', path }, numberSchema);
  if (answer.kind !== 'ok') return { about, well: false, words: whyNot(answer, account) };
  const { display_phone_number: number, quality_rating: quality, ...found } = answer.value;
  if (found.platform_type === 'NOT_APPLICABLE') {
    const words = `${number} is not registered for the Cloud API: register it in WhatsApp Manager.`;
    return { about, well: false, words };
  }
  if (quality === 'RED') {
    const words = `People mark messages of ${number} as spam: Meta will restrict it. Send less.`;
    return { about, well: false, words };
  }
  const name = found.verified_name ?? 'a name that is not approved yet';
  return { about, well: true, words: `${number} answers as ${name}, quality ${quality ?? '?'}.` };
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

/** Calls our own address as Meta does when the webhook is registered. */
async function aboutWebhook(
  { verifyToken }: WhatsAppCloudAccount,
  publicUrl: string,
): Promise<Finding> {
  const about = 'WhatsApp Cloud webhook';
  const url = `${publicUrl}/webhooks/whatsapp-cloud`;
  if (!url.startsWith('https://')) {
    const words = `Meta calls only https addresses, and ${url} is none: set INTAKE_PUBLIC_URL.`;
    return { about, well: false, words };
  }
  const query = new URLSearchParams({
    'hub.mode': 'subscribe',
    'hub.verify_token': verifyToken,
    'hub.challenge': challenge,
  });
  const words = await handshake(`${url}?${query.toString()}`);
  return words === null
    ? { about, well: true, words: `${url} answers Meta's handshake.` }
    : { about, well: false, words: `${url} ${words}` };
}

/** What is wrong with the answer; null when it is right. */
async function handshake(url: string): Promise<string | null> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(answerMs) });
    if (response.ok && (await response.text()) === challenge) return null;
    const status = String(response.status);
    return `answers ${status}: does it lead to this service, with these settings, started anew?`;
  } catch {
    return 'cannot be reached: is the service running, and does the proxy lead to it?';
  }
}

function aboutTemplate({ template }: WhatsAppCloudAccount): Finding {
  const about = 'WhatsApp Cloud template';
  const none =
    'None is set: 24 hours after their last message people hear nothing until a coordinator ' +
    'calls them. Have one approved and set INTAKE_WHATSAPP_CLOUD_TEMPLATE.';
  return template === null
    ? { about, well: false, words: none }
    : { about, well: true, words: `"${template}" asks people to write again after 24 hours.` };
}
