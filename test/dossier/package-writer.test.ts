// Packages written as a stream, opened again by programs that did not write them.
import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { isSafePath } from '../../src/dossier/package-path.ts';
import { PackageWriter } from '../../src/dossier/package-writer.ts';
import type { EntryContent, PackageLimits } from '../../src/dossier/package-writer.ts';
import { hasTool, runOn } from './read-pdf.ts';

const date = '2026-01-05T10:20:30Z';
const photo = randomBytes(200_000);
const entries: readonly (readonly [string, EntryContent])[] = [
  ['CART_0042/Medical_Summary.pdf', photo],
  ['CART_0042/2_Imaging/CT_2024_10.jpg', () => Readable.from([photo, photo])],
  ['CART_0042/_data/manifest.json', Buffer.from('{"a":1}'.repeat(5_000))],
  ['CART_0042/3_Lab_Tests/empty.txt', new Uint8Array()],
];

function writerOf(
  content: readonly (readonly [string, EntryContent])[],
  limits?: PackageLimits,
): PackageWriter {
  const writer = new PackageWriter(limits ? { date, limits } : { date });
  for (const [name, bytes] of content) writer.add(name, bytes);
  return writer;
}

async function zipOf(content: typeof entries): Promise<Buffer> {
  return buffer(writerOf(content).open().stream);
}

test('every entry comes back, stored or deflated by its kind', async () => {
  const { stream, finished } = writerOf(entries).open();
  const zip = await buffer(stream);
  const file = await fromBufferPromise(zip);
  const read: Record<string, readonly [boolean, Buffer]> = {};
  for await (const entry of file.eachEntry()) {
    const content = await buffer(await file.openReadStreamPromise(entry));
    read[entry.fileName] = [entry.compressedSize === entry.uncompressedSize, content];
  }
  expect(Object.keys(read)).toEqual(entries.map(([name]) => name));
  expect(read['CART_0042/2_Imaging/CT_2024_10.jpg']).toEqual([true, Buffer.concat([photo, photo])]);
  expect(read['CART_0042/_data/manifest.json']?.[0]).toBe(false);
  const sha256 = createHash('sha256').update(zip).digest('hex');
  expect(await finished).toEqual({ sha256, bytes: zip.length, entries: entries.length });
});

test('the same entries give the same bytes', async () => {
  expect((await zipOf(entries)).equals(await zipOf(entries))).toBe(true);
});

for (const command of [
  ['unzip', '-t', '{}'],
  ['7z', 't', '{}'],
]) {
  const [tool = ''] = command;
  test.skipIf(!hasTool(tool))(`${tool} finds no fault`, async () => {
    expect(runOn(await zipOf(entries), command)).toMatchObject({ status: 0 });
  });
}

test.each([
  '../up.pdf',
  '/root.pdf',
  'a//b.pdf',
  'a/./b.pdf',
  'C:\\x.pdf',
  'گزارش.pdf',
  'con.pdf',
  'name .',
  'a/b.',
  '',
  'x'.repeat(101),
])('%s is refused as a name', (name) => {
  expect(isSafePath(name)).toBe(false);
  expect(() => {
    writerOf([[name, photo]]);
  }).toThrow(expect.objectContaining({ code: 'bad_name' }));
});

test('a name differing in case only is refused: Windows would overwrite it', () => {
  const twice = [['a/CT.pdf', photo] as const, ['a/ct.PDF', photo] as const];
  expect(() => writerOf(twice)).toThrow(expect.objectContaining({ code: 'duplicate_name' }));
});

test('the limits stop a package before it breaks', async () => {
  const small = { bytesMax: 300_000, entriesMax: 2 };
  const three = ['a', 'b', 'c'].map((name) => [name, new Uint8Array()] as const);
  expect(() => writerOf(three, small)).toThrow(
    expect.objectContaining({ code: 'too_many_entries' }),
  );
  const known = ['a', 'b'].map((name) => [name, photo] as const);
  expect(() => writerOf(known, small)).toThrow(
    expect.objectContaining({ code: 'package_too_large' }),
  );
  const streamed = writerOf([['a.jpg', () => Readable.from([photo, photo])]], small).open();
  await expect(buffer(streamed.stream)).rejects.toMatchObject({ code: 'package_too_large' });
  await expect(streamed.finished).rejects.toMatchObject({ code: 'package_too_large' });
});

test('a source that fails fails the package, it never hangs or ends short', async () => {
  const broken = (): Readable =>
    new Readable({
      read() {
        this.push(photo);
        this.destroy(new Error('the disk is gone'));
      },
    });
  const opened = writerOf([
    ['first.jpg', photo],
    ['a.jpg', broken],
    ['b.jpg', photo],
  ]).open();
  await expect(buffer(opened.stream)).rejects.toThrow('the disk is gone');
  await expect(opened.finished).rejects.toThrow('the disk is gone');
});

test('files are opened one after the other, not all at once', async () => {
  let open = 0;
  let most = 0;
  const counted = (): Readable => {
    open += 1;
    most = Math.max(most, open);
    return Readable.from([photo]).on('close', () => {
      open -= 1;
    });
  };
  const many = Array.from({ length: 40 }, (_, index) => [`${String(index)}.jpg`, counted] as const);
  await zipOf(many);
  expect(most).toBeLessThanOrEqual(2);
  expect(open).toBe(0);
});
