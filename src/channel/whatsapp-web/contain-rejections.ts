// The last line against promises that the browser's libraries drop: those are logged, not fatal.

const theirs = /node_modules[/\\](?:whatsapp-web\.js|puppeteer|puppeteer-core)[/\\]/;
/** The library throws these as plain texts. */
const texts = new Set(['auth timeout', 'ready timeout']);
/** What puppeteer's calls reject with when their page or browser is gone. */
const puppeteerNames = new Set(['TargetCloseError', 'ProtocolError', 'ConnectionClosedError']);

/** True for what arose in the libraries alone, without a line of ours in its stack. */
export function isOfLibrary(reason: unknown): boolean {
  if (!(reason instanceof Error)) return typeof reason === 'string' && texts.has(reason);
  const places = (reason.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line) && !/node:|<anonymous>/.test(line));
  if (places.some((line) => !line.includes('node_modules'))) return false;
  const [first] = places;
  return puppeteerNames.has(reason.constructor.name) || (first !== undefined && theirs.test(first));
}

/**
 * While this stands, a dropped rejection of the libraries goes to `onContained`; any other still
 * ends the process, as it would without us. Returns how to take it away.
 */
export function containRejections(onContained: (reason: unknown) => void): () => void {
  const listener = (reason: unknown): void => {
    if (isOfLibrary(reason)) onContained(reason);
    // Whoever else listens decides about the others.
    else if (process.listenerCount('unhandledRejection') === 1) throw reason;
  };
  process.on('unhandledRejection', listener);
  return () => process.off('unhandledRejection', listener);
}
