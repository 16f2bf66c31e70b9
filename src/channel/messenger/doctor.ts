// Looks at the Messenger account live: token, app secret, webhook, and what the page tells us of.
import { z } from 'zod';
import { messengerConnector, type MessengerConnector } from '../bottender.ts';
import { callFailure } from '../call-failure.ts';
import type { MessengerAccount } from '../channel-settings.ts';
import type { Finding } from '../finding.ts';
import { doctorMetaWebhook } from '../meta-webhook.ts';
import { readMessengerError } from './messenger-failure.ts';
import { messengerTrouble } from './messenger-trouble.ts';

const pageSchema = z.object({ id: z.string(), name: z.string() });
const subscribedSchema = z.object({
  data: z.array(z.object({ subscribedFields: z.array(z.string()).optional() })),
});

/** Without these nobody is answered. */
const fieldsNeeded = ['messages', 'messaging_postbacks'];
/** Without these it works, and knows less: who read what, and when one of us answers by hand. */
const fieldsWanted = [
  'message_echoes',
  'message_deliveries',
  'message_reads',
  'message_reactions',
  'message_edits',
];

/** @param publicUrl where patients reach us: Meta has to reach `/webhooks/messenger` there. */
export async function doctorMessenger(
  account: MessengerAccount,
  publicUrl: string,
): Promise<readonly Finding[]> {
  const { client } = messengerConnector(account);
  try {
    const page = pageSchema.parse(await client.getPageInfo());
    const words = `token and app secret are those of the page "${page.name}"`;
    const webhook = await doctorMetaWebhook(
      { ...account, token: account.pageToken },
      {
        ...{ messenger: 'Messenger', object: 'page', fields: fieldsNeeded },
        url: `${publicUrl}/webhooks/messenger`,
      },
    );
    const found = { about: 'Messenger page', well: true, words };
    return [found, await subscriptions(client), ...webhook];
  } catch (error) {
    return [{ about: 'Messenger page', well: false, words: wordsFor(error) }];
  }
}

async function subscriptions(client: MessengerConnector['client']): Promise<Finding> {
  const about = 'Messenger events';
  try {
    const params = { access_token: client.accessToken };
    const { data } = await client.axios.get<unknown>('/me/subscribed_apps', { params });
    const apps = subscribedSchema.parse(data).data;
    const told = new Set(apps.flatMap(({ subscribedFields = [] }) => subscribedFields));
    const [needed, wanted] = [fieldsNeeded, fieldsWanted].map((fields) =>
      fields.filter((field) => !told.has(field)),
    );
    const missing = [...(needed ?? []), ...(wanted ?? [])].join(', ');
    const well = needed?.length === 0;
    const words =
      missing === '' ? 'the page tells us of everything' : `subscribe the page to ${missing} too`;
    return { about, well, words };
  } catch (error) {
    return { about, well: false, words: wordsFor(error) };
  }
}

function wordsFor(error: unknown): string {
  return error instanceof z.ZodError
    ? 'what answers at the address of Facebook is not Graph'
    : messengerTrouble(readMessengerError(callFailure(error)));
}
