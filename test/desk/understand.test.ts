// The line protocol of `understand`: one JSON object for each line of standard input.
import { expect, test } from 'vitest';
import { jsonLines, runDesk } from './run-desk.ts';

async function understand(as: string, language: string, input: string, ...more: string[]) {
  const args = ['understand', '--json', '--as', as, '--language', language, ...more];
  const { code, out, err } = await runDesk(args, { input });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return jsonLines(out);
}

test('dates: a whole date, a range, a word that is none, a future one', async () => {
  const lines = ['12 March 2024', 'from 2021 to 2022', 'hello', '2031-01-01', '31.02.2024'];
  const read = await understand('date', 'en', lines.join('\n'), '--on', '2026-11-23');
  expect(read).toEqual([
    {
      input: '12 March 2024',
      ...{ status: 'ok', iso: '2024-03-12', precision: 'day', calendar: 'gregorian' },
      ...{ start: '2024-03-12', end: '2024-03-12' },
    },
    {
      input: 'from 2021 to 2022',
      ...{ status: 'range', iso: null, precision: 'year', calendar: 'gregorian' },
      ...{ start: '2021-01-01', end: '2022-12-31' },
    },
    { input: 'hello', status: 'none', ...nothing },
    expect.objectContaining({ input: '2031-01-01', status: 'future', iso: '2031-01-01' }),
    { input: '31.02.2024', status: 'invalid', ...nothing },
  ]);
});

const nothing = { iso: null, precision: null, calendar: null, start: null, end: null };

test('medical words: the id and the category, or null when unsure', async () => {
  const [known, unknown] = await understand('medical', 'en', 'rituximab\nqwertyzzz\n');
  expect(known).toMatchObject({ input: 'rituximab', id: 'rituximab', category: 'drug' });
  expect(Object.keys(known ?? {})).toEqual(['input', 'id', 'english', 'category', 'confidence']);
  expect(unknown).toMatchObject({ input: 'qwertyzzz', id: null, english: null, category: null });
});

test('choices: commands in any language', async () => {
  const read = await understand('choice', 'ru', 'помощь\nзагадка\n');
  expect(read).toMatchObject([{ command: 'help' }, { command: null, option: null }]);
});

test('every line has its answer: blank ones, CRLF, odd separators, no end of line', async () => {
  const input = '\r\n\n2024-05-01\r\n\u2028\n \n\u0000\n\ud83d\ude00\nlast';
  const read = await understand('date', 'fa', input);
  const inputs = ['', '', '2024-05-01', '\u2028', ' ', '\u0000', '😀', 'last'];
  expect(read.map((line) => (line as { input: string }).input)).toEqual(inputs); // our own output
});

test('bytes that are no UTF-8, and no lines at all, are borne', async () => {
  const args = ['understand', '--json', '--as', 'date', '--language', 'ar'];
  const { code, out } = await runDesk(args, { input: Buffer.from([0xff, 0xfe, 0x0a]) });
  expect(code).toBe(0);
  expect(jsonLines(out)).toHaveLength(1);
  expect(await understand('date', 'ar', '')).toEqual([]);
});

test('thousands of lines have an answer each', { timeout: 120_000 }, async () => {
  const words = ['rituximab', 'ریتوکسیماب', 'винкристин', 'سيسبلاتين', 'нет такого', '12.03.2024'];
  const input = Array.from({ length: 3000 }, (_, index) => words[index % words.length]).join('\n');
  for (const as of ['date', 'medical', 'choice']) {
    expect(await understand(as, 'ru', input)).toHaveLength(3000);
  }
});
