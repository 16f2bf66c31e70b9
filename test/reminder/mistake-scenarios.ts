// What must go right about reminders, each played as a calendar in which a mistake would show.
import type { Language } from '../../src/language/language.ts';
import { remind } from '../../src/remind.ts';
import { PureChat } from '../engine/pure-chat.ts';
import {
  hourMs,
  openClockHouse,
  passJobs,
  TemplateChannel,
  type ClockHouse,
} from './clock-house.ts';
import { dayMs, lookOnce, remindFor, silentFamily, type Moment } from './silent-family.ts';

export const scenarios = {
  /** Nobody looks from the second day to the ninth. */
  outage: () => {
    const chat = inIran('2026-11-23T10:00:00Z');
    chat.wait(9 * dayMs);
    return instants(remindFor(chat, 40));
  },
  silence: () => instants(remindFor(inIran('2026-11-23T10:00:00Z'), 40)),
  nowruz: () => instants(remindFor(inIran('2027-03-17T09:00:00Z'), 40)),
  /** Due in the evening; until the morning each family has a reason not to be reminded. */
  overnight: () => Object.keys(overnightReasons).flatMap(overnight),
  /** Somebody who has not said where they live. */
  nowhere: () => {
    const chat = new PureChat('ru');
    chat.wait(16 * hourMs);
    chat.say('Русский');
    return instants(remindFor(chat, 40));
  },
  refusedTemplate: () => inHouse(new TemplateChannel(), refusedTemplate),
  twoWorkers: () => inHouse(undefined, twoWorkers),
} satisfies Readonly<Record<string, () => readonly string[] | Promise<readonly string[]>>>;

export type Scenario = keyof typeof scenarios;

/** By the clock of Greenwich, which no mistake can set wrong. */
function instants(moments: readonly Moment[]): readonly string[] {
  return moments.map(({ at, what }) => `${at.slice(0, 16)} ${what}`);
}

function inIran(from: string, language: Language = 'fa'): PureChat {
  return silentFamily({ flow: 'car-t-evaluation', language, words: { country: 'Iran' }, from });
}

const overnightReasons: Readonly<Record<string, (chat: PureChat) => unknown>> = {
  stopped: (chat) => chat.say('stop'),
  taken: (chat) => chat.hear({ kind: 'taken_over', coordinator: 'Sara' }),
  died: (chat) => chat.say('my father died'),
  unwanted: (chat) => chat.tap('r:=never'),
};

function overnight(reason: string): readonly string[] {
  const chat = inIran('2026-11-23T17:00:00Z', 'en');
  chat.wait(2 * dayMs);
  if (lookOnce(chat) !== null) return [`${reason}: sent at night`];
  overnightReasons[reason]?.(chat);
  return instants(remindFor(chat, 3)).map((line) => `${reason}: ${line}`);
}

async function inHouse(
  channel: TemplateChannel | undefined,
  play: (house: ClockHouse) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const house = await openClockHouse(channel);
  try {
    await house.say('ann', 'hello');
    await house.say('ann', 'English');
    return await play(house);
  } finally {
    await house.close();
  }
}

/** The messenger refuses for twelve days, then takes what it is given. */
async function refusedTemplate(house: ClockHouse): Promise<readonly string[]> {
  const channel = house.channel;
  if (!(channel instanceof TemplateChannel)) throw new Error('a channel without templates');
  const counted = async () => {
    const state = await house.service.intakes.state(await house.intakeOf('ann'));
    const ended = state?.remindersEnded === true ? ', given to a person' : '';
    return `${String(state?.remindedAt?.length ?? 0)} nudges counted${ended}`;
  };
  channel.refusal = { state: 'failed', retryable: false, code: 'template:132015' };
  await passJobs(house, 12);
  const refused = await counted();
  channel.refusal = null;
  await passJobs(house, 3);
  return [refused, await counted()];
}

/** Three workers run the same job in the same moment. */
async function twoWorkers({ service, clock, ...house }: ClockHouse): Promise<readonly string[]> {
  await service.jobs.stop();
  clock.advance(4 * dayMs);
  const intake = await house.intakeOf('ann');
  const reach = () => Promise.resolve({ kind: 'free' } as const);
  const handler = remind({ ...service, clock, reach });
  const job = { id: 'j', kind: 'remind', token: 't', intake, payload: null, attempt: 1 };
  await Promise.all([1, 2, 3].map(() => handler.run(job)));
  await service.settle();
  return house.heardBy('ann').flatMap((text) => (/^1\. /mu.test(text) ? ['nudge'] : []));
}
