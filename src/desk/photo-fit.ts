// `desk photo-fit`: what coordinators' overrulings say about the thresholds of the photo verdict.
import type { Overruling, PageVerdict } from '../intake/document.ts';
import type { IntakeState } from '../intake/state.ts';
import { openStore } from '../open-store.ts';
import { fitThresholds, seenMin, seenOfEachMin } from '../photo/fit-thresholds.ts';
import type { FittedThreshold } from '../photo/fit-thresholds.ts';
import { doubtBelow, rejectBelow } from '../photo/grade.ts';
import { IntakeRead } from '../store/intake-read.ts';
import { settings } from './command-settings.ts';
import { readArguments } from './read-arguments.ts';
import type { Out } from './read-arguments.ts';

const usage = `npm run desk -- photo-fit [--json]

Reads every stored verdict on a page and what coordinators found of it ("staff overrule"), and
reports where the two thresholds of legibility would move: below the lower one a page is refused,
below the upper one a better photo is asked for. Changes nothing.

  --json   one JSON object: verdicts, overrulings, withoutLegibility, confusion, thresholds
           (null while there are fewer than ${String(seenMin)} overrulings, or fewer than
           ${String(seenOfEachMin)} of either kind)
  --help   print this text

Run it on the machine of the service while the service is stopped: one process at a time works on
the data.`;

type Verdicts = Readonly<Record<PageVerdict['verdict'], number>>;

export interface PhotoFit {
  /** Every judged page, by the machine's verdict. */
  readonly verdicts: Verdicts;
  readonly overrulings: number;
  /** Overruled pages without a score (a film, a broken page): no threshold decides about them. */
  readonly withoutLegibility: number;
  /** What the machine said → what a person found. */
  readonly confusion: Readonly<
    Record<PageVerdict['verdict'], Readonly<Record<Overruling['verdict'], number>>>
  >;
  readonly thresholds: Readonly<Record<'reject' | 'doubt', FittedThreshold>> | null;
}

export async function photoFit(args: readonly string[], out: Out): Promise<number> {
  const options = { json: { type: 'boolean', default: false } } as const;
  const parsed = readArguments(args, { options, usage, out });
  if (typeof parsed === 'number') return parsed;
  const config = settings();
  if (config === null) return 2;
  const { database, keys, unlock } = await openStore(config, (error) => {
    throw error;
  });
  try {
    const judged: Judged[] = [];
    for await (const state of new IntakeRead(database, keys).states()) {
      judged.push(...judgedIn(state));
    }
    const fit = fitOf(judged);
    for (const line of parsed.values.json ? [JSON.stringify(fit)] : inWords(fit)) out(line);
  } finally {
    await database.close();
    unlock();
  }
  return 0;
}

interface Judged {
  readonly page: PageVerdict;
  readonly overruling: Overruling | undefined;
}

/** Pages of withdrawn documents count too: they were judged all the same. */
function judgedIn({ documents }: IntakeState): readonly Judged[] {
  return Object.values(documents).flatMap(({ examination, overrulings }) =>
    (examination?.pages ?? []).map((page) => ({
      page,
      overruling: overrulings?.find((one) => one.page === page.page),
    })),
  );
}

function fitOf(judged: readonly Judged[]): PhotoFit {
  const verdicts = { accept: 0, doubtful: 0, reject: 0 };
  const confusion = {
    accept: { accept: 0, reject: 0 },
    doubtful: { accept: 0, reject: 0 },
    reject: { accept: 0, reject: 0 },
  };
  let withoutLegibility = 0;
  const seen = judged.flatMap(({ page, overruling }) => {
    verdicts[page.verdict] += 1;
    if (overruling === undefined) return [];
    confusion[page.verdict][overruling.verdict] += 1;
    if (page.legibility === null) withoutLegibility += 1;
    const isReadable = overruling.verdict === 'accept';
    return page.legibility === null ? [] : [{ legibility: page.legibility, isReadable }];
  });
  return {
    verdicts,
    overrulings: seen.length + withoutLegibility,
    withoutLegibility,
    confusion,
    thresholds: fitThresholds(seen, { reject: rejectBelow, doubt: doubtBelow }),
  };
}

function inWords(fit: PhotoFit): readonly string[] {
  const { verdicts, confusion, overrulings, withoutLegibility, thresholds } = fit;
  const rows = (['accept', 'doubtful', 'reject'] as const).map((verdict) =>
    [
      verdict.padEnd(10),
      String(verdicts[verdict]).padStart(8),
      String(confusion[verdict].accept).padStart(16),
      String(confusion[verdict].reject).padStart(16),
    ].join(''),
  );
  const unscored = `${String(withoutLegibility)} of them on pages without a score`;
  return [
    `${'VERDICT'.padEnd(10)}${'PAGES'.padStart(8)}${'FOUND READABLE'.padStart(16)}` +
      'NOT READABLE'.padStart(16),
    ...rows,
    '',
    `Overrulings: ${String(overrulings)}${withoutLegibility === 0 ? '' : `, ${unscored}`}.`,
    ...(thresholds === null ? tooFew() : fittedInWords(thresholds)),
  ];
}

function tooFew(): readonly string[] {
  const least = `${String(seenMin)} with a score, and ${String(seenOfEachMin)} of either kind`;
  return [`Too few to say anything about the thresholds: at least ${least}, are needed.`];
}

function fittedInWords(thresholds: NonNullable<PhotoFit['thresholds']>): readonly string[] {
  const { reject, doubt } = thresholds;
  const line = ({ now, fitted, low, high }: FittedThreshold): string =>
    `${now.toFixed(2)} would become ${fitted.toFixed(2)} (90 %: ${low.toFixed(2)} to ${high.toFixed(2)})`;
  return [
    `Refused below        ${line(reject)}`,
    `Doubted below        ${line(doubt)}`,
    'Only pages that somebody looked at count. Where only mistakes are overruled, the thresholds',
    'seem to move further than they should: confirm right verdicts too. Nothing was changed.',
  ];
}
