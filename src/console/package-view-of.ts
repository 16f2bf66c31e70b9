// What the package's tab shows of an intake, from its state and its newest version.
import type { HospitalLink, LinkOpening } from '../center/hospital-links.ts';
import { planReports } from '../dossier/plan-reports.ts';
import { missingDocuments, relabelled } from '../dossier/missing-documents.ts';
import { statementsOf, type PackageContents } from '../dossier/package-contents.ts';
import { packageDifferences } from '../dossier/package-differences.ts';
import type { Progress } from '../dossier/package-progress.ts';
import { stateWords } from '../dossier/state-words.ts';
import { cellsOf, summaryContent } from '../dossier/summary-content.ts';
import type { PlannedFile } from '../dossier/dossier-parts.ts';
import type { Words } from '../flow/show-answer.ts';
import { versionsOf } from '../intake/apply-summary-fact.ts';
import type { IntakeState } from '../intake/state.ts';
import type { Language } from '../language/language.ts';
import { shortCodeOf } from '../lib/short-code.ts';
import type { Service } from '../service.ts';
import type {
  DifferencesView,
  PackageFileView,
  PackageGap,
  PackageLinkView,
  PackageView,
} from '../web/console/package-view.ts';

export interface PackageViewParts {
  readonly service: Pick<Service, 'engine' | 'catalog'>;
  readonly state: IntakeState;
  readonly reader: Language;
  /** Of the newest version; null where there is none, or no list of it. */
  readonly contents: PackageContents | null;
  readonly made: {
    readonly links: readonly HospitalLink[];
    readonly openings: ReadonlyMap<string, readonly LinkOpening[]>;
  };
  /** ISO instant. */
  readonly now: string;
  readonly building: Progress | null;
}

export function packageViewOf(parts: PackageViewParts): PackageView {
  const { service, state, reader, contents, building } = parts;
  const flow = service.engine.flowOf(state.flow);
  const words: Words = { flow, catalog: service.catalog, language: 'en' };
  const own: Words = { ...words, language: reader };
  const planned = planReports({ words, state });
  const versions = versionsOf(state);
  const last = versions.at(-1);
  const missing = gapsOf(parts, { words, own });
  const cells = cellsOf(summaryContent(words, state));
  const awaited = state.submittedAt !== null && (last?.at ?? '') < state.submittedAt;
  const failedAt = state.packageFailedAt ?? null;
  return {
    code: shortCodeOf(state.id),
    files: [
      ...planned.map((file) => fileView(own, file, contents)),
      ...ownFiles(parts, { own, planned, missing }),
    ],
    missing,
    open: new Set(cells.filter(({ value }) => value.pending).map(({ path }) => pathText(path)))
      .size,
    building,
    waiting: building !== null || state.packageOrdered != null || (awaited && failedAt === null),
    failedAt,
    versions: versions.toReversed().map(({ sha256: _sha256, contents: list, ...version }) => ({
      ...version,
      comparable: list !== undefined,
    })),
    changes: contents === null ? null : changesSince(contents, { words, state, planned }),
    links: parts.made.links.map((link) => linkView(link, parts.made.openings)),
  };
}

function pathText(path: object): string {
  return JSON.stringify(path);
}

/** The exact size, where the newest version was made from the same files. */
function fileView(
  own: Words,
  file: PlannedFile,
  contents: PackageContents | null,
): PackageFileView {
  const made = contents?.files.find(
    ({ path, sources }) => path === file.path && sources.join() === file.sources.join(),
  );
  const labels = relabelled(own, { enclosed: [file], missing: [] }).enclosed;
  return {
    path: file.path,
    label: labels[0]?.label ?? file.label,
    bytes: made?.bytes ?? file.bytes,
    exact: made !== undefined,
    pages: made?.pages ?? file.pageCount,
    documents: file.documents,
    notes: file.notes.map((note) => own.catalog.say(own.language, `dossier:notes.${note}`)),
  };
}

/** What the desk itself writes into every package. */
function ownFiles(
  { state, contents }: PackageViewParts,
  about: {
    readonly own: Words;
    readonly planned: readonly PlannedFile[];
    readonly missing: readonly PackageGap[];
  },
): readonly PackageFileView[] {
  const { own, planned, missing } = about;
  const title = own.catalog.say(own.language, 'dossier:title');
  const table = own.flow.summary.tableFile;
  const folder = own.flow.folders.find(({ id }) => id === table?.folder)?.name;
  const rows = table === undefined ? [] : (state.groups[table.group]?.rows ?? []);
  const tablePath =
    rows.length === 0 || folder === undefined ? [] : [`${folder}/${table?.stem}.pdf`];
  const summaries = [
    'Medical_Summary.pdf',
    ...(state.language === 'en' ? [] : [`Medical_Summary_${state.language}.pdf`]),
  ];
  const plain = ['Cover_Text.txt', 'INDEX.html', '_data/manifest.json', '_data/SHA256SUMS.txt'];
  const isEmpty = (name: string) =>
    !planned.some(({ path }) => path.startsWith(`${name}/`)) &&
    (missing.some((gap) => gap.folder === name) ||
      !tablePath.some((path) => path.startsWith(`${name}/`)));
  const notes = own.flow.folders
    .filter(({ name }) => isEmpty(name))
    .map(({ name }) => `${name}/NOT_AVAILABLE.txt`);
  return [...summaries, ...tablePath, ...notes, ...plain].map((path) => ({
    ...{ path, pages: 0, documents: [], notes: [], exact: false },
    label: path.startsWith('Medical_Summary') ? title : '',
    bytes: contents?.files.find((file) => file.path === path)?.bytes ?? null,
  }));
}

function gapsOf(
  { state, now }: PackageViewParts,
  about: { readonly words: Words; readonly own: Words },
): readonly PackageGap[] {
  const { words, own } = about;
  const { missing } = relabelled(own, {
    enclosed: [],
    missing: missingDocuments(words, state, now),
  });
  return missing.map((line) => ({
    ...{ item: line.item, label: line.label, essential: line.essential },
    state: stateWords(own, line),
    folder: own.flow.folders.find(({ id }) => id === line.folder)?.name ?? '',
  }));
}

/** What the desk writes itself follows from the rest, and is not told. */
function changesSince(
  contents: PackageContents,
  now: {
    readonly words: Words;
    readonly state: IntakeState;
    readonly planned: readonly PlannedFile[];
  },
): DifferencesView {
  const enclosed = (files: PackageContents['files']) =>
    files
      .filter(({ sources }) => sources.length > 0)
      .map((file) => ({ ...file, sha256: file.sources.join() }));
  const planned = now.planned.map(({ path, bytes, pageCount, sources }) => ({
    ...{ path, bytes, sha256: '' },
    ...{ pages: pageCount, sources: [...sources] },
  }));
  const statements = [...statementsOf(now.words, now.state)];
  return packageDifferences(
    { files: enclosed(contents.files), statements: contents.statements },
    { files: enclosed(planned), statements },
  );
}

function linkView(
  link: HospitalLink,
  openings: ReadonlyMap<string, readonly LinkOpening[]>,
): PackageLinkView {
  const { id, number, recipient, coordinator, madeAt, expiresAt, revokedAt } = link;
  const about = { id, number, recipient, coordinator, madeAt, expiresAt, revokedAt };
  return { ...about, openings: openings.get(id) ?? [] };
}
