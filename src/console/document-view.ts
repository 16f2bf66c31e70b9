// Shows an intake's documents as the document desk sees them.
import { checklist, isLive, isUsable } from '../flow/checklist.ts';
import { openRetakes } from '../flow/retakes.ts';
import type { Flow } from '../flow/flow.ts';
import { pagesInOrder } from '../flow/page-order.ts';
import { labelOf } from '../flow/show-answer.ts';
import type { Words } from '../flow/show-answer.ts';
import { filePages, redactionOf, reportPages, turnOf } from '../intake/document-pages.ts';
import type { DocumentKind } from '../intake/document.ts';
import { judgedPages } from '../intake/judged-pages.ts';
import type { DocumentState, IntakeState } from '../intake/state.ts';
import type { Catalog } from '../language/catalog.ts';
import { showDate } from '../language/date-show.ts';
import type { Language } from '../language/language.ts';
import type { DeskDocument, DeskPage, DocumentDesk } from '../web/console/document-desk.ts';

export interface DeskParts {
  readonly flow: Flow;
  readonly catalog: Catalog;
  readonly state: IntakeState;
  /** The member's. */
  readonly language: Language;
  /** ISO instant. */
  readonly now: string;
}

const photoKinds = new Set<DocumentKind>(['jpeg', 'png', 'webp', 'tiff', 'heic', 'avif', 'gif']);

/** Pages of one file that are listed: thumbnails of more help nobody. */
const pagesShownMax = 300;

export function documentDesk(parts: DeskParts): DocumentDesk {
  const { flow, catalog, state, language, now } = parts;
  const words: Words = { flow, catalog, language };
  const documents = Object.values(state.documents).map((one) => documentOf(state, one));
  const pages = documents.flatMap((document) => document.pages);
  return {
    items: checklist(flow, state, now).map(({ item, essential, state: line, missingPages }) => ({
      id: item.id,
      label: labelOf(words, { item: item.id }),
      essential,
      state: line,
      missingPages: missingPages.flatMap((report) => report.pages),
    })),
    documents,
    reports: Object.values(state.reports).map((report) => ({
      id: report.id,
      item: report.item,
      date: report.date?.value?.kind === 'date' ? showDate(report.date.value.date, language) : '',
      pages: reportPages(report, pagesInOrder(state, report)),
      isArranged: (report.pages ?? null) !== null,
    })),
    counts: {
      received: documents.filter(({ partOf }) => partOf === null).length,
      checked: documents.filter(({ partOf, custody }) => partOf === null && custody.checked).length,
      usable: Object.values(state.documents).filter(isUsable).length,
      packaged: documents.filter(({ custody }) => custody.packaged).length,
      redactedPages: pages.filter(({ boxes }) => boxes.length > 0).length,
      boxes: pages.reduce((sum, { boxes }) => sum + boxes.length, 0),
    },
    package: packageOf(state),
  };
}

function packageOf({ package: built }: IntakeState): DocumentDesk['package'] {
  if (built === null) return null;
  const { name, sha256, bytes } = built;
  return { name, sha256, bytes };
}

/** A passport or an identity card, until somebody puts it to a line of the checklist. */
export function isMasked({ guess }: DocumentState): boolean {
  return guess?.type === 'id_document';
}

/** Whether pages of it can be drawn: accepted, and of a kind that has pages. */
export function hasPages({ examination }: DocumentState): boolean {
  const kind = examination?.kind ?? 'unknown';
  // What was set aside or refused is never opened again.
  return examination?.outcome === 'accept' && (photoKinds.has(kind) || kind === 'pdf');
}

function documentOf(state: IntakeState, document: DocumentState): DeskDocument {
  const { examination, sha256, bytes, via, receivedAt } = document;
  const kind = examination?.kind ?? 'unknown';
  const [whole] = openRetakes(state, document).filter(({ page }) => page === null);
  const packaged = state.package !== null && state.submittedAt !== null && isUsable(document);
  return {
    id: document.id,
    name: document.name,
    kind,
    state: examination?.outcome ?? 'checking',
    refusal: examination?.reason ?? null,
    item: document.item,
    report: document.report,
    partOf: document.partOf ?? null,
    withdrawn: document.withdrawn,
    isReplaced: !document.withdrawn && !isLive(document),
    version: document.asTaken ? 'as_taken' : 'cleaned',
    isMasked: isMasked(document),
    hasPages: hasPages(document),
    isPhoto: photoKinds.has(kind),
    pages: hasPages(document) ? pagesOf(state, document) : [],
    retake:
      whole === undefined ? null : { reason: whole.reason, by: whole.coordinator, at: whole.at },
    custody: { sha256, bytes, via, receivedAt, checked: examination !== null, packaged },
  };
}

function pagesOf(state: IntakeState, document: DocumentState): readonly DeskPage[] {
  const judged = judgedPages(document);
  const retakes = openRetakes(state, document);
  return filePages(document)
    .slice(0, pagesShownMax)
    .map((page) => {
      const verdict = judged.find((one) => one.page === page);
      const overruling = document.overrulings?.find((one) => one.page === page);
      const redaction = redactionOf(document, page);
      const wish = retakes.find((one) => one.page === page || one.page === null);
      return {
        page,
        verdict: verdict?.verdict ?? null,
        reasons: verdict?.reasons ?? [],
        overruled:
          overruling === undefined
            ? null
            : { by: overruling.coordinator, reason: overruling.reason },
        turn: turnOf(document, page),
        boxes: redaction?.boxes ?? [],
        redactionReason: redaction?.reason ?? '',
        hasMap: (verdict?.map ?? null) !== null,
        retake:
          wish === undefined ? null : { reason: wish.reason, by: wish.coordinator, at: wish.at },
      };
    });
}
