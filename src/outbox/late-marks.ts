// Marks messages as accepted, many with one commit, where a repeated sending would not be seen.
import { failpoint } from '../lib/failpoint.ts';
import type { Committer } from '../store/committer.ts';
import type { Row } from '../store/write.ts';

/** Until a mark is handed to the committer (ms); a crash in between sends the message again. */
const markDelayMs = 20;
const marksAtOnce = 100;
const accepted: Row = { state: 'accepted', code: null };

interface Mark {
  readonly id: string;
  readonly contact: string;
}

/** Only for channels that show nothing twice. */
export class LateMarks {
  readonly #committer: Committer;
  readonly #onFailed: (contacts: readonly string[], error: unknown) => void;
  #marks: Mark[] = [];
  #timer: NodeJS.Timeout | null = null;
  #under = Promise.resolve();

  /** `onFailed`: the messages of these contacts are still queued, although they were sent. */
  constructor(
    committer: Committer,
    onFailed: (contacts: readonly string[], error: unknown) => void,
  ) {
    this.#committer = committer;
    this.#onFailed = onFailed;
  }

  add(mark: Mark): void {
    this.#marks.push(mark);
    if (this.#marks.length >= marksAtOnce) void this.flush();
    else this.#timer ??= setTimeout(() => void this.flush(), markDelayMs);
  }

  /** Resolves when every mark so far is on the disk, or was reported as failed. */
  flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const marks = this.#marks;
    this.#marks = [];
    if (marks.length > 0) this.#under = this.#both(marks);
    return this.#under;
  }

  async #both(marks: readonly Mark[]): Promise<void> {
    await Promise.all([this.#under, this.#commit(marks)]);
  }

  async #commit(marks: readonly Mark[]): Promise<void> {
    try {
      await this.#committer.commit(
        marks.map(({ id }) => ({ kind: 'update', table: 'outbox', id, patch: accepted })),
      );
      failpoint('outbox.marked');
    } catch (error) {
      this.#onFailed([...new Set(marks.map((mark) => mark.contact))], error);
    }
  }
}
