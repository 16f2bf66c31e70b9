// The structure tree of a tagged PDF: what assistive readers and text exporters go by.
import { PDFHexString, PDFName, PDFString } from 'pdf-lib';
import type { PDFContext, PDFDocument, PDFObject, PDFPage, PDFRef } from 'pdf-lib';

export type TagRole =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'L'
  | 'LI'
  | 'LBody'
  | 'Sect';

/** One element of the structure tree. */
export interface Tag {
  readonly reference: PDFRef;
  readonly parent: PDFRef;
  readonly role: TagRole;
  readonly detail: TagDetail;
  readonly children: (PDFRef | { readonly page: PDFRef; readonly mark: number })[];
}

export interface TagDetail {
  /** BCP 47. */
  readonly language?: string;
  /** The text in reading order: extractors need not guess it from the glyphs. */
  readonly text?: string;
  readonly scope?: 'Column' | 'Row';
}

export interface TagTree {
  readonly document: Tag;
  readonly add: (parent: Tag, role: TagRole, detail?: TagDetail) => Tag;
  /** The number that ties the next content of `page` to `tag`. */
  readonly mark: (page: PDFPage, tag: Tag) => number;
  /** Writes the tree into the document's catalog. */
  readonly finish: () => void;
}

/** An empty tree whose root element is Document. */
export function createTagTree(document: PDFDocument, language: string): TagTree {
  const { context } = document;
  const rootReference = context.nextRef();
  const tags: Tag[] = [];
  const marks = new Map<PDFPage, PDFRef[]>();
  const create = (parent: PDFRef, role: TagRole, detail: TagDetail): Tag => {
    const tag = { reference: context.nextRef(), parent, role, detail, children: [] };
    tags.push(tag);
    return tag;
  };
  const root = create(rootReference, 'Document', { language });
  return {
    document: root,
    add: (parent, role, detail = {}) => {
      const tag = create(parent.reference, role, detail);
      parent.children.push(tag.reference);
      return tag;
    },
    mark: (page, tag) => {
      const onPage = marks.get(page) ?? [];
      marks.set(page, onPage);
      const mark = onPage.push(tag.reference) - 1;
      tag.children.push({ page: page.ref, mark });
      return mark;
    },
    finish: () => {
      for (const tag of tags) context.assign(tag.reference, elementOf(context, tag));
      const pages = [...marks].map(([page, onPage], index) => {
        page.node.set(PDFName.of('StructParents'), context.obj(index));
        return [index, context.register(context.obj(onPage))];
      });
      const parentTree = context.register(context.obj({ Nums: pages.flat() }));
      const tree = { Type: 'StructTreeRoot', K: [root.reference], ParentTree: parentTree };
      context.assign(rootReference, context.obj({ ...tree, ParentTreeNextKey: pages.length }));
      document.catalog.set(PDFName.of('StructTreeRoot'), rootReference);
      document.catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
    },
  };
}

function elementOf(context: PDFContext, tag: Tag): PDFObject {
  const { language, text, scope } = tag.detail;
  return context.obj({
    Type: 'StructElem',
    S: tag.role,
    P: tag.parent,
    K: tag.children.map((child) =>
      'mark' in child ? context.obj({ Type: 'MCR', Pg: child.page, MCID: child.mark }) : child,
    ),
    ...(language === undefined ? {} : { Lang: PDFString.of(language) }),
    ...(text === undefined || text === '' ? {} : { ActualText: PDFHexString.fromText(text) }),
    ...(scope === undefined ? {} : { A: context.obj({ O: 'Table', Scope: scope }) }),
  });
}
