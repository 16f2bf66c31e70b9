// A fax: one picture file of several pages, of which one cannot be read.
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { projectFolder } from '../../../src/project-folder.ts';
import { ContractHouse, wordsOf } from './contract-house.ts';
import { openTerminalFarSide } from './terminal-far-side.ts';

const photos = join(projectFolder, 'test/fixtures/photo');

async function fax(): Promise<Buffer> {
  const page = await sharp(join(photos, 'legible-en.jpg')).toBuffer();
  const { width, height } = await sharp(page).metadata();
  const blurred = await sharp(join(photos, 'blurred.jpg'))
    .resize(width, height, { fit: 'fill' })
    .toBuffer();
  return sharp([page, blurred], { join: { animated: true } })
    .tiff({ compression: 'lzw' })
    .toBuffer();
}

test('a fax is one report; the page that cannot be read is named and shown', async () => {
  const house = await ContractHouse.open(openTerminalFarSide);
  const visit = await house.arrive('has a fax', 'Hello');
  const file = { name: 'fax.tif', mediaType: 'image/tiff', bytes: await fax() };
  const shown = await visit.after((person) => person.sends(file));
  const [document, ...others] = Object.values((await visit.state()).documents);
  expect(others).toEqual([]);
  expect(document?.examination).toMatchObject({ outcome: 'accept', kind: 'tiff', pageCount: 2 });
  expect(document?.examination?.pages.map(({ verdict }) => verdict)).toEqual([
    ...['accept', 'reject'],
  ]);
  const said = wordsOf(shown);
  expect(said).toMatch(/Page 2 cannot be read\. .*not sharp/);
  expect(said).not.toMatch(/Page 1/);
  expect(shown.flatMap(({ file: picture }) => picture ?? [])).toHaveLength(1);
  expect(house.failures).toEqual([]);
  await house.close();
});
