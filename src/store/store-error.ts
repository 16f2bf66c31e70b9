// What the database did wrong, in the words the rooms act on.

/** `conflict`: a rule of the tables was broken; `unavailable`: full, locked or failing disk. */
export class StoreError extends Error {
  readonly code: 'conflict' | 'unavailable' | 'missing';
  readonly retryable: boolean;

  constructor(code: StoreError['code'], cause?: unknown) {
    super(`store: ${code}`, { cause });
    this.name = 'StoreError';
    this.code = code;
    this.retryable = code === 'unavailable';
  }
}

const unavailableCodes = /SQLITE_(FULL|BUSY|LOCKED|IOERR|CANTOPEN|READONLY|NOMEM|PROTOCOL)/;

/** Wraps what the driver threw; its own message may hold values, so it is only kept as cause. */
export function asStoreError(cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return new StoreError(unavailableCodes.test(code) ? 'unavailable' : 'conflict', cause);
}

/** What is left of an error that was told between two threads. */
export interface ToldError {
  readonly code: string;
  readonly message: string;
}

export function tellError(error: unknown): ToldError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return { code, message: error instanceof Error ? error.message : String(error) };
}

export function asToldStoreError({ code, message }: ToldError): StoreError {
  return asStoreError(Object.assign(new Error(message), { code }));
}
