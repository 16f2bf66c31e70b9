// Runs tasks of one key strictly one after another, and tasks of different keys side by side.

type Task = () => Promise<void>;

export class QueueByKey {
  readonly #waiting = new Map<string, Task[]>();
  readonly #ready: string[] = [];
  readonly #concurrency: number;
  readonly #onError: (error: unknown) => void;
  #running = 0;
  #idlers: (() => void)[] = [];

  /** `onError` hears what a task threw; the tasks behind it go on. */
  constructor(concurrency: number, onError: (error: unknown) => void) {
    this.#concurrency = concurrency;
    this.#onError = onError;
  }

  add(key: string, task: Task): void {
    const tasks = this.#waiting.get(key);
    if (tasks !== undefined) {
      tasks.push(task);
      return;
    }
    this.#waiting.set(key, [task]);
    this.#ready.push(key);
    this.#startReady();
  }

  /** Drops what has not begun; what runs is left to finish. */
  clear(): void {
    for (const key of this.#ready.splice(0)) this.#waiting.delete(key);
    for (const tasks of this.#waiting.values()) tasks.length = 0;
    if (this.#running === 0) this.#settleIdle();
  }

  /** Resolves when nothing runs and nothing waits. */
  idle(): Promise<void> {
    if (this.#running === 0 && this.#ready.length === 0) return Promise.resolve();
    return new Promise((resolve) => this.#idlers.push(resolve));
  }

  #startReady(): void {
    while (this.#running < this.#concurrency) {
      const key = this.#ready.shift();
      if (key === undefined) return;
      this.#running += 1;
      void this.#runNext(key);
    }
  }

  async #runNext(key: string): Promise<void> {
    const task = this.#waiting.get(key)?.shift();
    try {
      await task?.();
    } catch (error) {
      this.#onError(error);
    }
    this.#running -= 1;
    if ((this.#waiting.get(key)?.length ?? 0) > 0) this.#ready.push(key);
    else this.#waiting.delete(key);
    this.#startReady();
    if (this.#running === 0 && this.#ready.length === 0) this.#settleIdle();
  }

  #settleIdle(): void {
    const idlers = this.#idlers;
    this.#idlers = [];
    for (const resolve of idlers) resolve();
  }
}
