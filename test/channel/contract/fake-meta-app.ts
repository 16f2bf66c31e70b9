// An app at Meta's, as it tells of itself: whose token it is, and which webhook it has.
import { createHmac } from 'node:crypto';

interface Answer {
  readonly status: number;
  readonly json: unknown;
}

export interface RegisteredWebhook {
  readonly object: string;
  readonly callback_url: string;
  readonly active: boolean;
  readonly fields: readonly { readonly name: string; readonly version: string }[];
}

const appId = '7001';

/** `webhooks` is what tests change. */
export function registeredApp(
  object: string,
  secrets: { readonly version: string; readonly token: string; readonly appSecret: string },
) {
  const { version, token, appSecret } = secrets;
  const proof = createHmac('sha256', appSecret).update(token).digest('hex');
  const app = {
    webhooks: [] as readonly RegisteredWebhook[], // tests put in what they like
    /** A webhook that calls this address about these fields. */
    calls(callback_url: string, ...names: readonly string[]): RegisteredWebhook {
      const fields = names.map((name) => ({ name, version }));
      return { object, callback_url, active: true, fields };
    },
    /** Null for what is asked of somebody else. */
    answer(url: URL, given: string): Answer | null {
      if (url.pathname === `/${version}/app`) {
        if (given !== token) return refusal(401, 190);
        const proven = url.searchParams.get('appsecret_proof') ?? proof;
        return proven === proof ? { status: 200, json: { id: appId } } : refusal(400, 100);
      }
      if (url.pathname !== `/${version}/${appId}/subscriptions`) return null;
      // Nobody but the app itself may know.
      if (given !== `${appId}|${appSecret}`) return refusal(400, 101);
      return { status: 200, json: { data: app.webhooks } };
    },
  };
  return app;
}

function refusal(status: number, code: number): Answer {
  return { status, json: { error: { message: 'refused', type: 'OAuthException', code } } };
}
