// Turns the name a sender gave a file into a label that is safe to show.

const labelBytesMax = 120;
const extensionCharactersMax = 10;
const nameless = 'file';

/**
 * The name without path, controls, direction marks and invisible characters, in NFC, at most 120
 * bytes of UTF-8, cut between graphemes with its extension kept. Never empty.
 */
export function safeName(name: string): string {
  let label = labelOf(name);
  for (let round = 0; round < roundsMax; round += 1) {
    const again = labelOf(label);
    if (again === label) return label;
    label = again;
  }
  return nameless;
}

/** Taking one thing away can bring another to light, such as a mark that now joins a letter. */
const roundsMax = 10;

function labelOf(name: string): string {
  const label = withoutPath(cleaned(name))
    .replace(/[<>:"|?*]/gu, '_')
    .replace(/^[.\s]+|[.\s]+$/gu, '');
  const whole = label === '' ? nameless : reservedOnWindows.test(label) ? `_${label}` : label;
  return shortened(whole);
}

/** The extension in small letters without its dot, '' if there is none. */
export function extensionOf(name: string): string {
  const match = /\.([\p{L}\p{N}_-]{1,10})$/u.exec(withoutPath(cleaned(name)).trim());
  return match?.[1]?.toLowerCase() ?? '';
}

/** Device names that old Windows opens instead of a file, whatever the extension. */
const reservedOnWindows = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;

/** ZWNJ and ZWJ are spelling in Persian and emoji, but a label reads well without them. */
function cleaned(name: string): string {
  return name
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0\u034f]/gu, '')
    .replace(/[\p{Zs}\ufffd]+/gu, ' ')
    .trim();
}

/** Everything after the last separator of any system, real or look-alike. */
function withoutPath(name: string): string {
  return name.split(/[/\\\u2044\u2215\u29f8\u29f5\u29f9\ufe68\uff0f\uff3c]/u).at(-1) ?? '';
}

function shortened(label: string): string {
  if (byteLength(label) <= labelBytesMax) return label;
  const dot = label.lastIndexOf('.');
  const tail = dot > 0 ? label.slice(dot) : '';
  const extension = [...tail].length <= extensionCharactersMax + 1 ? tail : '';
  const stem = extension === '' ? label : label.slice(0, dot);
  return `${cutAtGrapheme(stem, labelBytesMax - byteLength(extension))}${extension}`;
}

function cutAtGrapheme(text: string, bytesMax: number): string {
  const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
  let kept = '';
  let bytes = 0;
  for (const { segment } of segmenter.segment(text)) {
    bytes += byteLength(segment);
    if (bytes > bytesMax) break;
    kept += segment;
  }
  return kept.trimEnd() === '' ? nameless : kept.trimEnd();
}

function byteLength(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
