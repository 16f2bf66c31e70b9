// Every messenger that has to keep the contract, and what each of them cannot be asked for.
import type { FarSide } from './far-side.ts';
import { openMessengerFarSide } from './messenger-far-side.ts';
import { openTelegramFarSide } from './telegram-far-side.ts';
import { openTerminalFarSide } from './terminal-far-side.ts';
import { openWebChatFarSide } from './web-chat-far-side.ts';
import { openWhatsAppCloudFarSide } from './whatsapp-cloud-far-side.ts';
import { openWhatsAppWebFarSide } from './whatsapp-web-far-side.ts';

/** A messenger that has to keep the contract. */
export interface Contender {
  readonly name: string;
  readonly open: () => Promise<FarSide>;
  /** By behaviour, why this messenger cannot be asked for it. */
  readonly skips: Readonly<Record<string, string>>;
}

/** The same reason for several behaviours. */
function because(reason: string, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, reason]));
}

const beyondWords = [
  'a correction is read again',
  'a message taken back is told about',
  'an emoji on a message is met with silence',
  'a sticker is answered kindly, once',
  'a location is answered kindly, once',
  'a contact card is answered kindly, once',
];
const ofNetworks = [
  'what is slowed down is said later, once',
  'what a broken server refused is said later, once',
  'what may have arrived is never said twice, and a person knows of it',
  'who cannot be reached is left to a person, and others are still answered',
  'forged calls are refused and do nothing',
  'reports on a message go forward only',
  'a report of failure calls a person',
];
const ofCalls = [
  'events of several people in one call are all taken, in order',
  'words that come 26 hours late are taken all the same',
  'outside the window nothing is refused: we wait until they write',
];
const fromTheAccount = ['the bot is quiet once one of us answers from the account itself'];

export const contenders: readonly Contender[] = [
  {
    name: 'terminal',
    open: openTerminalFarSide,
    skips: {
      ...because('nobody can do that in a terminal', [
        'an old button that is tapped later is understood',
        ...beyondWords,
      ]),
      ...because('there is no network in between', ofNetworks),
      ...because('the account is nobody else’s', fromTheAccount),
    },
  },
  {
    name: 'web-chat',
    open: openWebChatFarSide,
    skips: {
      ...because('the page has no such thing', beyondWords),
      ...because('the page reads what is stored', ofNetworks),
      ...because('a page sends one message a call, and at once', ofCalls),
      ...because('staff have no account there', fromTheAccount),
    },
  },
  {
    name: 'whatsapp-cloud',
    open: openWhatsAppCloudFarSide,
    skips: because('the Cloud API takes no ZIP: the package lies on the upload page', [
      'the package arrives byte for byte',
    ]),
  },
  {
    name: 'telegram',
    open: openTelegramFarSide,
    skips: {
      ...because('Telegram tells a bot nothing of it', [
        'a message taken back is told about',
        'reports on a message go forward only',
        'a report of failure calls a person',
      ]),
      ...because('a bot is nobody else’s', fromTheAccount),
    },
  },
  {
    name: 'messenger',
    open: openMessengerFarSide,
    skips: {
      ...because('Messenger tells a page nothing of it', [
        'a message taken back is told about',
        'a report of failure calls a person',
      ]),
      ...because('quick replies are gone after a tap', [
        'an old button that is tapped later is understood',
      ]),
      ...because('Messenger has no such thing', ['a contact card is answered kindly, once']),
    },
  },
  {
    name: 'whatsapp-web',
    open: openWhatsAppWebFarSide,
    skips: {
      ...because('it can show nothing to tap', [
        'an old button that is tapped later is understood',
      ]),
      ...because('nobody calls it', ['forged calls are refused and do nothing']),
    },
  },
];
