// What the package's tab shows, as it goes over the wire.

export interface PackageFileView {
  /** Below the package's root folder. */
  readonly path: string;
  readonly label: string;
  /** Null where it is not known before it is made. */
  readonly bytes: number | null;
  /** The bytes are those that it really has; else those of the files it will be made from. */
  readonly exact: boolean;
  /** 0 where pages are not counted. */
  readonly pages: number;
  /** The documents it is made from; none for what the desk writes. */
  readonly documents: readonly string[];
  /** Words under `dossier:notes`, in the reader's language. */
  readonly notes: readonly string[];
}

export interface PackageGap {
  readonly item: string;
  readonly label: string;
  readonly essential: boolean;
  /** Why it is not there, in the reader's language. */
  readonly state: string;
  readonly folder: string;
}

export interface PackageVersionView {
  readonly number: number;
  /** ISO instant; empty where it was not kept. */
  readonly at: string;
  /** Null where the patient's own sending ordered it. */
  readonly coordinator: string | null;
  readonly name: string;
  readonly bytes: number;
  readonly fileCount: number;
  /** Its list of contents was kept. */
  readonly comparable: boolean;
}

export interface DifferencesView {
  readonly files: readonly {
    readonly path: string;
    readonly change: 'added' | 'removed' | 'changed';
  }[];
  readonly statements: readonly {
    readonly path: string;
    readonly label: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

export interface PackageLinkView {
  readonly id: string;
  /** Of the version that it opens. */
  readonly number: number;
  readonly recipient: string;
  readonly coordinator: string;
  readonly madeAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly openings: readonly {
    readonly at: string;
    readonly what: 'page' | 'download';
    readonly browser: string;
  }[];
}

export interface PackageView {
  readonly code: string;
  readonly files: readonly PackageFileView[];
  readonly missing: readonly PackageGap[];
  /** Statements of the summary that are not translated or not confirmed. */
  readonly open: number;
  /** One is ordered and not built yet; how far it is, where that is known. */
  readonly building: { readonly done: number; readonly of: number } | null;
  readonly waiting: boolean;
  readonly failedAt: string | null;
  /** What kept it from being built, by name; `file`: which of an archive's, or empty. */
  readonly blockedBy: { readonly name: string; readonly file: string } | null;
  /** Newest first. */
  readonly versions: readonly PackageVersionView[];
  /** What would be different from the newest version; null where that cannot be told. */
  readonly changes: DifferencesView | null;
  readonly links: readonly PackageLinkView[];
}

export interface PackageEmail {
  readonly subject: string;
  readonly body: string;
}
