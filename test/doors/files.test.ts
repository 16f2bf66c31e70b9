// Hostile and broken files through the chat and the link: a kind word with the reason, for each.
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eicar, photo, windowsProgram, zip } from '../document/made-files.ts';
import { catalog } from '../engine/pure-chat.ts';
import type { RefusalReason } from '../../src/intake/document.ts';
import type { Language } from '../../src/language/language.ts';
import { openHouse, Visitor, type House } from './open-house.ts';

let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => {
  await house.close();
});

interface Sent {
  readonly name: string;
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
  readonly reason: RefusalReason;
}

const html = '<!doctype html><html><script>location="http://evil"</script></html>';
const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><circle r="1"/></svg>';

const sent: readonly Sent[] = [
  { name: 'half.jpg', bytes: async () => (await photo()).subarray(0, 300), reason: 'unreadable' },
  { name: 'secret.pdf', bytes: lockedPdf, reason: 'password_protected' },
  { name: 'bomb.zip', bytes: zipBomb, reason: 'archive_too_large' },
  { name: 'drawing.svg', bytes: () => Buffer.from(svg), reason: 'type_not_supported' },
  { name: 'page.html', bytes: () => Buffer.from(html), reason: 'type_not_supported' },
  { name: 'report.pdf', bytes: () => windowsProgram, reason: 'program' },
  { name: 'eicar.txt', bytes: () => Buffer.from(eicar), reason: 'malware' },
  { name: 'eicar.zip', bytes: () => zip({ 'a/eicar.com': eicar }), reason: 'malware' },
];

async function lockedPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage().drawText('locked');
  document.encrypt({ userPassword: 'secret', ownerPassword: 'owner' });
  return document.save();
}

/** A thousand times larger once it is opened. */
function zipBomb(): Promise<Uint8Array> {
  return zip({ 'list.csv': Buffer.alloc(40_000_000) });
}

const languages: readonly [Language, string][] = [
  ['en', 'Hello, I write for my father.'],
  ['ru', 'Здравствуйте, пишу за отца.'],
  ['fa', 'سلام، برای پدرم می‌نویسم'],
  ['ar', 'مرحبا، أكتب عن والدي'],
];

describe.each(sent)('$name ($reason)', ({ name, bytes, reason }) => {
  const [language, hello] = languages[sent.findIndex((one) => one.name === name) % 4] ?? ['en', ''];

  test('sent in the chat', { timeout: 90_000 }, async () => {
    const visitor = await Visitor.arrive(house, hello);
    const before = (await visitor.heard()).length;
    expect((await visitor.upload(name, await bytes())).status).toBe(202);
    const said = await visitor.deskSince(before);
    expect(said).toContain(catalog.say(language, `document:refused.${reason}`));
    expect(said).toContain(name);
    expect(said).not.toContain(catalog.say(language, 'bot:documents.allGood', { count: 1 }));
    expect((await visitor.say('help')).status).toBe(202);
    expect(house.failures).toEqual([]);
  });
});

describe.each(languages)('through the link, in %s', (language, hello) => {
  test('each file has its reason on the page', { timeout: 180_000 }, async () => {
    const visitor = await Visitor.arrive(house, hello);
    const link = await visitor.linkToken(catalog.list(language, 'bot:commands.link')[0] ?? '');
    const turn = languages.findIndex(([one]) => one === language);
    const few = sent.filter((_, index) => index % 4 === turn);
    for (const { name, bytes } of few) {
      expect((await visitor.uploadBy(link, name, await bytes())).status).toBe(202);
    }
    const headers = { authorization: `Bearer ${link}` };
    const response = await fetch(`${house.origin}/upload/api/state`, { headers });
    // Our own route's answer.
    const { files } = (await response.json()) as {
      files: { name: string; state: string; messages: string[] }[];
    };
    for (const { name, reason } of few) {
      const file = files.find((one) => one.name === name);
      expect(file?.messages).toEqual([catalog.say(language, `document:refused.${reason}`)]);
      expect(['reject', 'quarantine']).toContain(file?.state);
    }
    expect(house.failures).toEqual([]);
  });
});

test('an empty file is refused at the door', async () => {
  const visitor = await Visitor.arrive(house, 'Hello there');
  const answer = await visitor.upload('nothing.pdf', new Uint8Array());
  expect(answer).toEqual({ status: 400, body: { error: 'empty' } });
  expect((await visitor.say('help')).status).toBe(202);
});

test('a ZIP in a ZIP and a file with a lying name are kept for what they are', async () => {
  const visitor = await Visitor.arrive(house, 'Hello there, doctor');
  const before = (await visitor.heard()).length;
  const inner = await zip({ 'report.txt': 'Pathology report of a lymph node' });
  await visitor.upload('nested.zip', await zip({ 'inner.zip': inner }));
  await visitor.upload('scan.pdf', await photo(1200, 1600));
  expect(await visitor.deskSince(before)).not.toBe('');
  expect(house.failures).toEqual([]);
});
