// The thread that prints and packs, so that the turns of others never wait for a dossier.
import { Readable } from 'node:stream';
import { parentPort, workerData } from 'node:worker_threads';
import { loadFlows } from '../flow/load-flows.ts';
import { loadCatalog } from '../language/load-catalog.ts';
import { assemble } from './assemble.ts';
import type { Convert } from './enclose-reports.ts';
import type { DossierFiles } from './dossier-parts.ts';
import { printLetter } from './print-letter.ts';
import { previewPages } from './preview-task.ts';
import { RedactionError } from './report-parts.ts';
import type {
  Answer,
  AssembleTask,
  FromThread,
  Question,
  ThreadFolders,
} from './thread-message.ts';
import type { ToThread } from './thread-message.ts';
import { Demand } from './demand.ts';

const folders = workerData as ThreadFolders; // What DossierThread hands over.
const house = { catalog: loadCatalog(folders.locales), flows: loadFlows(folders.flows) };

const asked = new Map<number, (answer: Answer) => void>();
const demands = new Map<number, Demand>();
let questions = 0;

parentPort?.on('message', (message: ToThread) => {
  switch (message.kind) {
    case 'answer':
      asked.get(message.question)?.(message.answer);
      asked.delete(message.question);
      return;
    case 'more':
    case 'enough':
      demands.get(message.task)?.hear(message.kind === 'more');
      return;
    case 'preview':
      run(message.task, async () => {
        const pages = await previewPages(house, message.about);
        tell({ kind: 'printed', task: message.task, pages });
      });
      return;
    case 'letter':
      run(message.task, async () => {
        tell({ kind: 'written', task: message.task, pdf: await printLetter(house, message.about) });
      });
      return;
    case 'assemble':
      run(message.task, () => pack(message.task, message.about));
  }
});

function tell(message: FromThread): void {
  parentPort?.postMessage(message);
}

function run(task: number, work: () => Promise<void>): void {
  work().catch((error: unknown) => {
    const blocked = error instanceof RedactionError ? error.by : null;
    tell({ kind: 'failed', task, message: messageOf(error), blocked });
  });
}

async function pack(task: number, { flow: id, state, createdAt }: AssembleTask): Promise<void> {
  const flow = house.flows.get(id);
  if (flow === undefined) throw new Error(`there is no flow "${id}"`);
  const { stream, ...head } = await assemble({
    ...{ flow, catalog: house.catalog, state, createdAt },
    files: filesOf(task),
    convert: convertBy(task),
    onProgress: (done, of) => {
      tell({ kind: 'progress', task, done, of });
    },
  });
  const demand = new Demand();
  demands.set(task, demand);
  tell({ kind: 'packing', task, head });
  try {
    for await (const piece of stream) {
      if (!(await demand.next())) return;
      // A byte stream yields Uint8Arrays; Readable's own type does not say so.
      tell({ kind: 'piece', task, bytes: piece as Uint8Array });
    }
    tell({ kind: 'piece', task, bytes: null });
  } finally {
    demands.delete(task);
    stream.destroy();
  }
}

function filesOf(task: number): DossierFiles {
  return {
    read: async (sha256) => bytesOf(await ask(task, { kind: 'read', sha256 })),
    keep: async (bytes) => {
      const answer = await ask(task, { kind: 'keep', bytes });
      if (answer.kind !== 'kept') throw new Error('the service did not keep it');
      return { sha256: answer.sha256, bytes: answer.bytes };
    },
    open: async (sha256) => {
      const answer = await ask(task, { kind: 'open', sha256 });
      if (answer.kind !== 'opened') throw new Error('the service did not open it');
      return Readable.from(pieces(task, answer.stream), { objectMode: false });
    },
  };
}

async function* pieces(task: number, stream: number): AsyncGenerator<Uint8Array> {
  for (;;) {
    const answer = await ask(task, { kind: 'next', stream });
    if (answer.kind !== 'piece') throw new Error('the service did not read on');
    if (answer.bytes === null) return;
    yield answer.bytes;
  }
}

function convertBy(task: number): Convert {
  return async (bytes, documentKind, wish) => {
    const answer = await ask(task, { kind: 'convert', bytes, documentKind, wish });
    if (answer.kind !== 'converted') throw new Error('the service did not convert it');
    return answer.conversion;
  };
}

function bytesOf(answer: Answer): Uint8Array {
  if (answer.kind !== 'bytes') throw new Error('the service did not read it');
  return answer.bytes;
}

async function ask(task: number, about: Question): Promise<Answer> {
  questions += 1;
  const question = questions;
  const answer = await new Promise<Answer>((resolve) => {
    asked.set(question, resolve);
    tell({ kind: 'question', task, question, about });
  });
  if (answer.kind === 'refused') throw new Error(answer.message);
  return answer;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : 'unknown';
}
