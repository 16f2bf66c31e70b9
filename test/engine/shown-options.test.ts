// Whatever is shown can be answered: by its button, its number as printed, its words in any tongue.
import { describe, expect, test } from 'vitest';
import type { Capabilities, OutboundMessage, OutboundOption } from '../../src/channel/channel.ts';
import { menuWordsFrom } from '../../src/channel/menu-words.ts';
import { render, type NativeMessage } from '../../src/channel/render.ts';
import type { IntakeEvent, TurnResult } from '../../src/engine/turn-types.ts';
import { toAsciiDigits } from '../../src/language/digits.ts';
import { fold } from '../../src/language/fold.ts';
import { languages } from '../../src/language/language.ts';
import { everyChannel } from '../channel/every-channel.ts';
import { catalog, flows, PureChat } from './pure-chat.ts';
import { sensibleEvent } from './sensible-patient.ts';

const menuWords = menuWordsFrom(catalog);
const stepsMax = 150;
/** Fewer would mean that nothing was looked at. */
const optionsLookedAtMin = 150;

const channels = await everyChannel();

test('every messenger is looked at', () => {
  expect(channels.map(({ account }) => account).toSorted()).toEqual([
    'messenger',
    'telegram',
    'terminal',
    'web-chat',
    'whatsapp-cloud',
    'whatsapp-web',
  ]);
});

describe.each([...flows.keys()])('%s', (flow) => {
  test.each(languages)('all that is shown on the way, in %s', { timeout: 120_000 }, (language) => {
    const chat = new PureChat(language, flow);
    let looked = 0;
    chat.hear({ kind: 'opened' });
    for (let step = 0; step < stepsMax; step += 1) {
      const effects = new Effects(chat);
      for (const { capabilities } of channels) looked += lookAt(effects, capabilities);
      namesInEveryTongue(chat);
      const event = sensibleEvent(chat.flow, chat.state, { language });
      if (event === null) break;
      chat.hear(event);
    }
    expect(looked).toBeGreaterThan(optionsLookedAtMin);
  });
});

/** What would follow from here, worked out once: messengers differ in what is shown alone. */
class Effects {
  readonly chat: PureChat;
  readonly #known = new Map<string, ReturnType<typeof effectOf>>();

  constructor(chat: PureChat) {
    this.chat = chat;
  }

  of(event: Extract<IntakeEvent, { kind: 'choice' | 'text' }>): ReturnType<typeof effectOf> {
    const key = JSON.stringify(event);
    const effect = this.#known.get(key) ?? effectOf(this.chat.peek(event));
    this.#known.set(key, effect);
    return effect;
  }
}

/** How many options the last words showed in a messenger; each of them has to be understood. */
function lookAt(effects: Effects, capabilities: Capabilities): number {
  const { chat } = effects;
  const said = chat.last.replies.at(-1);
  if (said === undefined || said.options.length === 0) return 0;
  const parts = render(outbound(said), capabilities, menuWords(said.language));
  const shown = parts.flatMap(({ buttons, list }) => [...buttons, ...list]);
  for (const option of said.options) {
    const meant = effects.of({ kind: 'choice', choice: option.id, title: option.title });
    for (const text of waysToSay(option, { shown, parts, options: said.options })) {
      const heard = effects.of({ kind: 'text', text });
      const words = `«${text}» for ${option.id}`;
      // Of several answers one may be tapped after the other, or all be written at once.
      if (isOneOfSeveral(chat, option)) expect(chosenIn(heard), words).toEqual(chosenIn(meant));
      else expect(heard, words).toEqual(meant);
    }
  }
  return said.options.length;
}

function outbound(said: TurnResult['replies'][number]): OutboundMessage {
  const place = { idempotencyKey: 'k', address: 'a', at: '2026-11-23T10:00:00Z' };
  const { text, options, language } = said;
  return { ...place, text, options, language, link: said.link ?? null, file: null };
}

interface Shown {
  readonly shown: readonly OutboundOption[];
  readonly parts: readonly NativeMessage[];
  readonly options: readonly OutboundOption[];
}

/** Its title, typed; where a menu was printed, the number that stands before it, in any digits. */
function waysToSay(option: OutboundOption, { shown, parts, options }: Shown): readonly string[] {
  const sameWords = options.filter(({ title }) => fold(title) === fold(option.title));
  const title = sameWords.length === 1 ? [option.title] : [];
  if (shown.includes(option)) return title;
  const line = parts
    .flatMap(({ text }) => text.split('\n'))
    .find((one) => one.endsWith(`. ${option.title}`));
  if (line === undefined) {
    expect(option.numbered, `${option.title} has no number`).toBe(false);
    expect(parts.at(-1)?.text).toContain(`«${option.title}»`);
    return title;
  }
  const [number = ''] = line.split('.');
  return [...title, number, toAsciiDigits(number), `${number}.`];
}

/** The name of each answer of the open question, as any of the languages has it. */
function namesInEveryTongue(chat: PureChat): void {
  const item = chat.state.aside === null ? chat.state.menu?.path?.item : undefined;
  for (const { id, title } of chat.state.menu?.options ?? []) {
    const [begin = '', option = ''] = id.split('=');
    if (item === undefined || begin !== `a:${item}`) continue;
    const [meant = ''] = chosen(chat.peek({ kind: 'choice', choice: id, title }), item);
    for (const language of languages) {
      const name = catalog.raw(language, `${chat.flow.id}:items.${item}.options.${option}`);
      if (typeof name !== 'string') continue;
      const heard = chosen(chat.peek({ kind: 'text', text: name }), item);
      expect(heard, `${name} for ${id}`).toEqual([meant === '' ? option : meant]);
    }
  }
}

/** What was answered to a question; a sum of several is as good as its only one. */
function chosen({ facts }: TurnResult, item: string): readonly string[] {
  return facts.flatMap((fact) => {
    if (fact.kind !== 'answered' || fact.path.item !== item) return [];
    if (fact.value?.kind === 'choice') return [fact.value.option];
    return fact.value?.kind === 'choices' ? fact.value.options : [];
  });
}

function isOneOfSeveral(chat: PureChat, { id }: OutboundOption): boolean {
  const item = chat.flow.items.find((one) => id.startsWith(`a:${one.id}=`));
  return item?.type === 'choices';
}

/** What was chosen of several, whether one more is waited for or not. */
function chosenIn({ facts }: ReturnType<typeof effectOf>): readonly string[] {
  return facts.flatMap((fact) => {
    if (fact.kind === 'answered' && fact.value?.kind === 'choices') return fact.value.options;
    return fact.kind === 'asked' && fact.aside?.kind === 'choosing' ? fact.aside.options : [];
  });
}

/** All that a turn does, but for the words in which it was wanted. */
function effectOf({ facts, replies, requests }: TurnResult) {
  const bare = facts.map((fact) => ('said' in fact ? { ...fact, said: '' } : fact));
  return { facts: bare, replies: replies.map(({ text }) => text), requests };
}
