// Reads the words of an XML part without an XML parser: nothing in it can expand or load.

import { textSampleCharactersMax } from './limits.ts';

/** Far more markup than the sample's words ever need. */
const markupCharactersMax = 400_000;

/** The text between tags, with paragraph ends as spaces and the five entities read. */
export function wordsOfXml(xml: string): string {
  return xml
    .slice(0, markupCharactersMax)
    .replace(/<\/(?:w:p|a:p|text:p|text:h|si|w:tc)>|<w:(?:tab|br)\b[^>]*>/gu, ' ')
    .replace(/<[^>]*>/gu, '')
    .replace(/&(?:#(\d+)|#x([0-9a-f]+)|(amp|lt|gt|quot|apos));/giu, decodeEntity)
    .slice(0, textSampleCharactersMax * 2);
}

const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const lastCodePoint = 0x10ffff;

function decodeEntity(
  _whole: string,
  decimal: string | undefined,
  ...rest: readonly (string | undefined)[]
): string {
  const [hexadecimal, named] = rest;
  if (typeof named === 'string' && entities.has(named)) return entities.get(named) ?? ' ';
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return code > 0 && code <= lastCodePoint ? String.fromCodePoint(code) : ' ';
}
