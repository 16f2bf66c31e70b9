// The scripted patients through every messenger: what comes out is what comes out of the terminal.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, describe, expect, test } from 'vitest';
import type { PatientVoice } from '../../../src/desk/inbox-voice.ts';
import { readScript } from '../../../src/desk/patient-script.ts';
import { PlayedPatient } from '../../../src/desk/played-patient.ts';
import { playPatient } from '../../../src/desk/play.ts';
import { readPages } from '../../dossier/read-pdf.ts';
import { readZip, readZipBytes } from '../../patients/read-zip.ts';
import { contenders } from './contenders.ts';
import { ContractHouse, type Visit } from './contract-house.ts';

const folder = join(import.meta.dirname, '../../patients');
const out = mkdtempSync(join(tmpdir(), 'everywhere-'));
const playMsMax = 240_000;

/**
 * A play takes work, not waiting: usually one is played, with `PATIENTS=two` two a messenger, so
 * that all eight are, with `PATIENTS=all` everybody everywhere.
 */
const played: Readonly<Record<string, readonly string[]>> = {
  'whatsapp-cloud': ['fa-child-leukemia', 'ar-fourteen-photos'],
  telegram: ['ru-myeloma', 'ru-back-after-forty-days'],
  messenger: ['ar-wandering', 'en-lupus-few-papers'],
  'whatsapp-web': ['fa-lymphoma-three-lines', 'en-diagnosis-changed'],
  'web-chat': ['fa-child-leukemia', 'en-lupus-few-papers'],
};
const everybody = [...new Set(Object.values(played).flat())];
const wish = process.env['PATIENTS'] ?? 'one';
const plays = wish === 'one' ? { 'whatsapp-web': ['en-diagnosis-changed'] } : played;

afterAll(() => {
  rmSync(out, { recursive: true, force: true });
});

describe.each(Object.entries(plays))('%s', (name, mine) => {
  const contender = contenders.find((one) => one.name === name);
  const names = wish === 'all' ? everybody : mine;

  test.each(names)(
    '%s',
    async (patient) => {
      if (contender === undefined) throw new Error(`nobody is called ${name}`);
      const path = join(folder, `${patient}.yaml`);
      const there = await playPatient(path, join(out, name, patient));
      if (there.packagePath === null) throw new Error('no package came out of the terminal');
      const house = await ContractHouse.open(contender.open, { now: readScript(path).now });
      try {
        const here = await playThrough(house, path);
        expect(await contentOf(await readZipBytes(here))).toEqual(
          await contentOf(await readZip(there.packagePath)),
        );
        expect(house.far.refusals()).toEqual([]);
      } finally {
        await house.close();
      }
    },
    playMsMax,
  );
});

/** The package that was built in the end. */
async function playThrough(house: ContractHouse, path: string): Promise<Buffer> {
  const script = readScript(path);
  const hello = { fa: 'سلام', ar: 'مرحبا', ru: 'Здравствуйте', en: 'Hello' }[script.language];
  const visit = await house.arrive('Played', hello);
  const { service } = house;
  const contact = await service.intakes.contactOf(visit.intake);
  if (contact === null) throw new Error('nobody is there');
  const files = join(folder, 'files', basename(path, '.yaml'));
  const voice = new MessengerVoice(visit, contact);
  const { clock } = house;
  await new PlayedPatient({ service, clock, voice, script, files, say: () => undefined }).play();
  await house.settle();
  const built = (await visit.state()).package;
  if (built === null) throw new Error('no package came out');
  return buffer(await service.vault.open(visit.intake, built.sha256));
}

class MessengerVoice implements PatientVoice {
  readonly account: string;
  readonly address: string;
  readonly #visit: Visit;

  constructor(visit: Visit, at: { readonly account: string; readonly address: string }) {
    this.account = at.account;
    this.address = at.address;
    this.#visit = visit;
  }

  /** They have said hello already. */
  opens(): Promise<void> {
    return Promise.resolve();
  }

  async writes(text: string): Promise<void> {
    await this.#visit.after((person) => person.writes(text));
  }

  /** What is shown is tapped or chosen by its number; anything else is written. */
  async taps({ title }: { readonly id: string; readonly title: string }): Promise<void> {
    await this.#visit.chooses(title).catch(() => this.writes(title));
  }

  async sends(paths: readonly string[], caption: string): Promise<void> {
    const files = paths.map((path) => ({
      name: basename(path),
      mediaType: mediaTypeOf(path),
      bytes: readFileSync(path),
      ...(caption === '' ? {} : { caption }),
    }));
    await this.#visit.after((person) => person.sendsTogether(files));
  }
}

function mediaTypeOf(path: string): string {
  if (path.endsWith('.pdf')) return 'application/pdf';
  if (path.endsWith('.png')) return 'image/png';
  return /\.jpe?g$/i.test(path) ? 'image/jpeg' : 'application/octet-stream';
}

/** Every file by its path, without what each package has of its own: code, dates, sums. */
async function contentOf(files: ReadonlyMap<string, Buffer>): Promise<Record<string, string>> {
  const content: Record<string, string> = {};
  for (const [path, bytes] of files) {
    const inside = path.split('/').slice(1).join('/');
    if (inside.startsWith('_data/') || inside === 'INDEX.html') content[inside] = 'there';
    else if (inside.endsWith('.pdf')) content[inside] = anonymous(await wordsOf(bytes));
    else if (inside.endsWith('.txt')) content[inside] = anonymous(bytes.toString('utf8'));
    else content[inside] = createHash('sha256').update(bytes).digest('hex');
  }
  return content;
}

async function wordsOf(pdf: Buffer): Promise<string> {
  return (await readPages(pdf)).map(({ text }) => text).join('\n');
}

function anonymous(text: string): string {
  const lines = text.replace(/\b[0-9A-F]{8}\b/g, 'CODE').split('\n');
  // The line with the code says on which day it was made.
  return lines.filter((line) => !line.includes('CODE')).join('\n');
}
