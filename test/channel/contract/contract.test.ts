// What every channel has to do, on the real service, against a far side that holds its limits.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ContractHouse } from './contract-house.ts';
import type { FarSide } from './far-side.ts';
import { goingWrong } from './going-wrong.ts';
import { openMessengerFarSide } from './messenger-far-side.ts';
import { sendingFiles } from './sending-files.ts';
import { talking } from './talking.ts';
import { openTelegramFarSide } from './telegram-far-side.ts';
import { openTerminalFarSide } from './terminal-far-side.ts';
import { openWebChatFarSide } from './web-chat-far-side.ts';
import { openWhatsAppCloudFarSide } from './whatsapp-cloud-far-side.ts';
import { openWhatsAppWebFarSide } from './whatsapp-web-far-side.ts';

interface Contender {
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

const contenders: readonly Contender[] = [
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
    skips: because('the Cloud API takes no ZIP', ['the package arrives byte for byte']),
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
      ...because('Messenger has no such thing', [
        'a PDF is kept with its name and its caption',
        'a contact card is answered kindly, once',
      ]),
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

const behaviours = [...talking, ...sendingFiles, ...goingWrong];

describe.each(contenders)('$name', ({ open, skips }) => {
  let house: ContractHouse;
  let refused = 0;

  beforeAll(async () => {
    house = await ContractHouse.open(open);
  });

  afterEach(() => {
    const refusals = house.far.refusals().slice(refused);
    refused += refusals.length;
    expect(refusals).toEqual([]);
    expect(house.failures.splice(0)).toEqual([]);
  });

  afterAll(async () => {
    await house.close();
  });

  for (const behaviour of behaviours) {
    const reason = skips[behaviour.name];
    if (reason === undefined) test(behaviour.name, () => behaviour.run(house));
    else test.skip(`${behaviour.name} (${reason})`, () => undefined);
  }

  test('every skip names a behaviour', () => {
    const names = new Set(behaviours.map((behaviour) => behaviour.name));
    expect(Object.keys(skips).filter((name) => !names.has(name))).toEqual([]);
  });
});
