// `desk understand`: reads lines from standard input as dates, medical words or choices.
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { Phrasebook } from '../engine/phrasebook.ts';
import { findItem } from '../flow/find-item.ts';
import { loadFlows } from '../flow/load-flows.ts';
import { readDate } from '../language/date-read.ts';
import type { DateOutcome } from '../language/date-reading.ts';
import { languages } from '../language/language.ts';
import type { Language } from '../language/language.ts';
import { loadCatalog } from '../language/load-catalog.ts';
import { recogniseMedical } from '../language/medical-recognise.ts';
import { projectFolder } from '../service.ts';
import { readArguments } from './command-line.ts';
import type { Out } from './command-line.ts';

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
  const read = language === undefined ? null : readerFor(as, { language, on, item });
  if (read === null || !/^\d{4}-\d\d-\d\d$/.test(on)) {
    process.stderr.write('--as, --language or --on is not one that I know.\n');
    out(usage);
    return 2;
  }
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const found = read(line);
    out(json ? JSON.stringify(found) : inWords(line, found));
  }
  return 0;
}

interface Reading {
  readonly language: Language;
  readonly on: string;
  readonly item: string;
}

function readerFor(as: string, { language, on, item }: Reading): Reader | null {
  switch (as) {
    case 'date':
      return (line) => dateLine(line, readDate(line, { language, today: on }));
    case 'medical':
      return (line) => {
        const { id, english, category, confidence } = recogniseMedical(line, { language });
        return { input: line, id, english, category, confidence };
      };
    case 'choice':
      return choiceReader(item);
    default:
      return null;
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

function choiceReader(about: string): Reader {
  const catalog = loadCatalog(join(projectFolder, 'locales'));
  const phrasebook = new Phrasebook(catalog);
  const [flowId = '', itemId = ''] = about.split(':');
  const flow = loadFlows(join(projectFolder, 'flows')).get(flowId);
  const item = flow === undefined ? undefined : findItem(flow, itemId)?.item;
  return (line) => ({
    input: line,
    command: phrasebook.command(line),
    option: flow === undefined || item === undefined ? null : phrasebook.option(flow, item, line),
  });
}

function inWords(line: string, found: unknown): string {
  const entries = Object.entries(found ?? {}).filter(([key]) => key !== 'input');
  return `${line}\n  ${entries.map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join('  ')}`;
}

