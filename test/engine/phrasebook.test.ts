// What people may say instead of tapping: commands, lines, options, corrections.
import { describe, expect, test } from 'vitest';
import { findItem } from '../../src/flow/find-item.ts';
import { commands } from '../../src/engine/commands.ts';
import { Phrasebook } from '../../src/engine/phrasebook.ts';
import { fold } from '../../src/language/fold.ts';
import { languages } from '../../src/language/language.ts';
import { catalog, flows } from './pure-chat.ts';

const phrasebook = new Phrasebook(catalog);

describe.each(languages)('in %s', (language) => {
  test.each(commands)('every word for "%s" is understood', (name) => {
    const words = catalog.list(language, `bot:commands.${name}`);
    expect(words.length).toBeGreaterThan(0);
    for (const word of words) expect(phrasebook.command(word), word).toBe(name);
  });
});

test('no word stands for two commands', () => {
  const owners = new Map<string, string>();
  for (const language of languages) {
    for (const name of commands) {
      for (const word of catalog.list(language, `bot:commands.${name}`).map(fold)) {
        expect(owners.get(word) ?? name, word).toBe(name);
        owners.set(word, name);
      }
    }
  }
});

test.each([
  ['HELP!', 'help'],
  ['languege', 'language'],
  ['I would like to talk to a human please', 'human'],
  ['راهنما.', 'help'],
  ['نمیدونم', 'unknown'],
  ['не помню', 'unknown'],
  ['لا أعرف', 'unknown'],
  ['delete my data', 'erase'],
])('"%s" is %s', (text, command) => {
  expect(phrasebook.command(text)).toBe(command);
});

test.each([
  'برگشته',
  'Mary Smith',
  'R-CHOP',
  'stable',
  '2',
  '',
  'Пётр',
  'backache',
  'nonstop pain',
])('"%s" is no command', (text) => {
  expect(phrasebook.command(text)).toBeNull();
});

test.each([
  ['yes, we both agree', 'yes'],
  ['بله موافقیم', 'yes'],
  ['نعم نوافق', 'yes'],
  ['да, согласны', 'yes'],
  ['no, not now', 'no'],
  ['yes but before that I have quite a few questions', null],
])('"%s" agrees: %s', (text, command) => {
  expect(phrasebook.agreement(text)).toBe(command);
});

test.each([
  ['edit line 2', 'edit', 2],
  ['delete line 2', 'delete_line', 2],
  ['حذف ردیف ۲', 'delete_line', 2],
  ['ویرایش درمان ۱', 'edit', 1],
  ['удалить строку 3', 'delete_line', 3],
  ['احذف السطر ٢', 'delete_line', 2],
])('"%s" is about a line', (text, command, line) => {
  expect(phrasebook.lineCommand(text)).toEqual({ command, line });
});

test.each(['2', '6 cycles', 'line 2', 'R-CHOP 6 cycles in 2023', 'delete'])(
  '"%s" is about no line',
  (text) => {
    expect(phrasebook.lineCommand(text)?.command ?? null).toBeNull();
  },
);

test.each([
  ['change weight', 'weight'],
  ['وزن ویرایش', fold('وزن')],
  ['исправить вес', 'вес'],
  ['weight', null],
  ['change', null],
])('"%s" wants to edit %s', (text, wanted) => {
  expect(phrasebook.toEdit(text)).toBe(wanted);
});

const flow = flows.get('car-t-evaluation');

test.each([
  ['diagnosis', 'I think it is DLBCL', 'dlbcl'],
  ['diagnosis', 'multiple mieloma', 'myeloma'],
  ['diagnosis', 'it is multiple myeloma since 2020', 'myeloma'],
  ['diagnosis', 'not lymphoma', null],
  ['treated', 'yes, chemo two years ago', 'yes'],
  ['treated', 'بله، شیمی درمانی', 'yes'],
  ['treated', 'нет, не было', 'no'],
  ['stage', 'stage iv', 'stage_4'],
  ['stage', 'مرحله ۴', 'stage_4'],
  ['relapsed', 'برگشته', 'came_back'],
  ['dlbcl_type', 'non gcb', 'non_gcb'],
  ['sex', 'زن', 'female'],
  ['sex', 'мужчина', 'male'],
  ['sex', 'ذكر', 'male'],
])('%s: "%s" means %s', (id, text, option) => {
  const item = flow === undefined ? undefined : findItem(flow, id)?.item;
  if (flow === undefined || item === undefined) throw new Error(`no question ${id}`);
  expect(phrasebook.option(flow, item, text)).toBe(option);
});
