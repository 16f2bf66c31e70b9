// Asks the service: JSON over the session cookie, with errors as codes that the words know.

/** `code` is the service's, or `offline` where nothing answered; `details` as the route says. */
export class ApiError extends Error {
  readonly code: string;
  readonly details: unknown;

  constructor(code: string, details: unknown = null, cause?: unknown) {
    super(`console: ${code}`, { cause });
    this.name = 'ApiError';
    this.code = code;
    this.details = details;
  }
}

export const api = {
  /** The answer's type is the route's own; it is our service, over our cookie. */
  get: <T>(path: string, signal?: AbortSignal): Promise<T> => ask<T>('GET', path, { signal }),
  post: <T>(path: string, body: unknown = {}): Promise<T> => ask<T>('POST', path, { body }),
  /** The bytes of one file, into the vault. */
  upload: <T>(path: string, file: Blob): Promise<T> => ask<T>('POST', path, { file }),
  /** A file of the vault; whoever opens it is written down. */
  download: (path: string): Promise<Blob> => download(path),
  delete: <T>(path: string): Promise<T> => ask<T>('DELETE', path, {}),
};

interface Asked {
  readonly body?: unknown;
  readonly file?: Blob;
  readonly signal?: AbortSignal | undefined;
}

async function ask<T>(method: string, path: string, { body, file, signal }: Asked): Promise<T> {
  const response = await reach(`/console/api${path}`, {
    method,
    credentials: 'same-origin',
    ...(signal === undefined ? {} : { signal }),
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    ...(file === undefined
      ? {}
      : { headers: { 'content-type': 'application/octet-stream' }, body: file }),
  });
  const answer = await jsonOf(response);
  // Our own service's answer, of the type that its route declares.
  if (response.ok) return answer as T;
  throw new ApiError(codeOf(answer), answer);
}

async function download(path: string): Promise<Blob> {
  const response = await reach(`/console/api${path}`, { credentials: 'same-origin' });
  if (response.ok) return response.blob();
  throw new ApiError(codeOf(await jsonOf(response)));
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (cause) {
    throw new ApiError('offline', null, cause);
  }
}

async function jsonOf(response: Response): Promise<unknown> {
  if (response.status === 204) return null;
  try {
    return await response.json();
  } catch (cause) {
    throw new ApiError('internal', null, cause);
  }
}

function codeOf(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null || !('error' in answer)) return 'internal';
  return String(answer.error);
}
