// Looks through the objects of a PDF for what acts by itself and for what is attached.

import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
  PDFHexString,
  decodePDFRawStream,
} from '@cantoo/pdf-lib';
import { pdfObjectsMax } from './limits.ts';

export interface PdfStructure {
  /** A script, a program start, a form that sends, a link that opens by itself, media. */
  readonly isActive: boolean;
  readonly attachments: readonly PdfAttachment[];
}

export interface PdfAttachment {
  /** Unpacks the attached file; throws when it is damaged or encrypted. */
  readonly read: () => Uint8Array;
}

export function readPdfStructure(document: PDFDocument): PdfStructure {
  const attachments: PdfAttachment[] = [];
  let isActive = false;
  for (const object of allObjects(document)) {
    const dict = dictOf(object);
    if (dict === null) continue;
    isActive ||= isActiveDict(dict, document) || (object instanceof PDFStream && isOutside(dict));
    attachments.push(...attachmentsOf(dict, document));
  }
  return { isActive, attachments };
}

/** Every object with those nested in it; references are not followed, so none comes twice. */
export function* allObjects(document: PDFDocument): Generator<PDFObject> {
  const pending: PDFObject[] = document.context.enumerateIndirectObjects().map(([, o]) => o);
  const trailer = document.context.trailerInfo.Info;
  if (trailer !== undefined) pending.push(trailer);
  for (let count = 0; pending.length > 0; count += 1) {
    if (count > pdfObjectsMax) throw new RangeError('Too many objects.');
    const object = pending.pop();
    if (object === undefined) return;
    yield object;
    if (object instanceof PDFArray) pending.push(...object.asArray());
    else pending.push(...(dictOf(object)?.values() ?? []));
  }
}

function dictOf(object: PDFObject): PDFDict | null {
  if (object instanceof PDFDict) return object;
  return object instanceof PDFStream ? object.dict : null;
}

const activeActions = new Set([
  'JavaScript',
  'Launch',
  'ImportData',
  'GoToE',
  'Rendition',
  'Movie',
  'Sound',
  'RichMediaExecute',
]);

const mediaSubtypes = new Set(['RichMedia', 'Screen', 'Movie', 'Sound', '3D']);

function isActiveDict(dict: PDFDict, document: PDFDocument): boolean {
  const action = nameAt(dict, 'S', document);
  if (action !== null && activeActions.has(action)) return true;
  if (action === 'URI' && !isWebLink(textAt(dict, 'URI', document))) return true;
  if (dict.has(PDFName.of('JS')) || dict.has(PDFName.of('XFA'))) return true;
  const subtype = nameAt(dict, 'Subtype', document);
  if (subtype !== null && mediaSubtypes.has(subtype)) return true;
  return opensByItself(dict, document) || referencesOutside(dict, subtype);
}

/** A link that a person may tap. */
function isWebLink(address: string): boolean {
  return (
    /^(?:https?:|mailto:|tel:|www\.|#|$)/iu.test(address.trim()) || /^[\w.-]+\.\w+/u.test(address)
  );
}

const openingKeys = ['OpenAction', 'AA'];

/** Behind a button these wait for a person; on opening they may not happen at all. */
const unaskedActions = new Set(['URI', 'SubmitForm', 'GoToR']);
const chainedActionsMax = 50;

function opensByItself(dict: PDFDict, document: PDFDocument): boolean {
  return openingKeys.some((key) => {
    const opening = resolve(dict.get(PDFName.of(key)), document);
    if (!(opening instanceof PDFDict)) return false;
    const actions = key === 'AA' ? opening.values() : [opening];
    return actions.some((action) => isUnasked(action, document));
  });
}

/** Follows the chain of actions, of which each names the next. */
function isUnasked(action: PDFObject, document: PDFDocument): boolean {
  let next: PDFObject | undefined = resolve(action, document);
  for (let count = 0; next instanceof PDFDict && count < chainedActionsMax; count += 1) {
    if (unaskedActions.has(nameAt(next, 'S', document) ?? '')) return true;
    next = resolve(next.get(PDFName.of('Next')), document);
  }
  return false;
}

/** A form XObject that shows a page of another file. */
function referencesOutside(dict: PDFDict, subtype: string | null): boolean {
  return subtype === 'Form' && dict.has(PDFName.of('Ref'));
}

/** A stream whose content lies in another file. */
function isOutside(dict: PDFDict): boolean {
  return dict.has(PDFName.of('F')) || dict.has(PDFName.of('FFilter'));
}

/** A file specification names its embedded streams under `EF`, one for each system. */
function attachmentsOf(dict: PDFDict, document: PDFDocument): readonly PdfAttachment[] {
  const embedded = resolve(dict.get(PDFName.of('EF')), document);
  if (!(embedded instanceof PDFDict)) return [];
  return embedded.values().map((reference) => ({
    read: () => {
      const stream = resolve(reference, document);
      if (!(stream instanceof PDFRawStream)) throw new TypeError('The attachment is missing.');
      return decodePDFRawStream(stream).decode();
    },
  }));
}

function nameAt(dict: PDFDict, key: string, document: PDFDocument): string | null {
  const value = resolve(dict.get(PDFName.of(key)), document);
  return value instanceof PDFName ? value.decodeText() : null;
}

function textAt(dict: PDFDict, key: string, document: PDFDocument): string {
  const value = resolve(dict.get(PDFName.of(key)), document);
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
}

function resolve(object: PDFObject | undefined, document: PDFDocument): PDFObject | undefined {
  return object instanceof PDFRef ? document.context.lookup(object) : object;
}
