// Named places at which a test may kill the process, to prove that nothing is lost there.

const remaining = new Map<string, number>();

/** A place worth dying at. Costs one map look-up when nothing is armed. */
export function failpoint(name: string): void {
  if (isLastPass(name)) die();
}

/** Counts a pass of a place that lies in another thread; true when that one has to {@link die}. */
export function isLastPass(name: string): boolean {
  if (remaining.size === 0) return false;
  const left = remaining.get(name);
  if (left === undefined) return false;
  remaining.set(name, left - 1);
  return left <= 1;
}

/** Kills the whole process as a power cut would. */
export function die(): void {
  process.kill(process.pid, 'SIGKILL');
}

/**
 * Arms `name:n,name:n`: the n-th pass of that place kills this process with SIGKILL. Only the
 * entry file calls this. Throws on text it cannot read.
 */
export function armFailpoints(text: string): void {
  for (const part of text.split(',').filter((piece) => piece !== '')) {
    const match = /^([a-z_.]+):([1-9][0-9]*)$/.exec(part.trim());
    if (match?.[1] === undefined) throw new Error(`failpoint not understood: ${part}`);
    remaining.set(match[1], Number(match[2]));
  }
}
