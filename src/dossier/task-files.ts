// Answers what the dossier thread asks for one package: bytes, keeping and converting.
import type { DossierFiles } from './dossier-parts.ts';
import type { Convert } from './enclose-reports.ts';
import type { Answer, Question } from './thread-message.ts';

export class TaskFiles {
  readonly #files: DossierFiles;
  readonly #convert: Convert;
  readonly #streams = new Map<number, AsyncIterator<unknown>>();
  #count = 0;

  constructor(files: DossierFiles, convert: Convert) {
    this.#files = files;
    this.#convert = convert;
  }

  /** Never rejects: a failure is an answer, and the thread's own failure then. */
  async answer(question: Question): Promise<Answer> {
    try {
      return await this.#answer(question);
    } catch (error) {
      const message = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown';
      return { kind: 'refused', message };
    }
  }

  /** Lets go of what is still open. */
  close(): void {
    for (const stream of this.#streams.values()) void stream.return?.();
    this.#streams.clear();
  }

  async #answer(question: Question): Promise<Answer> {
    switch (question.kind) {
      case 'read':
        return { kind: 'bytes', bytes: await this.#files.read(question.sha256) };
      case 'keep':
        return { kind: 'kept', ...(await this.#files.keep(question.bytes)) };
      case 'convert': {
        const { bytes, documentKind, wish } = question;
        return { kind: 'converted', conversion: await this.#convert(bytes, documentKind, wish) };
      }
      case 'open': {
        const stream = await this.#files.open(question.sha256);
        this.#count += 1;
        this.#streams.set(this.#count, stream[Symbol.asyncIterator]());
        return { kind: 'opened', stream: this.#count };
      }
      case 'next':
        return this.#next(question.stream);
    }
  }

  async #next(id: number): Promise<Answer> {
    const next = await this.#streams.get(id)?.next();
    if (next === undefined || next.done === true) {
      this.#streams.delete(id);
      return { kind: 'piece', bytes: null };
    }
    // A byte stream yields Uint8Arrays; its own type does not say so.
    return { kind: 'piece', bytes: next.value as Uint8Array };
  }
}
