// One A4 page being drawn: collects the operators of text and tints, each tagged or an artifact.
import { PDFName } from 'pdf-lib';
import type { PDFDict, PDFDocument, PDFPage } from 'pdf-lib';
import { pageBox } from './sheet-style.ts';
import { points, textOperators } from './pdf-text.ts';
import type { TextPlace } from './pdf-text.ts';
import type { ShapedLine } from './text-shape.ts';

/** In points from the lower left corner of the page. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What content is for assistive readers: an element of the structure tree, or decoration. */
export type Meaning =
  | { readonly kind: 'tag'; readonly role: string; readonly mark: number }
  | { readonly kind: 'decoration' }
  | { readonly kind: 'footer' };

export interface PageCanvas {
  readonly page: PDFPage;
  readonly text: (line: ShapedLine, place: TextPlace, meaning: Meaning) => void;
  readonly fill: (rectangle: Rectangle, color: string) => void;
  /** Writes the page's content; `fonts` by their resource names. */
  readonly close: (fonts: PDFDict) => void;
}

/** Adds an empty A4 page to the document. */
export function addPageCanvas(document: PDFDocument): PageCanvas {
  const page = document.addPage([pageBox.width, pageBox.height]);
  const operators: string[] = [];
  return {
    page,
    text: (line, place, meaning) => {
      operators.push(opening(meaning), textOperators(line, place), 'EMC\n');
    },
    fill: ({ x, y, width, height }, color) => {
      const shape = [x, y, width, height].map(points).join(' ');
      operators.push(`/Artifact BMC ${color} rg ${shape} re f EMC\n`);
    },
    close: (fonts) => {
      const { context } = document;
      page.node.set(PDFName.of('Resources'), context.obj({ Font: fonts }));
      const content = context.register(context.flateStream(operators.join('')));
      page.node.set(PDFName.of('Contents'), content);
      page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
    },
  };
}

function opening(meaning: Meaning): string {
  if (meaning.kind === 'tag') return `/${meaning.role} <</MCID ${String(meaning.mark)}>> BDC\n`;
  if (meaning.kind === 'decoration') return '/Artifact BMC\n';
  return '/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n';
}
