// The one error of this room: why a picture could not be turned into pixels.

const photoErrorCodes = ['unreadable', 'damaged_partly_readable', 'too_many_pixels'] as const;

export type PhotoErrorCode = (typeof photoErrorCodes)[number];

/**
 * A picture that cannot be decoded. `damaged_partly_readable`: the beginning can be shown, the rest
 * is missing. Never retryable: the same bytes will fail again.
 */
export class PhotoError extends Error {
  override readonly name = 'PhotoError';
  readonly code: PhotoErrorCode;
  readonly retryable = false;

  constructor(code: PhotoErrorCode, cause?: unknown) {
    super(`The picture cannot be decoded: ${code}.`, { cause });
    this.code = code;
  }
}
