// Names the files of the dossier the way receiving centres ask: Pathology_2024_03.pdf.

/** A partial date as FHIR writes it: `2024`, `2024-03` or `2024-03-15`. */
export interface NameDate {
  readonly iso: string;
  readonly precision: 'day' | 'month' | 'season' | 'year';
}

export interface DossierName {
  /** The kind of document in English, for example `PETCT`. */
  readonly stem: string;
  readonly date?: NameDate;
  /** What tells two documents of a kind and month apart, for example `IHC`. */
  readonly detail?: string;
  /** Without its dot. */
  readonly extension: string;
}

const partCharactersMax = 40;

/**
 * `Stem_YYYY_MM[_Detail].ext`: the month is enough for a name, so a day is left out; a date known
 * to the year or season gives `_YYYY`, none gives `_nodate`. A name in `taken`, compared without
 * regard to case because Windows does so, gets `_2`, `_3` …; `taken` holds lower-case names and
 * the result is added to it.
 */
export function dossierName(name: DossierName, taken: Set<string>): string {
  const detail = name.detail === undefined ? '' : asciiPart(name.detail);
  const base = [asciiPart(name.stem) || 'Document', datePart(name.date), detail]
    .filter((part) => part !== '')
    .join('_');
  const extension = name.extension.toLowerCase().replace(/[^a-z0-9]/gu, '');
  for (let copy = 1; ; copy += 1) {
    const candidate = `${base}${copy === 1 ? '' : `_${String(copy)}`}.${extension}`;
    if (taken.has(candidate.toLowerCase())) continue;
    taken.add(candidate.toLowerCase());
    return candidate;
  }
}

/** Latin letters, digits and `_` only: the name has to survive every unzip program. */
function asciiPart(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/gu, '_')
    .slice(0, partCharactersMax)
    .replace(/^_+|_+$/gu, '');
}

function datePart(date: NameDate | undefined): string {
  const match = /^(\d{4})(?:-(\d{2}))?/u.exec(date?.iso ?? '');
  const [, year, month] = match ?? [];
  if (!date || year === undefined) return 'nodate';
  const knowsMonth = date.precision === 'day' || date.precision === 'month';
  return knowsMonth && month !== undefined ? `${year}_${month}` : year;
}
