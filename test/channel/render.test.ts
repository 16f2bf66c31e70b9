// What we say, fitted to any messenger: nothing is cut, every answer can be reached.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Capabilities, OutboundMessage, OutboundOption } from '../../src/channel/channel.ts';
import { render, withStress, type NativeMessage } from '../../src/channel/render.ts';
import { toAsciiDigits, toNativeDigits } from '../../src/language/digits.ts';
import { languages } from '../../src/language/language.ts';
import { everyChannel } from './every-channel.ts';

const plain: Capabilities = {
  textCharactersMax: 4000,
  captionCharactersMax: 4000,
  buttons: { max: 3, titleCharactersMax: 20, textCharactersMax: 1024 },
  list: { max: 10, titleCharactersMax: 24, textCharactersMax: 1024 },
  optionIdBytesMax: 64,
  urlButton: null,
  fileBytesMax: 1,
  receivesFiles: true,
  phoneAddresses: false,
  archives: true,
  deduplicates: false,
  typing: false,
  minGapMs: 0,
  windowMs: null,
  stress: false,
};

const words = { orWrite: 'Or write:', choose: 'Choose' };

function message(changed: Partial<OutboundMessage>): OutboundMessage {
  return {
    idempotencyKey: 'k',
    address: 'a',
    text: 'What is it?',
    options: [],
    link: null,
    file: null,
    language: 'en',
    at: '2026-11-23T10:00:00Z',
    ...changed,
  };
}

function options(...titles: readonly string[]): readonly OutboundOption[] {
  return titles.map((title, index) => ({ id: `a:x=${String(index)}`, title, numbered: true }));
}

describe('answers become', () => {
  test('buttons, when they are few and short', () => {
    const [only] = render(message({ options: options('Yes', 'No') }), plain, words);
    expect(only).toMatchObject({ text: 'What is it?', list: [], buttons: options('Yes', 'No') });
  });

  test('a list, when they are more', () => {
    const four = options('a', 'b', 'c', 'd');
    expect(render(message({ options: four }), plain, words)).toMatchObject([
      { buttons: [], list: four },
    ]);
  });

  test('a numbered menu, when one title is too long, in the digits of the language', () => {
    const long = options('بله', 'عنوانی که در هیچ فهرستی جا نمی‌شود و باید کامل بماند');
    const [only] = render(message({ options: long, language: 'fa' }), plain, words);
    expect(only?.text).toContain('۲. عنوانی که در هیچ فهرستی جا نمی‌شود و باید کامل بماند');
    expect(only).toMatchObject({ buttons: [], list: [] });
  });

  test('words beside the numbers, when they have none', () => {
    const later = { id: 's:x=later', title: 'Later', numbered: false };
    const none = { ...plain, buttons: null, list: null };
    const [only] = render(message({ options: [...options('Yes'), later] }), none, words);
    expect(only?.text).toBe('What is it?\n\n1. Yes\nOr write: «Later»');
  });
});

test('what the text lists already is counted in a menu, and not said twice', () => {
  const text = 'These are missing:\n1. Blood count\n2. Pathology report';
  const asked: readonly OutboundOption[] = [
    { id: 'r:a', title: 'Blood count', numbered: true, listed: true },
    { id: 'r:b', title: 'Pathology report', numbered: true, listed: true },
    { id: 'r:=later', title: 'Ask again in a week', numbered: true },
  ];
  const menu = render(
    message({ text, options: asked }),
    { ...plain, buttons: null, list: null },
    words,
  );
  expect(menu).toMatchObject([{ text: `${text}\n\n3. Ask again in a week` }]);
  expect(render(message({ text, options: asked }), plain, words)).toMatchObject([
    { text, buttons: asked },
  ]);
});

test('two answers of one name are told apart by their numbers', () => {
  const twins = options('Yes', 'Yes');
  const [only] = render(message({ options: twins }), plain, words);
  expect(only).toMatchObject({ buttons: [], list: [] });
  expect(only?.text).toContain('1. Yes\n2. Yes');
});

test('a title is counted as strictly as any messenger may, and an id by its bytes', () => {
  const family = options('👨‍👩‍👧‍👦'.repeat(3));
  expect(render(message({ options: family }), plain, words)[0]?.buttons).toEqual([]);
  const longId = [{ id: 'ю'.repeat(33), title: 'x', numbered: true }];
  expect(render(message({ options: longId }), plain, words)[0]?.buttons).toEqual([]);
});

test('a link stands in the text where there is no button for it', () => {
  const link = { label: 'My page', url: 'https://desk.test/u' };
  expect(render(message({ link }), plain, words)[0]).toMatchObject({
    text: 'What is it?\n\nMy page:\nhttps://desk.test/u',
    link: null,
  });
  const urlButton = { titleCharactersMax: 20, textCharactersMax: 1024, besideOptions: false };
  const own = { ...plain, urlButton };
  expect(render(message({ link }), own, words)[0]).toMatchObject({ text: 'What is it?', link });
});

/** What it says of itself, of every channel there is, and one that is narrower than any. */
const narrow = { ...plain, textCharactersMax: 90, stress: true };
const everyOne: readonly (readonly [string, Capabilities])[] = [
  ...(await everyChannel()).map(({ account, capabilities }) => [account, capabilities] as const),
  ['a narrow one', narrow],
];

test('every channel is looked at', () => {
  expect(everyOne.map(([name]) => name).toSorted()).toEqual([
    ...['a narrow one', 'messenger', 'telegram', 'terminal'],
    ...['web-chat', 'whatsapp-cloud', 'whatsapp-web'],
  ]);
});

const anyOption = fc.record({
  id: fc.string({ unit: 'grapheme', maxLength: 70 }),
  title: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  numbered: fc.boolean(),
});
/** Short ones, and some that no messenger takes in one piece. */
const anyText = fc
  .tuple(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.constantFrom(0, 0, 12, 130, 700))
  .map(([text, more]) => text + '\nو باز چند واژه'.repeat(more));
const anyMessage = fc.record({
  text: anyText,
  options: fc.array(anyOption, { maxLength: 14 }),
  language: fc.constantFrom(...languages),
  link: fc.constantFrom(null, { label: 'بارگذاری پرونده', url: 'https://desk.test/u#abc' }),
});

test.each(everyOne)('%s: all arrives whole, within the limits', (_name, capabilities) => {
  fc.assert(
    fc.property(anyMessage, (said) => {
      const parts = render(message(said), capabilities, words);
      for (const part of parts) holdsTo(part, capabilities);
      const bare = (one: string) => toAsciiDigits(one).replace(/\s+/gu, '');
      const whole = bare(parts.map(({ text }) => text).join(''));
      const unstressed = capabilities.stress
        ? said.text
        : withStress(said.text, (stressed) => stressed);
      expect(whole).toContain(bare(unstressed));
      const native = parts.flatMap(({ buttons, list }) => [...buttons, ...list]);
      for (const option of said.options) {
        const reachable = native.includes(option) || whole.includes(bare(option.title));
        expect(reachable, option.title).toBe(true);
      }
      const link = parts.find((part) => part.link !== null)?.link ?? null;
      if (said.link !== null)
        expect(link ?? whole).toStrictEqual(link ?? containing(said.link.url));
    }),
    { numRuns: 120 },
  );
});

function containing(words_: string): unknown {
  return expect.stringContaining(words_);
}

/** Graphemes are what a platform may count; we count units, of which there are never fewer. */
function holdsTo({ text, buttons, list, link }: NativeMessage, limits: Capabilities): void {
  const bound = [
    limits.textCharactersMax,
    ...(buttons.length > 0 ? [limits.buttons?.textCharactersMax ?? 0] : []),
    ...(list.length > 0 ? [limits.list?.textCharactersMax ?? 0] : []),
    ...(link === null ? [] : [limits.urlButton?.textCharactersMax ?? 0]),
  ];
  expect(text.length).toBeLessThanOrEqual(Math.min(...bound));
  expect(buttons.length).toBeLessThanOrEqual(limits.buttons?.max ?? 0);
  expect(list.length).toBeLessThanOrEqual(limits.list?.max ?? 0);
  const titlesMax = [
    ...buttons.map(({ title }) => [title, limits.buttons?.titleCharactersMax ?? 0] as const),
    ...list.map(({ title }) => [title, limits.list?.titleCharactersMax ?? 0] as const),
  ];
  for (const [title, max] of titlesMax) {
    expect([...new Intl.Segmenter().segment(title)].length).toBeLessThanOrEqual(max);
    expect(title.length).toBeLessThanOrEqual(max);
  }
  for (const { id } of [...buttons, ...list]) {
    expect(Buffer.byteLength(id)).toBeLessThanOrEqual(limits.optionIdBytesMax);
  }
}

test.each(everyOne)('%s: no line of a menu is torn', (_name, capabilities) => {
  const titles = Array.from(
    { length: 14 },
    (_, index) => `عنوان شمارهٔ ${String(index)} که بلند است و در دکمه جا نمی‌شود`,
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4200 }), (length) => {
      const said = { text: 'واژه '.repeat(length / 5), options: options(...titles) };
      const parts = render(message({ ...said, language: 'fa' }), capabilities, words);
      const shown = parts.flatMap(({ buttons, list }) => [...buttons, ...list]);
      const lines = parts.flatMap(({ text }) => text.split('\n'));
      for (const [index, option] of said.options.entries()) {
        const line = `${toNativeDigits(String(index + 1), 'fa')}. ${option.title}`;
        expect(shown.includes(option) || lines.includes(line), option.title).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});
