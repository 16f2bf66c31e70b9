// What the service and the thread that prints and packs say to each other.
import type { BlockedBy } from '../intake/fact.ts';
import type { Conversion, PageWish } from '../document/conversion.ts';
import type { DocumentKind } from '../intake/document.ts';
import type { IntakeState } from '../intake/state.ts';
import type { PackageContents } from './package-contents.ts';
import type { LetterTask } from './print-letter.ts';
import type { PreviewPage, PreviewTask } from './preview-task.ts';

export interface AssembleTask {
  /** Its id. */
  readonly flow: string;
  readonly state: IntakeState;
  /** ISO instant. */
  readonly createdAt: string;
}

/** Where the thread reads words and flows for itself. */
export interface ThreadFolders {
  readonly locales: string;
  readonly flows: string;
}

/** Bytes are asked of the service, which alone has keys and the sandbox. */
export type Question =
  | { readonly kind: 'read'; readonly sha256: string }
  | { readonly kind: 'keep'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'convert';
      readonly bytes: Uint8Array;
      readonly documentKind: DocumentKind;
      readonly wish: PageWish;
    }
  /** Opens a stream, which `next` reads from until it gives null. */
  | { readonly kind: 'open'; readonly sha256: string }
  | { readonly kind: 'next'; readonly stream: number };

export type Answer =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'kept'; readonly sha256: string; readonly bytes: number }
  | { readonly kind: 'converted'; readonly conversion: Conversion }
  | { readonly kind: 'opened'; readonly stream: number }
  | { readonly kind: 'piece'; readonly bytes: Uint8Array | null }
  | { readonly kind: 'refused'; readonly message: string };

export type ToThread =
  | { readonly kind: 'preview'; readonly task: number; readonly about: PreviewTask }
  | { readonly kind: 'letter'; readonly task: number; readonly about: LetterTask }
  | { readonly kind: 'assemble'; readonly task: number; readonly about: AssembleTask }
  | { readonly kind: 'answer'; readonly question: number; readonly answer: Answer }
  /** The next piece of a package is wanted. */
  | { readonly kind: 'more'; readonly task: number }
  /** Nobody wants the rest of a package any more. */
  | { readonly kind: 'enough'; readonly task: number };

export interface PackageHead {
  readonly name: string;
  readonly fileCount: number;
  readonly contents: PackageContents;
}

export type FromThread =
  | {
      readonly kind: 'printed';
      readonly task: number;
      readonly pages: readonly PreviewPage[];
    }
  | { readonly kind: 'written'; readonly task: number; readonly pdf: Uint8Array }
  | { readonly kind: 'progress'; readonly task: number; readonly done: number; readonly of: number }
  | { readonly kind: 'packing'; readonly task: number; readonly head: PackageHead }
  /** Null: that was the last piece. */
  | { readonly kind: 'piece'; readonly task: number; readonly bytes: Uint8Array | null }
  | {
      readonly kind: 'failed';
      readonly task: number;
      readonly message: string;
      /** Of a package that cannot be made as long as this is in it. */
      readonly blocked: BlockedBy | null;
    }
  | {
      readonly kind: 'question';
      readonly task: number;
      readonly question: number;
      readonly about: Question;
    };
