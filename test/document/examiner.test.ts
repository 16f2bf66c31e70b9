// The child processes: they answer, they are stopped in time, and their death harms nobody.

import { afterAll, expect, test } from 'vitest';
import { Examiner } from '../../src/document/examiner.ts';
import { sandbox, sandboxNotes } from '../../src/document/sandbox.ts';
import { docx, pdf, photo } from './made-files.ts';

const examiner = new Examiner({ childrenMax: 2 });
afterAll(() => examiner.close());

test('examines and converts in a child', async () => {
  const file = await photo();
  expect(await examiner.examine(file, 'a.jpg')).toMatchObject({ outcome: 'accept', kind: 'jpeg' });
  expect(await examiner.convert(file, 'jpeg')).toMatchObject({ kind: 'images' });
});

test('many files at once share the children', async () => {
  const files = [await photo(), await pdf(), await docx('words'), Buffer.from('{"a":1}')];
  const names = ['a.jpg', 'a.pdf', 'a.docx', 'a.json'];
  const found = await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      examiner.examine(files[index % 4] ?? new Uint8Array(), names[index % 4] ?? ''),
    ),
  );
  expect(found.map(({ kind }) => kind).slice(0, 4)).toEqual(['jpeg', 'pdf', 'word', 'json']);
  expect(found.every(({ outcome }) => outcome === 'accept')).toBe(true);
});

test('nothing and too much are refused without a child', async () => {
  const found = await examiner.examine(new Uint8Array(), 'a.pdf');
  expect(found).toMatchObject({ outcome: 'reject', reason: 'empty_file' });
  const tooLarge = await examiner.examine(new Uint8Array(101 * 1024 * 1024), 'a.pdf');
  expect(tooLarge.reason).toBe('too_large');
});

test('a file that takes too long is refused, and the next one is served', async () => {
  const hurried = new Examiner({ examineMs: 1 });
  const found = await hurried.examine(await photo(4_000, 3_000), 'a.jpg');
  expect(found).toMatchObject({ outcome: 'reject', reason: 'took_too_long' });
  await hurried.close();
  expect((await examiner.examine(await pdf(), 'a.pdf')).outcome).toBe('accept');
});

test('the sandbox gives away no secret and forbids writing', () => {
  process.env['A_SECRET_OF_THE_TEST'] = 'secret';
  expect(JSON.stringify(sandbox().env)).not.toContain('secret');
  expect(sandbox().nodeFlags).toContain('--permission');
  expect(sandbox().nodeFlags.join(' ')).not.toMatch(/allow-(?:fs-write|child-process|worker)/u);
  expect(sandboxNotes()).toHaveLength(2);
});
