// The command `photo`: examines picture files and prints a verdict for each.
import { writeFile } from 'node:fs/promises';
import type { PageVerdict } from '../intake/document.ts';
import { Examiner } from '../document/examiner.ts';
import { doubtBelow, rejectBelow } from '../photo/grade.ts';
import { judgePhoto } from '../photo/judge-photo.ts';
import { type JudgedPage, judgedPages } from './judged-pages.ts';
import { cleanPhotos } from './photo-clean.ts';
import { readArguments } from './read-arguments.ts';
import type { Out } from './read-arguments.ts';
import { readNamedFile } from './read-named-file.ts';

const usage = `Usage: npm run desk -- photo [--json] [--explain OUT.png | --clean OUT_DIR] FILES…

Examines pictures of documents and says for each whether it can be read. Of a PDF or
a TIFF of several pages every page is judged and has a line of its own.

  --json             print one JSON object a line: file, verdict, legibility,
                     sharpness, reasons, measures, width, height, ms (page where
                     there are several; if it cannot be opened error, and nothing
                     that was not measured: null, an empty list of measures)
  --explain OUT.png  draw the map of legibility of one picture, with the verdict,
                     the reasons and the measures
  --clean OUT_DIR    write into OUT_DIR the page of each photo as the dossier shows
                     it, cut out, straightened and evenly lit, and beside it the
                     photo and the page in one picture; what is no page, or clean
                     already, is left alone
  --help             print this text

Verdicts are accept, doubtful and reject. Legibility is a log-odds score: a page
below ${String(rejectBelow)} is refused, from there to ${String(doubtBelow)} it is doubtful,
above it is accepted. Sharpness is another name for legibility.`;

/**
 * Prints to `out`; returns 0 when all files were examined, damaged ones too, 1 when one could not
 * be read from the disk or drawn, and 2 on wrong usage.
 */
export async function photo(args: readonly string[], out: Out): Promise<number> {
  const options = {
    json: { type: 'boolean', default: false },
    explain: { type: 'string', default: '' },
    clean: { type: 'string' },
  } as const;
  const parsed = readArguments(args, { options, usage, out, needs: 'FILES' });
  if (typeof parsed === 'number') return parsed;
  const { json, explain, clean } = parsed.values;
  if (clean !== undefined) return cleanPhotos(parsed.positionals, clean, out);
  const [first = '', ...others] = parsed.positionals;
  if (explain !== '' && others.length > 0) {
    process.stderr.write('--explain draws one file at a time\n');
    out(usage);
    return 2;
  }
  if (!json) out(tableHeader);
  let areRead = true;
  const examiner = new Examiner();
  try {
    for (const file of [first, ...others]) {
      for await (const examined of examine(file, examiner)) {
        areRead &&= !('error' in examined && examined.error.startsWith(systemErrors));
        out(json ? JSON.stringify(examined) : tableRow(examined));
      }
    }
  } finally {
    await examiner.close();
  }
  const isDrawn = explain === '' || (await drawInto(explain, first));
  return areRead && isDrawn ? 0 : 1;
}

/** As Node.js names what the system said; what is wrong with a file has a name in small letters. */
const systemErrors = 'E';

/** False, after saying why, where nothing could be drawn or written. */
async function drawInto(path: string, file: string): Promise<boolean> {
  try {
    const bytes = await readNamedFile(file);
    const { explainPhoto } = await import('./explain-photo.ts');
    await writeFile(path, await explainPhoto(bytes, await judgePhoto(bytes)));
    return true;
  } catch (error) {
    process.stderr.write(`${path} was not drawn: ${errorCode(error)}\n`);
    return false;
  }
}

type Examined = Seen | NotOpened;

interface Seen extends Pick<PageVerdict, 'verdict' | 'legibility' | 'reasons' | 'measures'> {
  readonly file: string;
  readonly page?: number;
  readonly sharpness: number | null;
  readonly width: number;
  readonly height: number;
  readonly ms: number;
}

/** The same names, so that whoever reads the lines needs no second kind of them. */
type NotOpened = Pick<Seen, 'file' | 'page' | 'ms'> &
  typeof nothingSeen & { readonly error: string };

const nothingSeen = {
  verdict: 'reject',
  legibility: null,
  sharpness: null,
  reasons: ['damaged'],
  measures: {},
  width: null,
  height: null,
} as const;

async function* examine(file: string, examiner: Examiner): AsyncGenerator<Examined> {
  const started = performance.now();
  try {
    const bytes = await readNamedFile(file);
    for await (const judged of judgedPages(bytes, examiner)) yield describe(file, judged);
  } catch (error) {
    const ms = rounded(performance.now() - started);
    yield { file, ...nothingSeen, ms, error: errorCode(error) };
  }
}

function describe(file: string, { page, seen, ms }: JudgedPage): Examined {
  const where = page === null ? { file } : { file, page };
  if (typeof seen === 'string') {
    return { ...where, ...nothingSeen, ms: rounded(ms), error: seen };
  }
  const legibility = seen.legibility === null ? null : Math.round(seen.legibility * 1000) / 1000;
  return {
    ...where,
    verdict: seen.verdict,
    legibility,
    sharpness: legibility,
    reasons: seen.reasons,
    measures: seen.measures,
    width: seen.widthPixels,
    height: seen.heightPixels,
    ms: rounded(ms),
  };
}

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10;
}

/** The system's code (`ENOENT`); anything else is our own mistake: thrown on. */
function errorCode(error: unknown): string {
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
    examined.ms.toFixed(0).padEnd(columns.ms),
    `${reasons.join(', ')} `.padEnd(columns.reasons),
    examined.page === undefined ? examined.file : `${examined.file} (page ${examined.page})`,
  ].join('');
}
