// What people write and tap, and that every answer can be reached.
import { expect } from 'vitest';
import { languages } from '../../../src/language/language.ts';
import { toAsciiDigits } from '../../../src/language/digits.ts';
import type { Behaviour } from './behaviour.ts';
import { wordsOf } from './contract-house.ts';

const hello = { fa: 'سلام', ar: 'مرحبا', ru: 'Здравствуйте', en: 'Hello' };
const patient = 'car-t-evaluation:items.writer.options.patient';
const relative = 'car-t-evaluation:items.writer.options.relative';
const answeredPatient = { kind: 'choice', option: 'patient' };

export const talking: readonly Behaviour[] = [
  {
    name: 'first words are answered in their language, once',
    run: async (house) => {
      for (const language of languages) {
        const visit = await house.arrive(`first ${language}`, hello[language]);
        const said = wordsOf(visit.person.shown());
        expect((await visit.state()).language).toBe(language);
        expect(said).toContain(house.say(language, patient));
        expect(said.split(house.say(language, patient))).toHaveLength(2);
      }
    },
  },
  {
    name: 'a tap on an answer is that answer',
    run: async (house) => {
      const visit = await house.arrive('taps', hello.fa);
      await visit.chooses(house.say('fa', patient));
      expect(await visit.answer('writer')).toMatchObject(answeredPatient);
    },
  },
  {
    name: 'a number in Persian digits is that answer',
    run: async (house) => {
      const visit = await house.arrive('counts', hello.fa);
      await visit.says('۱');
      expect(await visit.answer('writer')).toMatchObject(answeredPatient);
    },
  },
  {
    name: 'an answer written in another language is understood',
    run: async (house) => {
      const visit = await house.arrive('polyglot', hello.fa);
      await visit.says(house.say('ru', patient));
      expect(await visit.answer('writer')).toMatchObject(answeredPatient);
    },
  },
  {
    name: 'an old button that is tapped later is understood',
    run: async (house) => {
      const visit = await house.arrive('old button', hello.en);
      await visit.chooses(house.say('en', patient));
      const said = wordsOf(await visit.after((person) => person.taps(house.say('en', relative))));
      expect(said).toContain(house.say('en', relative));
      expect(await visit.answer('writer')).toMatchObject(answeredPatient);
    },
  },
  {
    name: 'long words arrive whole, in order',
    run: async (house) => {
      const visit = await house.arrive('long', hello.en);
      const lines = Array.from({ length: 400 }, (_, index) => `line ${String(index)} of words`);
      const heard = (await visit.hears({ text: lines.join('\n') })).map(({ text }) => text);
      expect(heard.join('\n').split('\n')).toEqual(lines);
    },
  },
  {
    name: 'every answer of a long menu can be reached, and no title is cut',
    run: async (house) => {
      const visit = await house.arrive('menus', hello.en);
      for (const count of [1, 2, 3, 4, 10, 11, 14]) {
        for (const stem of ['A', 'A title that is rather long for any button']) {
          const titles = Array.from({ length: count }, (_, index) => `${stem} ${String(index)}`);
          const options = titles.map((title, index) => ({
            ...{ id: `a:x=${String(index)}`, title, numbered: true },
          }));
          const heard = await visit.hears({ text: 'Which?', options });
          const tappable = heard.flatMap((shown) => shown.options);
          const written = toAsciiDigits(heard.map(({ text }) => text).join('\n')).split('\n');
          const found = titles.map(
            (title, index) =>
              tappable.includes(title) || written.includes(`${String(index + 1)}. ${title}`),
          );
          expect(found).toEqual(titles.map(() => true));
        }
      }
    },
  },
  {
    name: 'a link can be opened',
    run: async (house) => {
      const visit = await house.arrive('link', hello.en);
      const url = 'https://desk.test/upload#abc';
      const link = { label: 'My upload page', url };
      const last = (await visit.hears({ text: 'Here', link })).at(-1);
      expect(last?.url ?? last?.text.split('\n').at(-1)).toBe(url);
    },
  },
  {
    name: 'a correction is read again',
    run: async (house) => {
      const visit = await house.arrive('corrects', hello.en);
      await visit.says('qwxz');
      await visit.after((person) => person.editsLast?.(house.say('en', patient)));
      expect(await visit.answer('writer')).toMatchObject(answeredPatient);
    },
  },
  {
    name: 'a message taken back is told about',
    run: async (house) => {
      const visit = await house.arrive('takes back', hello.en);
      await visit.says(house.say('en', patient));
      const said = wordsOf(await visit.after((person) => person.takesLastBack?.()));
      expect(said).toContain(house.say('en', 'bot:revoked'));
    },
  },
  {
    name: 'an emoji on a message is met with silence',
    run: async (house) => {
      const visit = await house.arrive('reacts', hello.en);
      expect(await visit.after((person) => person.reacts?.('🙏'))).toEqual([]);
    },
  },
  {
    name: 'the bot is quiet once one of us answers from the account itself',
    run: async (house) => {
      const visit = await house.arrive('taken over', hello.en);
      await visit.after(() => house.far.staffWrites?.('taken over', 'Good day, this is Sara.'));
      expect((await visit.state()).owner).not.toBeNull();
      expect(await visit.says('thank you')).toBe('');
    },
  },
];
