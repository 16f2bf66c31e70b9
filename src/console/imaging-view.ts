// Puts received DICOM files together as studies and series, in the order of their slices.
import type { DicomHeader } from '../document/dicom-header.ts';
import type { FoundScan } from '../document/scans-in-file.ts';
import type { PageBox } from '../intake/page-edit.ts';
import { canBurn } from '../privacy/burn-dicom.ts';
import type { Imaging, ImagingSeries, ImagingSlice } from '../web/console/imaging.ts';

export interface ReceivedScan extends FoundScan {
  readonly document: string;
  readonly name: string;
  readonly boxes: readonly PageBox[];
}

/** Slices of one file that are listed: a cine loop has hundreds. */
const framesMax = 2_000;

export function imagingOf(files: readonly ReceivedScan[]): Imaging {
  const readable = files.flatMap(({ document, inside, boxes, header }) =>
    header === null ? [] : [{ document, inside, boxes, header }],
  );
  const studies = Map.groupBy(readable, ({ header }) => header.study);
  return {
    studies: [...studies].map(([id, inStudy]) => {
      const series = Map.groupBy(inStudy, ({ header }) => header.series);
      const [first] = inStudy;
      return {
        id,
        description: first?.header.studyDescription ?? '',
        date: first?.header.studyDate ?? '',
        series: [...series].map(([of, inSeries]) => seriesOf(of, inSeries)),
      };
    }),
    unreadable: files.filter(({ header }) => header === null).map(({ name }) => name),
  };
}

interface Readable extends Pick<ReceivedScan, 'document' | 'inside' | 'boxes'> {
  readonly header: DicomHeader;
}

function seriesOf(id: string, files: readonly Readable[]): ImagingSeries {
  const ordered = files.toSorted(
    (one, other) => (one.header.instanceNumber ?? 0) - (other.header.instanceNumber ?? 0),
  );
  const header = ordered[0]?.header;
  return {
    id,
    modality: header?.modality ?? '',
    bodyPart: header?.bodyPart ?? '',
    description: header?.seriesDescription ?? '',
    slices: ordered.flatMap(slicesOf),
    window: header?.window ?? null,
    tags: header?.tags ?? [],
  };
}

function slicesOf({ document, inside, boxes, header }: Readable): readonly ImagingSlice[] {
  const { noPreview, transferSyntax } = header;
  const canCover = inside === '' && noPreview === null && canBurn(transferSyntax);
  return Array.from({ length: Math.min(header.frames, framesMax) }, (_, index) => ({
    document,
    inside,
    frame: index + 1,
    noPreview,
    transferSyntax,
    boxes,
    canCover,
  }));
}
