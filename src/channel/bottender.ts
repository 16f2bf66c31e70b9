// bottender's connectors, its API clients and its reading of updates, with our limits on them.
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { createRequire } from 'node:module';
import type messengerModule from 'bottender/dist/messenger/MessengerConnector.js';
import type telegramModule from 'bottender/dist/telegram/TelegramConnector.js';
import type { MessengerAccount, TelegramAccount } from './channel-settings.ts';
import { endedCall } from './call-failure.ts';

export type TelegramConnector = InstanceType<typeof telegramModule.default>;
type ClientNotAsked = { readonly client: MessengerConnector['client'] };
export type MessengerConnector = InstanceType<typeof messengerModule.default>;

/** For a call to be answered (ms); a long poll and an upload are given longer. */
const callMs = 15_000;
const answerBytesMax = 10 * 1024 * 1024;
const uploadBytesMax = 64 * 1024 * 1024;

/** Loads only when an account is configured, and never `bottender` itself, which reads `.env`. */
const load = createRequire(import.meta.url);

export function telegramConnector({ token, origin }: TelegramAccount): TelegramConnector {
  // What require gives has no type of its own; this is the module's.
  const module = load('bottender/dist/telegram/TelegramConnector.js') as typeof telegramModule;
  const connector = new module.default({ accessToken: token, origin });
  tame(connector.client.axios);
  return connector;
}

export function messengerConnector(account: MessengerAccount): MessengerConnector {
  // What require gives has no type of its own; this is the module's.
  const module = load('bottender/dist/messenger/MessengerConnector.js') as typeof messengerModule;
  const options = {
    accessToken: account.pageToken,
    appSecret: account.appSecret,
    verifyToken: account.verifyToken,
    origin: account.origin,
    appId: '',
  };
  // The connector puts its own client class in the place of the one that its type asks for.
  const connector = new module.default(options as typeof options & ClientNotAsked);
  // It gives its client no version, and the one that the client assumes was retired long ago.
  connector.client.axios.defaults.baseURL = `${account.origin}/${account.graphVersion}/`;
  tame(connector.client.axios);
  return connector;
}

type Axios = TelegramConnector['client']['axios'];

/**
 * Limits on everything, and errors that hold no token: axios keeps the whole request in its own.
 * Connections are not kept: one that the far side has just closed would make a message `unknown`.
 */
function tame({ defaults, interceptors }: Axios): void {
  defaults.timeout = callMs;
  defaults.maxRedirects = 0;
  defaults.maxContentLength = answerBytesMax;
  defaults.maxBodyLength = uploadBytesMax;
  defaults.httpAgent = new HttpAgent({ keepAlive: false });
  defaults.httpsAgent = new HttpsAgent({ keepAlive: false });
  // The first one writes addresses and bodies to the log when DEBUG is set.
  interceptors.request.eject(0);
  interceptors.response.use(undefined, (error: unknown) => Promise.reject(endedCall(error)));
}
