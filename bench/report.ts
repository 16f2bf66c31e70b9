// How a bench shows its figures: a small table with the target beside each, or JSON.
import { loadavg } from 'node:os';

export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** Null where the figure is only for information. */
  readonly target: { readonly most: number } | { readonly least: number } | null;
}

const digits = 3;

/** Prints all figures; the exit code is 1 when a target is missed. */
export function report(title: string, figures: readonly Figure[], json: boolean): void {
  const load = loadavg().map((average) => Number(average.toFixed(2)));
  if (figures.some((figure) => !isMet(figure))) process.exitCode = 1;
  if (json) {
    const rows = figures.map((figure) => ({ ...figure, met: isMet(figure) }));
    console.log(JSON.stringify({ title, load, figures: rows }));
    return;
  }
  console.log(`${title}   (load average ${load.join(' ')})`);
  for (const figure of figures) {
    const { what, value, unit } = figure;
    const mark = figure.target === null ? '' : isMet(figure) ? 'ok' : 'MISSED';
    const cells = [what.padEnd(52), shown(value).padStart(9), unit.padEnd(10), targetOf(figure)];
    console.log(`  ${cells.join(' ')} ${mark}`);
  }
}

/** The value below which this share of them lies; 0 for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function isMet({ value, target }: Figure): boolean {
  if (target === null) return true;
  return 'most' in target ? value <= target.most : value >= target.least;
}

function targetOf({ target }: Figure): string {
  if (target === null) return ''.padEnd(12);
  const words = 'most' in target ? `<= ${String(target.most)}` : `>= ${String(target.least)}`;
  return words.padEnd(12);
}

function shown(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(digits);
}
