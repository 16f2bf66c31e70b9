// Opens patients' files in child processes, so that no file can hurt or stop the service.

import type { DocumentKind, Examination, RefusalReason } from '../intake/document.ts';
import type { Job, JobResult } from './child-message.ts';
import type { Conversion, PageWish } from './conversion.ts';
import type { DrawnPage, PageToDraw } from './draw-page.ts';
import type { PageToMark } from './mark-page.ts';
import type { PageLetters } from './page-letters.ts';
import type { FoundScan } from './scans-in-file.ts';
import { refused, unknownType } from './finding.ts';
import {
  childJobsMax,
  childRssBytesIdle,
  childRssBytesMax,
  convertMsMax,
  convertRssBytesMax,
  examineMsMax,
  fileBytesMax,
} from './limits.ts';
import { type JobEnd, type JobLimits, WatchedChild } from './watched-child.ts';

export interface ExaminerOptions {
  /** Children at work at the same time; default 1. */
  readonly childrenMax?: number;
  /** Wall-clock limit of one examination in milliseconds; default 20,000. */
  readonly examineMs?: number;
}

/** A small pool of reusable children. Bad input never makes a method reject. */
export class Examiner {
  private readonly options: Required<ExaminerOptions>;
  private readonly idle: WatchedChild[] = [];
  private readonly busy = new Set<WatchedChild>();
  private readonly waiting: (() => void)[] = [];
  private places: number;

  constructor(options: ExaminerOptions = {}) {
    this.options = { childrenMax: 1, examineMs: examineMsMax, ...options };
    this.places = this.options.childrenMax;
  }

  /** Says what a file is and whether it can be used. `name` is the sender's, only a hint. */
  async examine(bytes: Uint8Array, name: string): Promise<Examination> {
    if (bytes.length === 0) return refused(unknownType, 'empty_file');
    if (bytes.length > fileBytesMax) return refused(unknownType, 'too_large');
    const end = await this.run(
      { kind: 'examine', bytes, name },
      { ms: this.options.examineMs, rssBytes: childRssBytesMax },
    );
    if (end.kind === 'done' && end.result.kind === 'examined') return end.result.examination;
    return refused(unknownType, reasonOf(end));
  }

  /** Makes what the dossier shows of an accepted file; a failure keeps the original. */
  async convert(bytes: Uint8Array, kind: DocumentKind, wish: PageWish = {}): Promise<Conversion> {
    const end = await this.run(
      { kind: 'convert', bytes, documentKind: kind, wish },
      { ms: convertMsMax, rssBytes: convertRssBytesMax },
    );
    if (end.kind === 'done' && end.result.kind === 'converted') return end.result.conversion;
    const isScan = kind === 'dicom' || kind === 'zip';
    return isScan
      ? { kind: 'uncleared', file: '' }
      : { kind: 'original', reason: 'conversion_failed' };
  }

  /** A JPEG of one judged page with what cannot be read marked; null when there is none. */
  async mark(bytes: Uint8Array, page: PageToMark): Promise<Uint8Array | null> {
    const end = await this.run(
      { kind: 'mark', bytes, ...page },
      { ms: this.options.examineMs, rssBytes: childRssBytesMax },
    );
    return end.kind === 'done' && end.result.kind === 'marked' ? end.result.picture : null;
  }

  /** One page as a person looks at it; null when it cannot be drawn. */
  async draw(bytes: Uint8Array, wish: PageToDraw): Promise<DrawnPage | null> {
    const end = await this.run({ kind: 'draw', bytes, ...wish }, this.lookLimits());
    return end.kind === 'done' && end.result.kind === 'drawn' ? end.result.page : null;
  }

  /** The words of a page of a PDF with their places; null where it has none. */
  async letters(bytes: Uint8Array, page: number): Promise<PageLetters | null> {
    const end = await this.run({ kind: 'letters', bytes, page }, this.lookLimits());
    return end.kind === 'done' && end.result.kind === 'read' ? end.result.letters : null;
  }

  /** What the headers of a DICOM file, or of those in an archive, say; null where none is read. */
  async scans(bytes: Uint8Array, documentKind: DocumentKind): Promise<readonly FoundScan[] | null> {
    const end = await this.run({ kind: 'scans', bytes, documentKind }, this.lookLimits());
    return end.kind === 'done' && end.result.kind === 'found' ? end.result.scans : null;
  }

  private lookLimits(): JobLimits {
    return { ms: this.options.examineMs, rssBytes: childRssBytesMax };
  }

  /** Ends all children; work under way ends as unreadable. */
  close(): Promise<void> {
    for (const child of [...this.idle, ...this.busy]) child.kill();
    this.idle.length = 0;
    return Promise.resolve();
  }

  private async run(job: Job, limits: JobLimits): Promise<JobEnd> {
    await this.takePlace();
    try {
      const child = this.takeChild();
      const wasFresh = child.jobsDone === 0;
      const start = performance.now();
      const end = await this.runOn(child, job, limits);
      if (end.kind !== 'crashed' || wasFresh) return end;
      // An earlier file may have left the child in ruins: only a fresh child's death counts.
      const msLeft = limits.ms - (performance.now() - start);
      return await this.runOn(new WatchedChild(), job, { ...limits, ms: msLeft });
    } finally {
      this.places += 1;
      this.waiting.shift()?.();
    }
  }

  private async runOn(child: WatchedChild, job: Job, limits: JobLimits): Promise<JobEnd> {
    this.busy.add(child);
    const end = await child.run(job, limits);
    this.busy.delete(child);
    if (!child.isAlive) return end;
    const wornOut = child.jobsDone >= childJobsMax || child.rssBytes > childRssBytesIdle;
    if (wornOut) child.kill();
    else this.idle.push(child);
    return end;
  }

  private takeChild(): WatchedChild {
    for (let child = this.idle.pop(); child !== undefined; child = this.idle.pop()) {
      if (child.isAlive) return child;
    }
    return new WatchedChild();
  }

  private async takePlace(): Promise<void> {
    while (this.places === 0) {
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    this.places -= 1;
  }
}

function reasonOf(end: JobEnd | { kind: 'done'; result: JobResult }): RefusalReason {
  return end.kind === 'took_too_much' ? 'took_too_long' : 'unreadable';
}
