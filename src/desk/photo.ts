// The command `photo`: examines picture files and prints a verdict for each.
import { readFile } from 'node:fs/promises';
import type { PageVerdict } from '../intake/document.ts';
import { judgePhoto } from '../photo/judge-photo.ts';
import { PhotoError } from '../photo/photo-error.ts';
import { cleanPhotos } from './photo-clean.ts';
import { readArguments } from './read-arguments.ts';
import type { Out } from './read-arguments.ts';

const usage = `Usage: npm run desk -- photo [--json | --clean OUT_DIR] FILES…

Examines pictures of documents and says for each whether it can be read.

  --json   print one JSON object a line: file, verdict, legibility, sharpness,
           reasons, measures, width, height, ms (and error if it cannot be opened)
  --clean  write into OUT_DIR the page of each photo as the dossier shows it, cut out,
           straightened and evenly lit, and beside it the photo and the page in one
           picture; what is no page, or clean already, is left alone
  --help   print this text

Verdicts are accept, doubtful and reject. Legibility is a log-odds score: below -2
a page is refused, from -2 to 0 it is doubtful, from 0 it is accepted. Sharpness is
another name for legibility.`;

/** Prints to `out`; returns 0 when all files were examined and 2 on wrong usage. */
export async function photo(args: readonly string[], out: Out): Promise<number> {
  const options = {
    json: { type: 'boolean', default: false },
    clean: { type: 'string' },
  } as const;
  const parsed = readArguments(args, { options, usage, out, needs: 'FILES' });
  if (typeof parsed === 'number') return parsed;
  const { json, clean } = parsed.values;
  if (clean !== undefined) return cleanPhotos(parsed.positionals, clean, out);
  if (!json) out(tableHeader);
  for (const file of parsed.positionals) {
    const examined = await examine(file);
    out(json ? JSON.stringify(examined) : tableRow(examined));
  }
  return 0;
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

/** A photo's code, or the system's (`ENOENT`); anything else is our own mistake: thrown on. */
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
