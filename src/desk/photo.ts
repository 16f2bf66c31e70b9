// The command `photo`: examines picture files and prints a verdict for each.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { PageVerdict } from '../intake/document.ts';
import { judgePhoto } from '../photo/judge-photo.ts';
import { PhotoError } from '../photo/photo-error.ts';

const usage = `Usage: npm run desk -- photo [--json] FILES…

Examines pictures of documents and says for each whether it can be read.

  --json   print one JSON object a line: file, verdict, legibility, sharpness,
           reasons, measures, width, height, ms (and error if it cannot be opened)
  --help   print this text

Verdicts are accept, doubtful and reject. Legibility is a log-odds score: below -2
a page is refused, from -2 to 0 it is doubtful, from 0 it is accepted. Sharpness is
another name for legibility.`;

/** Exit code for arguments that make no sense. */
const wrongUsage = 2;

/** Prints to `out`; returns 0 when all files were examined and 2 on wrong usage. */
export async function photo(args: readonly string[], out: (line: string) => void): Promise<number> {
  const asked = readArguments(args);
  if (asked === null || (asked.files.length === 0 && !asked.help)) {
    out(usage);
    return wrongUsage;
  }
  if (asked.help) {
    out(usage);
    return 0;
  }
  if (!asked.json) out(tableHeader);
  for (const file of asked.files) {
    const examined = await examine(file);
    out(asked.json ? JSON.stringify(examined) : tableRow(examined));
  }
  return 0;
}

interface Asked {
  readonly json: boolean;
  readonly help: boolean;
  readonly files: readonly string[];
}

function readArguments(args: readonly string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
    return { json: values.json ?? false, help: values.help ?? false, files: positionals };
  } catch {
    return null;
  }
}

type Examined = Seen | NotOpened;

interface Seen extends Pick<PageVerdict, 'verdict' | 'legibility' | 'reasons' | 'measures'> {
  readonly file: string;
  readonly sharpness: number | null;
  readonly width: number;
  readonly height: number;
  readonly ms: number;
}

interface NotOpened {
  readonly file: string;
  readonly verdict: 'reject';
  readonly reasons: readonly ['damaged'];
  readonly error: string;
}

async function examine(file: string): Promise<Examined> {
  try {
    const bytes = await readFile(file);
    const started = performance.now();
    const seen = await judgePhoto(bytes);
    const ms = Math.round((performance.now() - started) * 10) / 10;
    const legibility = seen.legibility === null ? null : Math.round(seen.legibility * 1000) / 1000;
    return {
      file,
      verdict: seen.verdict,
      legibility,
      sharpness: legibility,
      reasons: seen.reasons,
      measures: seen.measures,
      width: seen.widthPixels,
      height: seen.heightPixels,
      ms,
    };
  } catch (error) {
    return { file, verdict: 'reject', reasons: ['damaged'], error: errorCode(error) };
  }
}

/** A photo's code, or the system's (`ENOENT`); anything else is our own mistake and is thrown on. */
function errorCode(error: unknown): string {
  if (error instanceof PhotoError) return error.code;
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    return error.code;
  }
  throw error;
}

const columns = { verdict: 10, legibility: 12, size: 13, ms: 8, reasons: 32 } as const;

const tableHeader = [
  'VERDICT'.padEnd(columns.verdict),
  'LEGIBILITY'.padEnd(columns.legibility),
  'SIZE'.padEnd(columns.size),
  'MS'.padEnd(columns.ms),
  'REASONS'.padEnd(columns.reasons),
  'FILE',
].join('');

function tableRow(examined: Examined): string {
  const seen = 'error' in examined ? null : examined;
  const reasons = 'error' in examined ? [examined.error] : examined.reasons;
  return [
    examined.verdict.padEnd(columns.verdict),
    (seen?.legibility?.toFixed(2) ?? '–').padEnd(columns.legibility),
    (seen === null ? '–' : `${seen.width}×${seen.height}`).padEnd(columns.size),
    (seen?.ms.toFixed(0) ?? '–').padEnd(columns.ms),
    `${reasons.join(', ')} `.padEnd(columns.reasons),
    examined.file,
  ].join('');
}
