// `desk understand`: reads lines from standard input as dates, medical words or choices.
import type { DateOutcome } from '../language/date-reading.ts';
import { languages } from '../language/language.ts';
import type { Language } from '../language/language.ts';
import { readArguments } from './read-arguments.ts';
import type { Out } from './read-arguments.ts';

const usage = `npm run desk -- understand --json --as date|medical|choice --language fa|ar|ru|en
                             [--on YYYY-MM-DD] [--item FLOW:ITEM]

Reads one line at a time from standard input and prints one JSON object a line.

  --as date     status, iso, precision, calendar, start, end; --on is "today" for relative words
  --as medical  id, english, category, confidence; id is null when unsure
  --as choice   command (help, stop, yes …) and, with --item, the option that is meant`;

type Reader = (line: string) => unknown;

export async function understand(args: readonly string[], out: Out): Promise<number> {
  const options = {
    json: { type: 'boolean', default: false },
    as: { type: 'string', default: '' },
    language: { type: 'string', default: 'en' },
    on: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    item: { type: 'string', default: '' },
  } as const;
  const parsed = readArguments(args, { options, usage, out });
  if (typeof parsed === 'number') return parsed;
  const { as, language: code, on, item, json } = parsed.values;
  const language = languages.find((known) => known === code);
  if (language === undefined) return wrong(`--language: "${code}" is none of fa, ar, ru, en`, out);
  if (!isDay(on)) return wrong(`--on: "${on}" is not a day such as 2026-03-31`, out);
  const read = await readerFor(as, { language, on, item });
  if (typeof read === 'string') return wrong(read, out);
  for await (const line of linesOf(process.stdin)) {
    const found = read(line);
    out(json ? JSON.stringify(found) : inWords(line, found));
  }
  return 0;
}

function wrong(problem: string, out: Out): number {
  process.stderr.write(`${problem}\n`);
  out(usage);
  return 2;
}

/** A day that the calendar has: the 30th of February is none. */
function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Lines end with LF or CRLF alone, so that answers stay in step with what was asked. */
async function* linesOf(input: NodeJS.ReadStream): AsyncGenerator<string> {
  input.setEncoding('utf8');
  let rest = '';
  for await (const piece of input) {
    const lines = `${rest}${String(piece)}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/, '');
  }
  if (rest !== '') yield rest.replace(/\r$/, '');
}

interface Reading {
  readonly language: Language;
  readonly on: string;
  readonly item: string;
}

/** Loads only what it takes; in words what is wrong. */
async function readerFor(as: string, { language, on, item }: Reading): Promise<Reader | string> {
  switch (as) {
    case 'date': {
      const { readDate } = await import('../language/date-read.ts');
      return (line) => dateLine(line, readDate(line, { language, today: on }));
    }
    case 'medical': {
      const { recogniseMedical } = await import('../language/medical-recognise.ts');
      return (line) => {
        const { id, english, category, confidence } = recogniseMedical(line, { language });
        return { input: line, id, english, category, confidence };
      };
    }
    case 'choice':
      return choiceReader(item, language);
    default:
      return `--as: "${as}" is none of date, medical, choice`;
  }
}

function dateLine(input: string, outcome: DateOutcome): unknown {
  const date =
    'date' in outcome ? outcome.date : 'readings' in outcome ? outcome.readings[0] : undefined;
  return {
    input,
    status: outcome.status,
    iso: outcome.status === 'range' ? null : (date?.iso ?? null),
    precision: date?.precision ?? null,
    calendar: date?.calendar ?? null,
    start: date?.start ?? null,
    end: date?.end ?? null,
    ...('readings' in outcome ? { readings: outcome.readings } : {}),
  };
}

async function choiceReader(about: string, language: Language): Promise<Reader | string> {
  const [{ Phrasebook }, { meantOption }, { findItem }, { shippedCatalog, shippedFlows }] =
    await Promise.all([
      import('../engine/phrasebook.ts'),
      import('../engine/meant-option.ts'),
      import('../flow/find-item.ts'),
      import('../shipped.ts'),
    ]);
  const phrasebook = new Phrasebook(shippedCatalog());
  const [flowId = '', itemId = ''] = about.split(':');
  const flow = shippedFlows().get(flowId);
  const item = flow === undefined ? undefined : findItem(flow, itemId)?.item;
  if (about !== '' && item === undefined) return `--item: there is no question "${about}"`;
  return (line) => ({
    input: line,
    command: phrasebook.command(line),
    option:
      flow === undefined || item === undefined
        ? null
        : meantOption({ phrasebook, flow, item }, { text: line, language }),
  });
}

function inWords(line: string, found: unknown): string {
  const entries = Object.entries(found ?? {}).filter(([key]) => key !== 'input');
  const words = entries.map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `${line}\n  ${words.join('  ')}`;
}
