// Photos, files and what is neither: kept, judged, answered once; and files of ours, byte for byte.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import { expect } from 'vitest';
import { projectFolder } from '../../../src/project-folder.ts';
import { pdf, photo, zip } from '../../document/made-files.ts';
import type { Behaviour } from './behaviour.ts';
import { wordsOf, type ContractHouse, type Visit } from './contract-house.ts';
import type { SentFile } from './far-side.ts';

const photos = join(projectFolder, 'test/fixtures/photo');

function pictureOf(name: string): SentFile {
  return { name, mediaType: 'image/jpeg', bytes: readFileSync(join(photos, name)) };
}

/** The same page lying on its side, with a note to turn it, as telephones write it. */
function turned(upright: Buffer): Promise<Buffer> {
  return sharp(upright).rotate(90).withMetadata({ orientation: 8 }).jpeg().toBuffer();
}

function animation(page: Buffer): Promise<Buffer> {
  return sharp([page, page], { join: { animated: true } })
    .gif()
    .toBuffer();
}

async function documentsOf(visit: Visit) {
  return Object.values((await visit.state()).documents);
}

/** A file of ours, in the vault, sent as it would be from the outbox. */
async function sendOurs(visit: Visit, file: SentFile): Promise<void> {
  const { vault } = visit.house.service;
  const { intake } = visit;
  const { sha256 } = await vault.put(intake, Readable.from([file.bytes]), file.bytes.length);
  const { name, mediaType } = file;
  const heard = await visit.hears({ text: 'Here it is.', file: { sha256, name, mediaType } });
  expect(heard.flatMap((shown) => shown.file ?? [])).toMatchObject([{ name, bytes: file.bytes }]);
  expect(wordsOf(heard)).toContain('Here it is.');
}

async function answersOnce(
  house: ContractHouse,
  what: 'sticker' | 'location' | 'contact',
): Promise<void> {
  const visit = await house.arrive(`sends a ${what}`, 'Hello');
  const said = wordsOf(await visit.after((person) => person.sendsUnsupported(what)));
  expect(said.split(house.say('en', `bot:unsupported.${what}`))).toHaveLength(2);
}

export const sendingFiles: readonly Behaviour[] = [
  {
    name: 'a photo is fetched, kept and judged',
    run: async (house) => {
      const visit = await house.arrive('one photo', 'سلام');
      await visit.after((person) => person.sends(pictureOf('legible-fa.jpg')));
      const [document, ...others] = await documentsOf(visit);
      expect(others).toEqual([]);
      expect(document?.examination).toMatchObject({ outcome: 'accept', kind: 'jpeg' });
      const kept = await house.service.vault.read(visit.intake, document?.sha256 ?? '');
      expect(kept).toEqual(pictureOf('legible-fa.jpg').bytes);
    },
  },
  {
    name: 'a photo that cannot be read is told about, with a picture of it',
    run: async (house) => {
      const visit = await house.arrive('blurred', 'Hello');
      const shown = await visit.after((person) => person.sends(pictureOf('blurred.jpg')));
      expect(wordsOf(shown)).toContain(house.say('en', 'photo:reason.blurred.advice'));
      expect(shown.flatMap(({ file }) => file?.name ?? [])).toHaveLength(1);
    },
  },
  {
    name: 'several photos together are answered once',
    run: async (house) => {
      const visit = await house.arrive('album', 'Hello');
      const names = ['legible-en.jpg', 'legible-ru.jpg', 'legible-ar.jpg'];
      const shown = await visit.after((person) => person.sendsTogether(names.map(pictureOf)));
      expect(await documentsOf(visit)).toHaveLength(names.length);
      const arrived = /files have arrived/g;
      expect(wordsOf(shown).match(arrived)).toHaveLength(1);
    },
  },
  {
    name: 'a PDF is kept with its name, and words that come with it are not taken for an answer',
    run: async (house) => {
      const visit = await house.arrive('pdf', 'Hello');
      const bytes = Buffer.from(await pdf());
      const file = { name: 'گزارش.pdf', mediaType: 'application/pdf', bytes, caption: 'biopsy' };
      const said = wordsOf(await visit.after((person) => person.sends(file)));
      const [document] = await documentsOf(visit);
      // Without captions they are a message of their own, right behind the file.
      const captioned = house.channel.capabilities.captionCharactersMax > 0;
      expect(document).toMatchObject({ name: 'گزارش.pdf', caption: captioned ? 'biopsy' : '' });
      expect(document?.examination).toMatchObject({ outcome: 'accept', kind: 'pdf' });
      expect(said).not.toContain(house.say('en', 'bot:answer.notUnderstood'));
    },
  },
  {
    name: 'a file whose name lies is told by its bytes',
    run: async (house) => {
      const visit = await house.arrive('liar', 'Hello');
      const bytes = await photo(900, 1200);
      const file = { name: 'report.pdf', mediaType: 'application/pdf', bytes };
      await visit.after((person) => person.sends(file));
      const [document] = await documentsOf(visit);
      expect(document?.examination?.kind).toBe('jpeg');
    },
  },
  {
    name: 'an iPhone photo, a turned one and an animation are read for what they are',
    run: async (house) => {
      const visit = await house.arrive('many kinds', 'Hello');
      const upright = pictureOf('legible-en.jpg').bytes;
      const files: readonly SentFile[] = [
        { ...pictureOf('legible-en.heic'), mediaType: 'image/heic' },
        { ...pictureOf('legible-en.jpg'), bytes: await turned(upright) },
        { name: 'moving.gif', mediaType: 'image/gif', bytes: await animation(upright) },
      ];
      for (const file of files) await visit.after((person) => person.sends(file));
      const found = (await documentsOf(visit)).map(({ examination }) => examination);
      expect(found.map((one) => one?.kind)).toEqual(['heic', 'jpeg', 'gif']);
      expect(found.map((one) => one?.outcome)).toEqual(['accept', 'accept', 'accept']);
    },
  },
  {
    name: 'a PDF with a password is told about, with what to do',
    run: async (house) => {
      const visit = await house.arrive('locked', 'Hello');
      const locked = await pdf((document) => {
        document.encrypt({ userPassword: 'secret', ownerPassword: 'secret' });
      });
      const bytes = Buffer.from(locked);
      const file = { name: 'locked.pdf', mediaType: 'application/pdf', bytes };
      const said = wordsOf(await visit.after((person) => person.sends(file)));
      expect(said).toContain(house.say('en', 'document:refused.password_protected'));
    },
  },
  {
    name: 'a file that is too large is told about kindly',
    run: async (house) => {
      const visit = await house.arrive('too large', 'Hello');
      const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(4_100_000, 32)]);
      const file = { name: 'scan.pdf', mediaType: 'application/pdf', bytes };
      const said = wordsOf(await visit.after((person) => person.sends(file)));
      expect(said).toContain(house.say('en', 'document:refused.too_large'));
      expect(await documentsOf(visit)).toEqual([]);
    },
  },
  {
    name: 'a voice message is kept for a coordinator',
    run: async (house) => {
      const visit = await house.arrive('voice', 'Hello');
      const bytes = Buffer.concat([Buffer.from('OggS\0\x02'), Buffer.alloc(2000, 7)]);
      const file = { name: 'voice.ogg', mediaType: 'audio/ogg', bytes };
      const said = wordsOf(await visit.after((person) => person.sends(file)));
      expect(said).toContain(house.say('en', 'bot:unsupported.voice'));
      expect(await visit.calls()).toContain('voice');
    },
  },
  { name: 'a sticker is answered kindly, once', run: (house) => answersOnce(house, 'sticker') },
  { name: 'a location is answered kindly, once', run: (house) => answersOnce(house, 'location') },
  {
    name: 'a contact card is answered kindly, once',
    run: (house) => answersOnce(house, 'contact'),
  },
  {
    name: 'a picture of ours arrives byte for byte',
    run: async (house) => {
      const visit = await house.arrive('sees', 'Hello');
      const bytes = await photo();
      await sendOurs(visit, { name: 'marked.jpg', mediaType: 'image/jpeg', bytes });
    },
  },
  {
    name: 'a PDF of ours arrives byte for byte',
    run: async (house) => {
      const visit = await house.arrive('reads', 'Hello');
      const bytes = Buffer.from(await pdf());
      await sendOurs(visit, { name: 'Summary.pdf', mediaType: 'application/pdf', bytes });
    },
  },
  {
    name: 'the package arrives byte for byte',
    run: async (house) => {
      const visit = await house.arrive('packed', 'Hello');
      const bytes = Buffer.from(await zip({ 'Medical_Summary.pdf': await pdf() }));
      await sendOurs(visit, { name: 'CART_1.zip', mediaType: 'application/zip', bytes });
    },
  },
];
