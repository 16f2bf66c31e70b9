// Parsers write parts of a patient's file into their warnings; nothing of that may be printed.

/** Takes the console away from the libraries of this process. For child processes only. */
export function silenceLibraries(): void {
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    console[method] = () => undefined;
  }
}
