// Prints a summary as it would be now, as pictures of its pages: for staff who are still at it.
import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';
import type { Flow } from '../flow/flow.ts';
import type { Words } from '../flow/show-answer.ts';
import type { IntakeState } from '../intake/state.ts';
import type { Catalog } from '../language/catalog.ts';
import type { Language } from '../language/language.ts';
import { shortCodeOf } from '../lib/short-code.ts';
import { planReports } from './plan-reports.ts';
import { missingDocuments, relabelled } from './missing-documents.ts';
import { patientNameOf } from './patient-name.ts';
import { printSummary } from './print-summary.ts';

export interface PreviewTask {
  /** Its id. */
  readonly flow: string;
  readonly state: IntakeState;
  readonly language: Language;
  /** ISO instant. */
  readonly createdAt: string;
}

export interface PreviewPage {
  /** WebP in base64. */
  readonly picture: string;
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

/** Twice the points of A4: sharp on a page that is shown at half its size. */
const pixelsPerPoint = 2;

export interface PreviewHouse {
  readonly catalog: Catalog;
  readonly flows: ReadonlyMap<string, Flow>;
}

export async function previewPages(
  { catalog, flows }: PreviewHouse,
  task: PreviewTask,
): Promise<readonly PreviewPage[]> {
  const flow = flows.get(task.flow);
  if (flow === undefined) throw new Error(`there is no flow "${task.flow}"`);
  return picturesOf(await previewPdf({ flow, catalog, language: task.language }, task));
}

async function previewPdf(words: Words, task: PreviewTask): Promise<Uint8Array> {
  const { state, createdAt } = task;
  const english: Words = { ...words, language: 'en' };
  const lists = {
    enclosed: planReports({ words: english, state }),
    missing: missingDocuments(english, state, createdAt),
  };
  return printSummary({
    ...(words.language === 'en' ? lists : relabelled(words, lists)),
    ...{ words, state, createdAt },
    caseCode: shortCodeOf(state.id),
    patientName: patientNameOf(words.flow, state),
    forPatient: words.language !== 'en',
  });
}

/** The words of every page are read before the first is drawn: pdfium cannot do so afterwards. */
async function picturesOf(pdf: Uint8Array): Promise<readonly PreviewPage[]> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    const pages = [...document.pages()];
    const texts = pages.map((page) => page.getText());
    const pictures: PreviewPage[] = [];
    for (const [index, page] of pages.entries()) {
      // The package asks pdfium to reverse the bytes: what it calls BGRA comes out as RGBA.
      const drawn = await page.render({
        ...{ scale: pixelsPerPoint, render: 'bitmap', colorSpace: 'BGRA' },
      });
      const { data, width, height } = drawn;
      const webp = await sharp(data, { raw: { width, height, channels: 4 } })
        .removeAlpha()
        .webp({ lossless: true, effort: 0 })
        .toBuffer();
      const picture = webp.toString('base64');
      pictures.push({ picture, width, height, text: texts[index] ?? '' });
    }
    document.destroy();
    return pictures;
  } finally {
    library.destroy();
  }
}
