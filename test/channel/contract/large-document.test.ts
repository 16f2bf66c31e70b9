// A scan of nearly a hundred megabytes: taken whole where the messenger carries it, or told about.
import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { pdf } from '../../document/made-files.ts';
import { contenders } from './contenders.ts';
import { ContractHouse, wordsOf } from './contract-house.ts';
import type { SentFile } from './far-side.ts';

const megabyte = 1_000_000;
const megabytesMax = 100;

/** A report beside something large, as scanners make them. */
async function scanOf(bytes: number): Promise<SentFile> {
  const made = await pdf((document) => {
    document.context.register(document.context.stream(randomBytes(bytes)));
  });
  return { name: 'scan.pdf', mediaType: 'application/pdf', bytes: Buffer.from(made) };
}

test.each([
  { name: 'whatsapp-cloud', megabytes: 99, carried: true },
  { name: 'web-chat', megabytes: 99, carried: true },
  { name: 'telegram', megabytes: 21, carried: false },
])('$name: $megabytes MB', { timeout: 120_000 }, async ({ name, megabytes, carried }) => {
  const contender = contenders.find((one) => one.name === name);
  if (contender === undefined) throw new Error(`nobody is called ${name}`);
  const house = await ContractHouse.open(contender.open, { megabytesMax });
  const visit = await house.arrive('a whole hospital file', 'Hello');
  const file = await scanOf(megabytes * megabyte);
  const shown = await visit.after((person) => person.sends(file));
  const documents = Object.values((await visit.state()).documents);
  if (carried) {
    expect(documents).toMatchObject([{ bytes: file.bytes.length, name: 'scan.pdf' }]);
    // On a busy machine its examination may end at the time limit: then a person looks at it.
    expect(documents[0]?.examination?.outcome).not.toBe('reject');
    expect(documents[0]?.examination?.kind).toBe('pdf');
    const kept = await house.service.vault.read(visit.intake, documents[0]?.sha256 ?? '');
    expect(kept.equals(file.bytes)).toBe(true);
  } else {
    expect(documents).toEqual([]);
    expect(wordsOf(shown)).toContain(house.say('en', 'document:refused.too_large'));
  }
  expect(house.failures).toEqual([]);
  await house.close();
});
