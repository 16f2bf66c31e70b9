// The jobs of an intake: examining a file, assembling the package. Their results enter the inbox.
import { markedBytesMax } from './intake/document.ts';
import type { Examination, MarkedPage } from './intake/document.ts';
import type { BuiltPackage } from './intake/fact.ts';
import type { IntakeState } from './intake/state.ts';
import { guessDocumentType } from './document/classify.ts';
import { quietJob } from './console/quiet-job.ts';
import { promiseJob } from './center/promise-job.ts';
import type { Examiner } from './document/examiner.ts';
import type { DossierThread } from './dossier/dossier-thread.ts';
import { RedactionError } from './dossier/report-parts.ts';
import type { PackageProgress } from './dossier/package-progress.ts';
import { pageToMark } from './document/page-to-mark.ts';
import { fetchMedia, type FetchParts } from './fetch-media.ts';
import type { Flow } from './flow/flow.ts';
import { isoNow } from './lib/clock.ts';
import { remind, type RemindParts } from './remind.ts';
import type { IntakeRead } from './store/intake-read.ts';
import type { JobHandler } from './store/job-worker.ts';
import type { Job } from './store/jobs.ts';
import { writeLetter } from './write-letter.ts';
import { z } from 'zod';

export interface IntakeJobParts extends FetchParts, RemindParts {
  readonly intakes: IntakeRead;
  readonly examiner: Examiner;
  readonly flows: ReadonlyMap<string, Flow>;
  readonly dossier: DossierThread;
  readonly progress: PackageProgress;
}

/** The largest package that is kept (bytes). */
const packageBytesMax = 3_900_000_000;

const examinePayload = z.object({ document: z.string() });

type JobKind = 'fetch' | 'examine' | 'assemble' | 'remind' | 'letter' | 'quiet' | 'promise';

export function intakeJobs(parts: IntakeJobParts): Readonly<Record<JobKind, JobHandler>> {
  return {
    fetch: fetchMedia(parts),
    remind: remind(parts),
    letter: writeLetter(parts),
    quiet: quietJob(parts),
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
  const { vault, examiner, flows, clock } = parts;
  const state = await parts.intakes.state(job.intake);
  if (state === null || !flows.has(state.flow)) return;
  const owner = job.intake;
  const about = { flow: state.flow, state, createdAt: orderedAt(state) ?? isoNow(clock) };
  try {
    const assembled = await parts.dossier.assemble(about, {
      convert: (bytes, kind, wish) => examiner.convert(bytes, kind, wish),
      files: {
        read: (sha256) => vault.read(owner, sha256),
        open: (sha256) => vault.open(owner, sha256),
        keep: (bytes) => vault.put(owner, bytes, packageBytesMax),
      },
      onProgress: (done, of) => {
        parts.progress.tell(owner, { done, of });
      },
    });
    const stored = await vault.put(owner, assembled.stream, packageBytesMax);
    const list = Buffer.from(JSON.stringify(assembled.contents));
    const { sha256: contents } = await vault.put(owner, list, packageBytesMax);
    const { name, fileCount } = assembled;
    const built: BuiltPackage = { ...stored, name, fileCount, contents };
    await parts.inbox.acceptInternal(owner, { kind: 'package_built', package: built }, job.token);
  } catch (error) {
    if (!(error instanceof RedactionError)) throw error;
    // Another attempt would end the same way: a person has to see to it.
    const failed = { kind: 'package_failed', blocked: error.by } as const;
    await parts.inbox.acceptInternal(owner, failed, job.token);
  } finally {
    parts.progress.end(owner);
  }
}

/** A job that runs again makes the same package: its date is that of the wish for it. */
function orderedAt({ submittedAt, packageOrdered }: IntakeState): string | null {
  const ordered = packageOrdered?.at ?? null;
  return (
    [submittedAt, ordered]
      .filter((at) => at !== null)
      .toSorted()
      .at(-1) ?? null
  );
}
