// Prints and packs in a thread of its own, which is started when it is needed and ended when idle.
import { PassThrough, type Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import type { DossierFiles } from './dossier-parts.ts';
import type { Convert } from './enclose-reports.ts';
import type { LetterTask } from './print-letter.ts';
import type { PreviewPage, PreviewTask } from './preview-task.ts';
import type { AssembleTask, FromThread, PackageHead } from './thread-message.ts';
import type { Question, ThreadFolders, ToThread } from './thread-message.ts';
import { RedactionError } from './report-parts.ts';
import { TaskFiles } from './task-files.ts';

export interface AssembleHelp {
  readonly files: DossierFiles;
  readonly convert: Convert;
  readonly onProgress?: (done: number, of: number) => void;
}

interface Task {
  readonly files: TaskFiles | null;
  readonly package: PassThrough | null;
  hear(
    message: Extract<FromThread, { kind: 'printed' | 'written' | 'packing' | 'progress' }>,
  ): void;
  fail(error: Error): void;
}

/** Fonts and printing take some 100 MB: given back after this time of rest (ms). */
const restMs = 60_000;

export class DossierThread {
  readonly #folders: ThreadFolders;
  readonly #tasks = new Map<number, Task>();
  #worker: Worker | null = null;
  #rest: NodeJS.Timeout | null = null;
  #count = 0;

  constructor(folders: ThreadFolders) {
    this.#folders = folders;
  }

  preview(about: PreviewTask): Promise<readonly PreviewPage[]> {
    return new Promise((resolve, reject) => {
      const hear: Task['hear'] = (message) => {
        if (message.kind === 'printed') resolve(message.pages);
      };
      const task = this.#add({ files: null, package: null, hear, fail: reject });
      this.#post({ kind: 'preview', task, about });
    });
  }

  /** A letter to a hospital, as a PDF. */
  letter(about: LetterTask): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      const hear: Task['hear'] = (message) => {
        if (message.kind === 'written') resolve(message.pdf);
      };
      const task = this.#add({ files: null, package: null, hear, fail: reject });
      this.#post({ kind: 'letter', task, about });
    });
  }

  /** The package as a stream; whoever does not read it to its end has to destroy it. */
  assemble(
    about: AssembleTask,
    { files, convert, onProgress }: AssembleHelp,
  ): Promise<PackageHead & { readonly stream: Readable }> {
    return new Promise((resolve, reject) => {
      const stream = new PassThrough();
      const hear: Task['hear'] = (message) => {
        if (message.kind === 'progress') onProgress?.(message.done, message.of);
        if (message.kind !== 'packing') return;
        resolve({ ...message.head, stream });
        this.#post({ kind: 'more', task });
      };
      const fail = (error: Error): void => {
        // Before the stream was handed out there is nobody to hear its error.
        stream.on('error', () => undefined);
        stream.destroy(error);
        reject(error);
      };
      const served = new TaskFiles(files, convert);
      const task = this.#add({ files: served, package: stream, hear, fail });
      stream.once('close', () => {
        served.close();
        this.#post({ kind: 'enough', task });
        this.#end(task);
      });
      this.#post({ kind: 'assemble', task, about });
    });
  }

  /** What is under way fails. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    if (this.#rest !== null) clearTimeout(this.#rest);
    await worker?.terminate();
    this.#failAll(new Error('the dossier thread was closed'));
  }

  #add(task: Task): number {
    this.#count += 1;
    this.#tasks.set(this.#count, task);
    return this.#count;
  }

  #post(message: ToThread): void {
    if (message.kind === 'enough' || message.kind === 'answer') {
      this.#worker?.postMessage(message);
      return;
    }
    if (this.#rest !== null) clearTimeout(this.#rest);
    this.#rest = null;
    this.#worker ??= this.#start();
    this.#worker.ref();
    this.#worker.postMessage(message);
  }

  #start(): Worker {
    const worker = new Worker(new URL('./dossier-worker.ts', import.meta.url), {
      workerData: this.#folders,
    });
    worker.on('message', (message: FromThread) => {
      this.#hear(message);
    });
    worker.on('error', (error: unknown) => {
      if (this.#worker === worker) this.#worker = null;
      this.#failAll(error instanceof Error ? error : new Error('the dossier thread failed'));
    });
    return worker;
  }

  #hear(message: FromThread): void {
    const task = this.#tasks.get(message.task);
    if (task === undefined) return;
    switch (message.kind) {
      case 'question':
        void this.#answer(task, message.question, message.about);
        return;
      case 'piece':
        this.#pass(task, message);
        return;
      case 'failed':
        task.fail(
          message.blocked === null
            ? new Error(message.message)
            : new RedactionError(message.blocked),
        );
        this.#end(message.task);
        return;
      case 'printed':
      case 'written':
        task.hear(message);
        this.#end(message.task);
        return;
      case 'packing':
      case 'progress':
        task.hear(message);
    }
  }

  async #answer(task: Task, question: number, about: Question): Promise<void> {
    const answer = await (task.files?.answer(about) ?? Promise.resolve(null));
    if (answer !== null) this.#post({ kind: 'answer', question, answer });
  }

  /** Asks for the next piece once this one has found room. */
  #pass(task: Task, { task: id, bytes }: Extract<FromThread, { kind: 'piece' }>): void {
    const stream = task.package;
    if (stream === null || stream.destroyed) return;
    if (bytes === null) {
      stream.end();
      return;
    }
    const more = (): void => {
      if (!stream.destroyed) this.#post({ kind: 'more', task: id });
    };
    if (stream.write(bytes)) more();
    else stream.once('drain', more);
  }

  #end(id: number): void {
    this.#tasks.delete(id);
    if (this.#tasks.size > 0 || this.#worker === null) return;
    // A thread with nothing to do keeps no process alive.
    this.#worker.unref();
    if (this.#rest !== null) clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      const worker = this.#worker;
      this.#worker = null;
      void worker?.terminate();
    }, restMs).unref();
  }

  #failAll(error: Error): void {
    const tasks = [...this.#tasks.values()];
    this.#tasks.clear();
    for (const task of tasks) task.fail(error);
  }
}
