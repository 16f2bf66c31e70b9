// The child process: opens one file at a time and answers what it found.

import { convertBytes } from './convert-bytes.ts';
import type { Job, JobResult } from './child-message.ts';
import { examineBytes } from './examine-bytes.ts';
import { silenceLibraries } from './silence.ts';

silenceLibraries();

process.on('message', (message) => {
  // `as`: the only sender is our own parent, whose messages are typed by child-message.ts.
  void answer(message as Job);
});
process.on('disconnect', () => process.exit(0));

async function answer(job: Job): Promise<void> {
  const result: JobResult =
    job.kind === 'examine'
      ? { kind: 'examined', examination: await examineBytes(job.bytes, job.name) }
      : { kind: 'converted', conversion: await convert(job) };
  process.send?.(result);
}

function convert({ bytes, documentKind, version }: Extract<Job, { kind: 'convert' }>) {
  return convertBytes(bytes, documentKind, version);
}
