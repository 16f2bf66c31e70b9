// The child process: opens one file at a time and answers what it found.

import { convertBytes } from './convert-bytes.ts';
import type { Job, JobResult } from './child-message.ts';
import { examineBytes } from './examine-bytes.ts';
import { markPage } from './mark-page.ts';
import { drawPage } from './draw-page.ts';
import { pageLetters } from './page-letters.ts';
import { scansInFile } from './scans-in-file.ts';
import { silenceLibraries } from './silence.ts';

silenceLibraries();

process.on('message', (message) => {
  // `as`: the only sender is our own parent, whose messages are typed by child-message.ts.
  void answer(message as Job);
});
process.on('disconnect', () => process.exit(0));

async function answer(job: Job): Promise<void> {
  process.send?.(await resultOf(job));
}

async function resultOf(job: Job): Promise<JobResult> {
  switch (job.kind) {
    case 'examine':
      return { kind: 'examined', examination: await examineBytes(job.bytes, job.name) };
    case 'convert':
      return { kind: 'converted', conversion: await convert(job) };
    case 'mark':
      return { kind: 'marked', picture: await markPage(job.bytes, job) };
    case 'draw':
      return { kind: 'drawn', page: await drawPage(job.bytes, job) };
    case 'letters':
      return { kind: 'read', letters: await pageLetters(job.bytes, job.page) };
    case 'scans':
      return { kind: 'found', scans: await scansOf(job) };
  }
}

async function scansOf({ bytes, documentKind }: Extract<Job, { kind: 'scans' }>) {
  try {
    return await scansInFile(bytes, documentKind);
  } catch {
    return null;
  }
}

function convert({ bytes, documentKind, wish }: Extract<Job, { kind: 'convert' }>) {
  return convertBytes(bytes, documentKind, wish);
}
