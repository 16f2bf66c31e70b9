// Assembles the standard package: summaries, one file for each report, index, manifest, ZIP.
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Flow } from '../flow/flow.ts';
import type { Words } from '../flow/show-answer.ts';
import type { IntakeState } from '../intake/state.ts';
import type { Catalog } from '../language/catalog.ts';
import { shortCodeOf } from '../lib/short-code.ts';
import type { DossierFiles, EnclosedFile, MissingDocument } from './dossier-parts.ts';
import { encloseReports } from './enclose-reports.ts';
import type { Convert } from './enclose-reports.ts';
import { missingDocuments, relabelled } from './missing-documents.ts';
import { contentsOf } from './package-contents.ts';
import type { PackageContents } from './package-contents.ts';
import { PackageWriter } from './package-writer.ts';
import { patientNameOf } from './patient-name.ts';
import { undatedName } from './plan-reports.ts';
import { printSummary } from './print-summary.ts';
import { printTable } from './print-table.ts';
import { headline } from './summary-content.ts';
import { checksums, coverText, indexPage, manifest, notAvailable } from './text-files.ts';

export interface AssembleParts {
  readonly flow: Flow;
  readonly catalog: Catalog;
  readonly state: IntakeState;
  readonly files: DossierFiles;
  readonly convert: Convert;
  /** ISO instant: the same intake at the same instant gives the same bytes. */
  readonly createdAt: string;
  /** Called when a report is done, with how many there are. */
  onProgress?(done: number, total: number): void;
}

export interface AssembledPackage {
  readonly stream: Readable;
  /** `CART_7F3K9A2B_2026-11-23.zip` */
  readonly name: string;
  readonly fileCount: number;
  /** What it holds and says, for whoever compares versions; it is not in the package. */
  readonly contents: PackageContents;
}

interface GeneratedFile {
  readonly path: string;
  readonly label: string;
  readonly content: Uint8Array;
  readonly sha256: string;
  readonly bytes: number;
}

export async function assemble(parts: AssembleParts): Promise<AssembledPackage> {
  const { flow, catalog, state } = parts;
  const words: Words = { flow, catalog, language: 'en' };
  const caseCode = shortCodeOf(state.id);
  const root = `${flow.packagePrefix}_${caseCode}_${parts.createdAt.slice(0, 10)}`;
  const enclosed = await encloseReports({ ...parts, words });
  const missing = missingDocuments(words, state, parts.createdAt);
  const generated = [
    ...(await summaries(parts, { caseCode, enclosed, missing })),
    ...(await tableFile(parts, { words, caseCode, enclosed })),
  ];
  generated.push(...emptyFolders(words, { enclosed, missing, generated }));
  const index = indexFile(words, state, { caseCode, enclosed, generated });
  const record = manifestFile(parts, {
    caseCode,
    enclosed,
    missing,
    generated: [...generated, index],
  });
  const writer = new PackageWriter({ date: parts.createdAt });
  const all = [...generated, index, record];
  for (const file of [...all, sumsFile([...all, ...enclosed])]) {
    writer.add(`${root}/${file.path}`, file.content);
  }
  for (const file of enclosed) {
    writer.add(`${root}/${file.path}`, () => lazily(parts.files, file.sha256));
  }
  const { stream } = writer.open();
  const contents = contentsOf(words, state, { generated: all, enclosed });
  const fileCount = all.length + 1 + enclosed.length;
  return { stream, name: `${root}.zip`, fileCount, contents };
}

async function summaries(
  parts: AssembleParts,
  about: {
    readonly caseCode: string;
    readonly enclosed: readonly EnclosedFile[];
    readonly missing: readonly MissingDocument[];
  },
): Promise<readonly GeneratedFile[]> {
  const { flow, catalog, state, createdAt } = parts;
  const patientName = patientNameOf(flow, state);
  const english = await printSummary({
    ...about,
    words: { flow, catalog, language: 'en' },
    state,
    patientName,
    createdAt,
    forPatient: false,
  });
  const cover = coverText({ flow, catalog, language: 'en' }, state);
  const files = [generatedFile('Medical_Summary.pdf', 'Medical Summary', english)];
  if (state.language === 'en') return [...files, coverFile(cover)];
  const words: Words = { flow, catalog, language: state.language };
  const local = await printSummary({
    words,
    state,
    patientName,
    createdAt,
    caseCode: about.caseCode,
    ...relabelled(words, about),
    forPatient: true,
  });
  return [
    ...files,
    generatedFile(
      `Medical_Summary_${state.language}.pdf`,
      `Medical Summary (${state.language})`,
      local,
    ),
    coverFile(`${cover}\n${coverText(words, state)}`),
  ];
}

function coverFile(text: string): GeneratedFile {
  return generatedFile('Cover_Text.txt', 'Cover text', Buffer.from(text));
}

/** The table of treatments as a file of its own, such as `Chemo_History.pdf`. */
async function tableFile(
  parts: AssembleParts,
  about: {
    readonly words: Words;
    readonly caseCode: string;
    readonly enclosed: readonly EnclosedFile[];
  },
): Promise<readonly GeneratedFile[]> {
  const { flow, state } = parts;
  const table = flow.summary.tableFile;
  const folder = flow.folders.find(({ id }) => id === table?.folder)?.name;
  if (table === undefined || folder === undefined) return [];
  const { words, caseCode } = about;
  const { createdAt } = parts;
  const pdf = await printTable({ words, state, group: table.group, caseCode, createdAt });
  if (pdf === null) return [];
  const taken = new Set(
    about.enclosed.map(({ path }) => path.split('/').at(-1)?.toLowerCase() ?? ''),
  );
  const label = words.catalog.say('en', `${flow.id}:groups.${table.group}.label`);
  return [generatedFile(`${folder}/${undatedName(table.stem, 'pdf', taken)}`, label, pdf)];
}

function emptyFolders(
  words: Words,
  about: {
    readonly enclosed: readonly EnclosedFile[];
    readonly missing: readonly MissingDocument[];
    readonly generated: readonly GeneratedFile[];
  },
): readonly GeneratedFile[] {
  const { enclosed, missing, generated } = about;
  return words.flow.folders
    .filter(({ name }) => !enclosed.some(({ path }) => path.startsWith(`${name}/`)))
    .flatMap(({ id, name }) => {
      const lines = missing.filter(({ folder }) => folder === id);
      const empty = !generated.some(({ path }) => path.startsWith(`${name}/`));
      if (lines.length === 0 && !empty) return [];
      const text = Buffer.from(notAvailable(words, lines));
      return [generatedFile(`${name}/NOT_AVAILABLE.txt`, 'Not available', text)];
    });
}

function indexFile(
  words: Words,
  state: IntakeState,
  about: {
    readonly caseCode: string;
    readonly enclosed: readonly EnclosedFile[];
    readonly generated: readonly GeneratedFile[];
  },
): GeneratedFile {
  const note = (file: EnclosedFile) =>
    [file.dateWords, ...file.notes.map((key) => words.catalog.say('en', `dossier:notes.${key}`))]
      .filter((part) => part !== '')
      .join(', ');
  const rows = [
    ...about.generated.map(({ path, label }) => ({ path, label, note: '' })),
    ...about.enclosed.map((file) => ({ path: file.path, label: file.label, note: note(file) })),
  ];
  const page = indexPage(words, { ...about, headline: headline(words, state) }, rows);
  return generatedFile('INDEX.html', 'Index', Buffer.from(page));
}

function manifestFile(
  parts: AssembleParts,
  about: {
    readonly caseCode: string;
    readonly enclosed: readonly EnclosedFile[];
    readonly missing: readonly MissingDocument[];
    readonly generated: readonly GeneratedFile[];
  },
): GeneratedFile {
  const { flow, state, createdAt } = parts;
  const consent = flow.items.find((item) => item.type === 'consent');
  const given = consent === undefined ? undefined : state.answers[consent.id];
  const text = manifest({
    ...about,
    createdAt,
    language: state.language,
    flow: { id: flow.id, version: flow.version },
    consent:
      consent?.type !== 'consent' || given === undefined
        ? null
        : { version: consent.version, at: given.at },
    generated: about.generated.map(({ path, sha256, bytes }) => ({ path, sha256, bytes })),
  });
  return generatedFile('_data/manifest.json', 'Manifest', Buffer.from(text));
}

function sumsFile(
  files: readonly { readonly path: string; readonly sha256: string }[],
): GeneratedFile {
  return generatedFile('_data/SHA256SUMS.txt', 'Checksums', Buffer.from(checksums(files)));
}

function generatedFile(path: string, label: string, content: Uint8Array): GeneratedFile {
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { path, label, content, sha256, bytes: content.length };
}

/** Opens the bytes only when the ZIP comes to them. */
function lazily(files: DossierFiles, sha256: string): Readable {
  return Readable.from(
    (async function* () {
      yield* await files.open(sha256);
    })(),
    { objectMode: false },
  );
}
