// The endings of the kinds of file that are read: behind them, other content is damage.

/** Whether a name with this extension (small letters, no dot) promises something we read. */
export function isReadExtension(extension: string): boolean {
  return readExtensions.has(extension);
}

const readExtensions = new Set(
  (
    'jpg jpeg png webp tif tiff heic heif avif gif pdf doc docx odt rtf xls xlsx ods ' +
    'ppt pptx odp zip dcm json txt'
  ).split(' '),
);
