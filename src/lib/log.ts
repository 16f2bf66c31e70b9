// The log: structured lines with ids and codes only, never words that somebody wrote.
import { pino } from 'pino';

/** The part of a logger that the rooms use. */
export interface Log {
  info(details: LogDetails, message: string): void;
  warn(details: LogDetails, message: string): void;
  error(details: LogDetails, message: string): void;
}

type LogDetails = Readonly<Record<string, unknown>>;

/** Paths that are blanked wherever they appear, should somebody log a whole object by mistake. */
const redacted = ['text', 'name', 'caption', 'address', 'url', 'token', 'body', 'headers'];

/** A logger that writes JSON lines to standard output. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    redact: { paths: [...redacted, ...redacted.map((path) => `*.${path}`)], censor: '[hidden]' },
    serializers: { error: describeError },
  });
}

export const silentLog: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** An error's class and code and where it was thrown; its message may quote what somebody wrote. */
function describeError(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error ? String(error.code) : undefined;
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return { type: error.name, code, at: frames.slice(0, 4).map((line) => line.trim()) };
}
