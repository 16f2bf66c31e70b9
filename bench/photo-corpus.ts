// Makes a labelled corpus of phone photos of made-up medical pages, for fitting the photo verdict.
// Usage: node bench/photo-corpus.ts FOLDER [--split dev|held] [--documents 60] [--photos 6]
//        [--from 0] [--seed 1] [--law-only] [--only dark,over]
// Writes FOLDER/<split>/images/*.jpg and adds rows to FOLDER/<split>/labels.csv.
import { appendFile, mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { labelHeading, labelLine } from './photo-corpus/labels-csv.ts';
import { openRenderer } from './photo-corpus/page-render.ts';
import { photographPage } from './photo-corpus/photograph-page.ts';
import { isScenario } from './photo-corpus/shot.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    split: { type: 'string', default: 'dev' },
    documents: { type: 'string', default: '60' },
    photos: { type: 'string', default: '6' },
    from: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    'law-only': { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
  },
});
const [folder] = positionals;
if (folder === undefined || (values.split !== 'dev' && values.split !== 'held')) {
  console.log('Usage: node bench/photo-corpus.ts FOLDER [--split dev|held] [--documents 60]');
  process.exitCode = 2;
} else {
  await makeCorpus(path.join(folder, values.split), values.split);
}

async function makeCorpus(folder: string, split: 'dev' | 'held'): Promise<void> {
  await mkdir(path.join(folder, 'images'), { recursive: true });
  const labels = path.join(folder, 'labels.csv');
  if ((await stat(labels).catch(() => null)) === null) await writeFile(labels, labelHeading);
  const browser = await openRenderer();
  const counts = new Map<string, number>();
  try {
    const from = Number(values.from);
    for (let number = from; number < from + Number(values.documents); number++) {
      const order = { split, number, seed: Number(values.seed), photos: Number(values.photos) };
      const started = performance.now();
      let made = 0;
      for await (const { jpeg, row } of photographPage(browser, {
        ...order,
        read: !values['law-only'],
        only: values.only.split(',').filter(isScenario),
      })) {
        await writeFile(path.join(folder, String(row.file)), jpeg);
        await appendFile(labels, labelLine(row));
        counts.set(String(row.label), (counts.get(String(row.label)) ?? 0) + 1);
        made++;
      }
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`document ${number}: ${made} photos in ${seconds} s`);
    }
  } finally {
    await browser.close();
  }
  console.log([...counts].map(([label, count]) => `${label} ${count}`).join(', '));
}
