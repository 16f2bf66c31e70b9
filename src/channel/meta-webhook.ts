// Looks at the webhook of an app of Meta's: registered there, signed with our secret, led to us.
import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { Finding } from './finding.ts';
import { GraphClient, type GraphAnswer } from './whatsapp-cloud/graph-client.ts';

export interface MetaApp {
  readonly origin: string;
  readonly graphVersion: string;
  readonly token: string;
  readonly appSecret: string;
  readonly verifyToken: string;
}

export interface ExpectedWebhook {
  /** The messenger, as staff know it. */
  readonly messenger: string;
  /** What Meta calls that which it reports on. */
  readonly object: 'whatsapp_business_account' | 'page';
  /** Where Meta has to call us. */
  readonly url: string;
  /** Without these nobody is answered. */
  readonly fields: readonly string[];
}

const answerMs = 10_000;
const challenge = 'intake-desk-doctor';

const appSchema = z.object({ id: z.string() });
const registeredSchema = z.object({
  data: z.array(
    z.object({
      object: z.string(),
      callback_url: z.string().optional(),
      active: z.boolean().optional(),
      fields: z.array(z.object({ name: z.string() })).catch([]),
    }),
  ),
});

/** Sends nothing to anybody, and changes nothing at Meta's. */
export async function doctorMetaWebhook(
  app: MetaApp,
  expected: ExpectedWebhook,
): Promise<readonly Finding[]> {
  const { messenger, url } = expected;
  const about = `${messenger} webhook`;
  if (!url.startsWith('https://')) {
    const words = `Meta calls only https addresses, and ${url} is none: set INTAKE_PUBLIC_URL.`;
    return [{ about, well: false, words }];
  }
  const wrong = await wrongHandshake(url, app.verifyToken);
  const words = wrong === null ? `${url} answers Meta's handshake.` : `${url} ${wrong}`;
  return [await aboutApp(app, expected), { about, well: wrong === null, words }];
}

/**
 * Calls our own address as Meta does when the webhook is registered. What is wrong with the answer,
 * to be said behind the address; null when it is right.
 */
export async function wrongHandshake(url: string, verifyToken: string): Promise<string | null> {
  const query = new URLSearchParams({
    'hub.mode': 'subscribe',
    'hub.verify_token': verifyToken,
    'hub.challenge': challenge,
  });
  try {
    const signal = AbortSignal.timeout(answerMs);
    const response = await fetch(`${url}?${query.toString()}`, { signal });
    if (response.ok && (await response.text()) === challenge) return null;
    const status = String(response.status);
    return response.status === 403
      ? 'refuses the verify token: start the service anew, so that it has these settings'
      : `answers ${status}: does it lead to this service, with these settings, started anew?`;
  } catch {
    return 'cannot be reached: is the service running, and does the proxy lead to it?';
  }
}

async function aboutApp(app: MetaApp, expected: ExpectedWebhook): Promise<Finding> {
  const about = `${expected.messenger} app`;
  const words = await wrongWith(app, expected);
  return words === null
    ? { about, well: true, words: `its secret is right, and it calls ${expected.url}.` }
    : { about, well: false, words };
}

/** Null: nothing is. */
async function wrongWith(app: MetaApp, expected: ExpectedWebhook): Promise<string | null> {
  const { token, appSecret } = app;
  const proof = createHmac('sha256', appSecret).update(token).digest('hex');
  const named = await read(app, `app?fields=id&appsecret_proof=${proof}`, appSchema);
  if (named.kind !== 'ok') return secretOr(named, 'which app the token belongs to');
  const { id } = named.value;
  // What an app has registered it says to nobody but itself.
  const itself = { ...app, token: `${id}|${appSecret}` };
  const answer = await read(itself, `${id}/subscriptions`, registeredSchema);
  if (answer.kind !== 'ok') return secretOr(answer, 'which webhooks the app has');
  const found = answer.value.data.find(({ object }) => object === expected.object);
  return found === undefined ? notRegistered(expected) : misdirected(found, expected);
}

function read<Value>(app: MetaApp, path: string, schema: z.ZodType<Value>) {
  return new GraphClient(app, answerMs).call({ method: 'GET', path }, schema);
}

function notRegistered({ url }: ExpectedWebhook): string {
  return `No webhook is registered: give the app ${url} and the verify token (see our README).`;
}

function misdirected(
  { callback_url: called = '', active = true, fields }: RegisteredWebhook,
  expected: ExpectedWebhook,
): string | null {
  if (called !== expected.url) {
    return `The app calls ${called || 'no address'}, not ${expected.url}: register ours there.`;
  }
  if (!active) return 'Meta has switched the webhook off: register it anew.';
  const told = new Set(fields.map(({ name }) => name));
  const missing = expected.fields.filter((field) => !told.has(field));
  return missing.length === 0 ? null : `Subscribe the app's webhook to ${missing.join(', ')}.`;
}

type RegisteredWebhook = z.infer<typeof registeredSchema>['data'][number];

/** A wrong proof is a wrong parameter (100), a wrong token of an app no token at all (101, 190). */
function secretOr(answer: Exclude<GraphAnswer<unknown>, { kind: 'ok' }>, what: string): string {
  const code = answer.kind === 'refused' ? answer.error.code : null;
  return code === 100 || code === 101 || code === 190
    ? 'Meta refuses the app secret: take the one of the app that made the token, and set it.'
    : `Meta does not say ${what}: try again later.`;
}
