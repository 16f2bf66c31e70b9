// Every limit that opening a patient's file obeys, in one place.

const MEBIBYTE = 1024 * 1024;

/** Above this a file is refused unread; messengers stop at 100 MB themselves. */
export const fileBytesMax = 100 * MEBIBYTE;

/** An honest file is examined in a few seconds, forty photos in ten; a bomb is not worth more. */
export const examineMsMax = 20_000;

/** Converting a 40-page scan to pictures takes longer than looking at it. */
export const convertMsMax = 60_000;

/** Resident memory of one child; libheif and pdfium stay below 350 MB on honest files. */
export const childRssBytesMax = 700 * MEBIBYTE;

/** Copying a 90 MB scan holds it several times over; only accepted files are converted. */
export const convertRssBytesMax = 1_200 * MEBIBYTE;

/** A child that kept this much after a job is replaced before the next one. */
export const childRssBytesIdle = 350 * MEBIBYTE;

/** WebAssembly decoders leak a little; a fresh child costs 0.3 s. */
export const childJobsMax = 60;

/** The examiner looks at a child's memory this often. */
export const rssPollMs = 50;

/** Pages of a TIFF, or frames of an animation, that are looked at one by one. */
export const imagePagesMax = 40;

/** Pages of a PDF that are rendered and judged; the rest is kept, and a person looks. */
export const pdfPagesJudgedMax = 40;

/** More pages than a whole hospital file; above it the sender is asked to split. */
export const pdfPagesMax = 2_000;

/** A PDF page larger than this (in points, 1/72 inch: 5 m) is no paper. */
export const pdfPagePointsMax = 14_400;

/** Long side of a rendered PDF page in pixels where its pictures do not tell: A4 at 137 dpi. */
export const pdfRenderPixels = 1_600;

/** A page is rendered as fine as its finest picture, between these (A4 at 68 and 200 dpi). */
export const pdfRenderPixelsMin = 800;
export const pdfRenderPixelsMax = 2_340;

/** A picture in a PDF that pdfium decodes whole: A4 at 400 dpi is 15 million pixels. */
export const pdfPicturePixelsMax = 20e6;

/** Long side of a PDF page rendered for the dossier: A4 at about 200 dpi. */
export const pdfConvertPixels = 2_340;

/** Letters of one page of which the places are read: a dense page has 6,000. */
export const pdfLettersMax = 50_000;

/** Objects of a PDF looked through for scripts and attachments. */
export const pdfObjectsMax = 500_000;

/** One content stream of a PDF page, unpacked; a dense page of text has 100 KB. */
export const pdfContentBytesMax = 4 * MEBIBYTE;

/** Drawing operators followed on one PDF page, and forms drawn by them. */
export const pdfOperatorsMax = 200_000;
export const pdfFormsMax = 200;

/** Characters kept of a document's words: enough to guess what it is. */
export const textSampleCharactersMax = 2_000;

/** JSON deeper than this is an attack; FHIR bundles stay below 20. */
export const jsonDepthMax = 64;

export const zipEntriesMax = 1_000;
export const zipUnpackedBytesMax = 500 * MEBIBYTE;

/** Deflate reaches 1,032 at most; honest text stays below 30. */
export const zipRatioMax = 100;

/** A ratio says nothing about small entries: a blank page compresses very well. */
export const zipRatioFromBytes = 4 * MEBIBYTE;

/** An archive may hold archives, those may not. */
export const zipNestingMax = 1;

/** One part of an office document, unpacked. */
export const officePartBytesMax = 64 * MEBIBYTE;

/** Time for judging pages one by one; what is left over is kept unjudged. Below `examineMsMax`. */
export const judgingMsMax = 12_000;

/** Time for cleaning page after page; the rest goes along as it was taken. Below `convertMsMax`. */
export const cleaningMsMax = 25_000;

/** A PDF page with fewer letters than this is a picture with a page number. */
export const pdfTextLettersMin = 25;
