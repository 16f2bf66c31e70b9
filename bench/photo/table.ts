// Prints rows of a table with columns of even width.

export function row(name: string, cells: readonly string[]): void {
  console.log(name.padEnd(28) + cells.map((cell) => cell.padEnd(24)).join(''));
}

/** "3/120 (2.5 %)" of those that pass the test. */
export function share<T>(list: readonly T[], test: (item: T) => boolean): string {
  const count = list.filter(test).length;
  if (list.length === 0) return '–';
  return `${count}/${list.length} (${((100 * count) / list.length).toFixed(1)} %)`;
}
