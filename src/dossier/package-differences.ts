// What is different between two versions of a package: files by their content, statements by words.
import type { ContentsFile, ContentsStatement, PackageContents } from './package-contents.ts';

export interface FileDifference {
  readonly path: string;
  readonly change: 'added' | 'removed' | 'changed';
}

/** Null where the statement is not there. */
export interface StatementDifference {
  readonly path: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface PackageDifferences {
  readonly files: readonly FileDifference[];
  readonly statements: readonly StatementDifference[];
}

/** Checksums and list change whenever anything does, and say nothing new. */
const bookkeeping = /^(?:_data\/|INDEX\.html$)/u;

export function packageDifferences(
  before: PackageContents,
  after: PackageContents,
): PackageDifferences {
  return {
    files: fileDifferences(before.files, after.files),
    statements: statementDifferences(before.statements, after.statements),
  };
}

function fileDifferences(
  before: readonly ContentsFile[],
  after: readonly ContentsFile[],
): readonly FileDifference[] {
  const old = new Map(before.map((file) => [file.path, file]));
  const fresh = new Map(after.map((file) => [file.path, file]));
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .filter((path) => !bookkeeping.test(path))
    .toSorted()
    .flatMap((path): readonly FileDifference[] => {
      const [was, is] = [old.get(path), fresh.get(path)];
      if (was === undefined) return [{ path, change: 'added' }];
      if (is === undefined) return [{ path, change: 'removed' }];
      return was.sha256 === is.sha256 ? [] : [{ path, change: 'changed' }];
    });
}

/** In the order of the newer summary; what is gone comes last. */
function statementDifferences(
  before: readonly ContentsStatement[],
  after: readonly ContentsStatement[],
): readonly StatementDifference[] {
  const old = new Map(before.map((statement) => [statement.path, statement]));
  const fresh = new Set(after.map(({ path }) => path));
  const changed = after.flatMap(({ path, label, text }) => {
    const was = old.get(path)?.text ?? null;
    return was === text ? [] : [{ path, label, before: was, after: text }];
  });
  const gone = before
    .filter(({ path }) => !fresh.has(path))
    .map(({ path, label, text }) => ({ path, label, before: text, after: null }));
  return [...changed, ...gone];
}
