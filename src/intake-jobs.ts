// The jobs of an intake: examining a file, assembling the package. Their results enter the inbox.
import { markedBytesMax } from './intake/document.ts';
import type { Examination, MarkedPage } from './intake/document.ts';
import type { BuiltPackage } from './intake/fact.ts';
import { guessDocumentType } from './document/classify.ts';
import { promiseJob } from './center/promise-job.ts';
import type { Examiner } from './document/examiner.ts';
import { pageToMark } from './document/page-to-mark.ts';
import { fetchMedia, type FetchParts } from './fetch-media.ts';
import type { Flow } from './flow/flow.ts';
import type { Catalog } from './language/catalog.ts';
import { isoNow } from './lib/clock.ts';
import { remind, type RemindParts } from './remind.ts';
import type { IntakeRead } from './store/intake-read.ts';
import type { JobHandler } from './store/job-worker.ts';
import type { Job } from './store/jobs.ts';
import { z } from 'zod';

export interface IntakeJobParts extends FetchParts, RemindParts {
  readonly intakes: IntakeRead;
  readonly examiner: Examiner;
  readonly catalog: Catalog;
  readonly flows: ReadonlyMap<string, Flow>;
}

/** The largest package that is kept (bytes). */
const packageBytesMax = 3_900_000_000;

const examinePayload = z.object({ document: z.string() });

export function intakeJobs(
  parts: IntakeJobParts,
): Readonly<Record<'fetch' | 'examine' | 'assemble' | 'remind' | 'promise', JobHandler>> {
  return {
    fetch: fetchMedia(parts),
    remind: remind(parts),
    promise: promiseJob(parts),
    examine: { run: (job) => examineDocument(parts, job) },
    assemble: {
      run: (job) => assemblePackage(parts, job),
      gaveUp: async (job) => {
        await parts.inbox.acceptInternal(job.intake, { kind: 'package_failed' }, job.token);
      },
    },
  };
}

async function examineDocument(parts: IntakeJobParts, job: Job): Promise<void> {
  const { document: id } = examinePayload.parse(job.payload);
  const state = await parts.intakes.state(job.intake);
  const document = state?.documents[id];
  if (document === undefined) return;
  const bytes = await parts.vault.read(job.intake, document.sha256);
  const examination = await parts.examiner.examine(bytes, document.name);
  const { name, caption } = document;
  const guess = guessDocumentType({ name, caption, textSample: examination.textSample });
  const marked = await markedPage(parts, job.intake, { bytes, examination });
  const event = { kind: 'document_examined', document: id, examination, guess, marked } as const;
  await parts.inbox.acceptInternal(job.intake, event, job.token);
}

/** The same bytes give the same picture, so a job that runs again keeps nothing twice. */
async function markedPage(
  { examiner, vault }: IntakeJobParts,
  intake: string,
  { bytes, examination }: { readonly bytes: Buffer; readonly examination: Examination },
): Promise<MarkedPage | null> {
  const page = pageToMark(examination);
  if (page === null) return null;
  const picture = await examiner.mark(bytes, { documentKind: examination.kind, page });
  if (picture === null) return null;
  const { sha256 } = await vault.put(intake, picture, markedBytesMax);
  return { page: page.page, sha256 };
}

async function assemblePackage(parts: IntakeJobParts, job: Job): Promise<void> {
  const { vault, examiner, catalog, flows, clock } = parts;
  const state = await parts.intakes.state(job.intake);
  const flow = state === null ? undefined : flows.get(state.flow);
  if (state === null || flow === undefined) return;
  const owner = job.intake;
  // Fonts and the writer of PDFs are large, and a service at rest needs neither.
  const { assemble } = await import('./dossier/assemble.ts');
  const assembled = await assemble({
    flow,
    catalog,
    state,
    createdAt: state.submittedAt ?? isoNow(clock),
    convert: (bytes, kind, version) => examiner.convert(bytes, kind, version),
    files: {
      read: (sha256) => vault.read(owner, sha256),
      open: (sha256) => vault.open(owner, sha256),
      keep: (bytes) => vault.put(owner, bytes, packageBytesMax),
    },
  });
  const stored = await vault.put(owner, assembled.stream, packageBytesMax);
  const { name, fileCount } = assembled;
  const built: BuiltPackage = { ...stored, name, fileCount };
  await parts.inbox.acceptInternal(owner, { kind: 'package_built', package: built }, job.token);
}
