// What we say, fitted to any messenger: nothing is cut, every answer can be reached.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Capabilities, OutboundMessage, OutboundOption } from '../../src/channel/channel.ts';
import { render } from '../../src/channel/render.ts';
import { toAsciiDigits } from '../../src/language/digits.ts';
import { languages } from '../../src/language/language.ts';

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

const anyOption = fc.record({
  id: fc.string({ maxLength: 70 }),
  title: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  numbered: fc.boolean(),
});

test('whatever is said arrives whole, within the limits, with every answer', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.array(anyOption, { maxLength: 14 }),
      fc.constantFrom(...languages),
      fc.integer({ min: 40, max: 400 }),
      (text, all, language, textCharactersMax) => {
        const capabilities = { ...plain, textCharactersMax, stress: true };
        const parts = render(message({ text, options: all, language }), capabilities, words);
        for (const part of parts) expect(part.text.length).toBeLessThanOrEqual(textCharactersMax);
        const bare = (said: string) => toAsciiDigits(said).replace(/\s+/gu, '');
        const whole = bare(parts.map((part) => part.text).join(''));
        expect(whole).toContain(bare(text));
        const last = parts.at(-1);
        const native = [...(last?.buttons ?? []), ...(last?.list ?? [])];
        for (const option of all) {
          const reachable = native.includes(option) || whole.includes(bare(option.title));
          expect(reachable, option.title).toBe(true);
        }
        for (const { title, id } of native) {
          expect([...new Intl.Segmenter().segment(title)].length).toBeLessThanOrEqual(24);
          expect(Buffer.byteLength(id)).toBeLessThanOrEqual(64);
        }
      },
    ),
    { numRuns: 300 },
  );
});
