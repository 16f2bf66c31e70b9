// What goes wrong at the HTTP door, as a status and a short code that the pages know in words.

export type WebErrorCode =
  | 'bad_request'
  | 'no_session'
  | 'forbidden'
  | 'no_such_link'
  | 'not_found'
  /** Somebody else changed it meanwhile: read it again. */
  | 'conflict'
  | 'too_large'
  | 'empty'
  | 'unknown_item'
  | 'too_many'
  | 'cut_short'
  | 'internal';

const statusOf: Readonly<Record<WebErrorCode, number>> = {
  bad_request: 400,
  cut_short: 400,
  empty: 400,
  unknown_item: 400,
  no_session: 401,
  forbidden: 403,
  conflict: 409,
  no_such_link: 404,
  not_found: 404,
  too_large: 413,
  too_many: 429,
  internal: 500,
};

/** Thrown by a route; the server answers `{error: code}` with its status. */
export class WebError extends Error {
  readonly code: WebErrorCode;
  readonly statusCode: number;

  constructor(code: WebErrorCode, cause?: unknown) {
    super(`web: ${code}`, { cause });
    this.name = 'WebError';
    this.code = code;
    this.statusCode = statusOf[code];
  }
}

/** The code for whatever a route or a plugin threw; what we do not know is our own fault. */
export function webErrorCode(error: unknown): WebErrorCode {
  if (error instanceof WebError) return error.code;
  const status = statusIn(error);
  if (status === 413) return 'too_large';
  if (status === 429) return 'too_many';
  if (status === 404) return 'not_found';
  return status !== null && status >= 400 && status < 500 ? 'bad_request' : 'internal';
}

/** The HTTP status that goes with a code. */
export function webStatus(code: WebErrorCode): number {
  return statusOf[code];
}

function statusIn(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return null;
  return typeof error.statusCode === 'number' ? error.statusCode : null;
}
