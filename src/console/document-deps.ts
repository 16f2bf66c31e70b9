// Ties the document desk to the running service.
import type { IntakeEvent } from '../engine/turn-types.ts';
import { redactionOf } from '../intake/document-pages.ts';
import type { DocumentKind } from '../intake/document.ts';
import type { FoundScan } from '../document/scans-in-file.ts';
import { invertPageEdits, isPossible } from '../intake/invert-page-edit.ts';
import type { PageEdit } from '../intake/page-edit.ts';
import type { DocumentState, IntakeState } from '../intake/state.ts';
import type { Clock } from '../lib/clock.ts';
import { isoNow } from '../lib/clock.ts';
import { Lru } from '../lib/lru.ts';
import { safeName } from '../lib/safe-name.ts';
import type { Service } from '../service.ts';
import type { Change, DocumentDeps, PageOf, PictureWish } from '../web/console/document-routes.ts';
import { documentDesk, hasPages, isMasked } from './document-view.ts';
import { imagingOf, type ReceivedScan } from './imaging-view.ts';
import { mapCells } from './map-cells.ts';
import { PagePictures } from './page-pictures.ts';
import type { WantedPage } from './page-pictures.ts';
import { suggestionsFor } from './suggestions.ts';

/** Long sides in pixels: in the list, on a screen, to look closely at small print. */
const longSides = { thumb: 320, view: 1_600, large: 3_000 } as const;

/**
 * Files whose scans are not looked for again: leafing through a disc asks for one after another. An
 * archive holds up to two thousand, and a series may come as as many files.
 */
const remembered = { archives: 50, files: 4_000 } as const;

export function documentDeps(service: Service, clock: Clock): DocumentDeps {
  const pictures = new PagePictures(service);
  const scans = {
    archives: new Lru<Scans>(remembered.archives),
    files: new Lru<Scans>(remembered.files),
  };
  return {
    desk: async (intake, language) => {
      const state = await stateOf(service, intake);
      if (state === null) return null;
      const flow = service.engine.flowOf(state.flow);
      const { catalog } = service;
      return documentDesk({ flow, catalog, state, language, now: isoNow(clock) });
    },
    imaging: (intake) => imaging(service, intake, scans),
    picture: async (page, wish) => {
      const document = await documentOf(service, page);
      if (document === null || !canBeDrawn(document)) return null;
      if (isMasked(document) && wish.reason === undefined) return 'masked';
      const picture = await pictures.get(wanted(page, document, wish));
      if (picture.sha256 === null) return null;
      const stream = await service.vault.open(page.intake, picture.sha256);
      return { stream, bytes: picture.bytes };
    },
    map: async (page) => {
      const document = await documentOf(service, page);
      if (document === null || !hasPages(document)) return [];
      const wish = { size: 'view', as: 'taken' } as const;
      const verdict = document.examination?.pages.find((one) => one.page === page.page);
      return mapCells(verdict, await pictures.get(wanted(page, document, wish)));
    },
    suggest: (page) => suggestionsFor(service, page),
    ...decisions(service),
  };
}

async function stateOf({ intakes }: Service, intake: string): Promise<IntakeState | null> {
  const state = await intakes.state(intake);
  return state === null || state.erased ? null : state;
}

async function documentOf(service: Service, page: PageOf): Promise<DocumentState | null> {
  return (await stateOf(service, page.intake))?.documents[page.document] ?? null;
}

function canBeDrawn(document: DocumentState): boolean {
  const { examination } = document;
  return hasPages(document) || (examination?.outcome === 'accept' && isScan(examination.kind));
}

function wanted(page: PageOf, document: DocumentState, wish: PictureWish): WantedPage {
  const isForPackage = wish.as === 'package';
  const { center, width, inside } = wish;
  return {
    intake: page.intake,
    sha256: document.sha256,
    draw: {
      documentKind: document.examination?.kind ?? 'unknown',
      page: page.page,
      longSide: longSides[wish.size],
      version: isForPackage && !document.asTaken ? 'cleaned' : 'as_taken',
      ...(inside === undefined ? {} : { inside }),
      hidden: isForPackage ? boxesOn(page, document) : [],
      ...(center === undefined || width === undefined ? {} : { window: { center, width } }),
    },
  };
}

/** Frames of a scan are one page: what is covered on one is covered on all. */
const scanPage = 1;

function boxesOn({ page }: PageOf, document: DocumentState) {
  const at = document.examination?.kind === 'dicom' ? scanPage : page;
  return redactionOf(document, at)?.boxes ?? [];
}

/** An archive may be a disc from a hospital. */
function isScan(kind: DocumentKind): boolean {
  return kind === 'dicom' || kind === 'zip';
}

type Scans = readonly FoundScan[];

async function imaging(
  service: Service,
  intake: string,
  { archives, files }: Readonly<Record<'archives' | 'files', Lru<Scans>>>,
) {
  const state = await stateOf(service, intake);
  const received: ReceivedScan[] = [];
  for (const one of Object.values(state?.documents ?? {})) {
    const { id: document, name, sha256, examination, withdrawn } = one;
    const kind = examination?.outcome === 'accept' && !withdrawn ? examination.kind : 'unknown';
    if (!isScan(kind)) continue;
    const key = `${intake}/${sha256}`;
    const known = kind === 'zip' ? archives : files;
    const bytes = async () => service.vault.read(intake, sha256);
    const scans = known.get(key) ?? (await service.examiner.scans(await bytes(), kind));
    if (scans !== null) known.set(key, scans);
    const unread = [{ inside: '', header: null }];
    const boxes = redactionOf(one, scanPage)?.boxes ?? [];
    received.push(...(scans ?? unread).map((scan) => ({ document, name, boxes, ...scan })));
  }
  return imagingOf(received);
}

function decisions(service: Service): Pick<DocumentDeps, 'edit' | 'judge' | 'choose' | 'retake'> {
  const enter = async ({ intake, token }: Change<unknown>, event: IntakeEvent) => {
    await service.inbox.acceptInternal(intake, event, token);
  };
  return {
    edit: async (change) => {
      const { coordinator, body } = change;
      const edits = body.edits.map(withSafeName);
      const undo = await undoOf(service, change.intake, edits);
      if (undo === null) return null;
      await enter(change, { kind: 'pages_edited', edits, coordinator });
      return { undo };
    },
    judge: async (change) => {
      const { document, page } = change.body;
      const asked: PageEdit = { kind: 'judged_again', document, page, overruling: null };
      const undo = await undoOf(service, change.intake, [asked]);
      if (undo === null) return null;
      const { coordinator, body } = change;
      await enter(change, { kind: 'document_overruled', ...body, coordinator });
      return { undo };
    },
    choose: async (change) => {
      const { document, version } = change.body;
      const state = await stateOf(service, change.intake);
      if (state?.documents[document] === undefined) return false;
      await enter(change, { kind: 'page_version_chosen', document, version });
      return true;
    },
    retake: async (change) => {
      const { coordinator } = change;
      const { wanted: isWanted, document, page, reason } = change.body;
      const state = await stateOf(service, change.intake);
      if (state?.documents[document] === undefined) return false;
      const about = { document, page, coordinator };
      await enter(
        change,
        isWanted
          ? { kind: 'retake_wanted', ...about, reason }
          : { kind: 'retake_unwanted', ...about },
      );
      return true;
    },
  };
}

/** A name is shown beside others: marks that turn the line round do not belong into it. */
function withSafeName(edit: PageEdit): PageEdit {
  return edit.kind === 'renamed' ? { ...edit, name: safeName(edit.name) } : edit;
}

/** Null where an edit is about something that is not there, one after another. */
async function undoOf(service: Service, intake: string, edits: readonly PageEdit[]) {
  const state = await stateOf(service, intake);
  if (state === null) return null;
  const [first] = edits;
  if (first === undefined || !isPossible(state, first)) return null;
  return invertPageEdits(state, edits);
}
