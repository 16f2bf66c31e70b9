// Medical words as patients write them: traps, laws over the whole lexicon, and unseen spellings.

import { expect, test } from 'vitest';
import type { Language } from '../../src/language/language.ts';
import { lexicon } from '../../src/language/medical-index.ts';
import { medicalTerm, recogniseMedical } from '../../src/language/medical-recognise.ts';
import type { MedicalCategory } from '../../src/language/medical-term.ts';
import { notOurs, unseenSpellings } from './medical-unseen.ts';

interface Row {
  readonly language: Language;
  readonly id: string;
  readonly text: string;
}

test('every display name means its own item', () => {
  expect(lexicon.size).toBe(199);
  for (const { id, english, names } of lexicon.values()) {
    for (const name of [english, ...Object.values(names)]) {
      expect.soft({ name, id: read(name).id }).toEqual({ name, id });
    }
  }
});

test('every form means its own item, or asks when two items share it', () => {
  for (const row of lexicon.values()) {
    for (const form of row.forms.split(';')) {
      const text = form.replace('~', '').trim();
      const reading = read(text);
      if (reading.id === null) expect.soft(reading.alternatives.map(idOf), text).toContain(row.id);
      else expect.soft({ text, id: reading.id }).toEqual({ text, id: row.id });
    }
  }
});

// A word too general, or of two meanings, must be asked about.
test.each([
  ['RT', ['tfl', 'rt']],
  ['leukemia', ['ball', 'aml', 'cll', 'tall']],
  ['лейкемия', ['ball', 'aml', 'cll', 'tall']],
  ['سرطان خون', ['ball', 'aml', 'cll', 'tall']],
  ['سرطان الدم', ['ball', 'aml', 'cll', 'tall']],
  ['острый лейкоз', ['ball', 'aml', 'tall']],
  ['lymphoma', ['nhl', 'hl', 'dlbcl', 'fl']],
  ['لنفوم', ['nhl', 'hl', 'dlbcl', 'fl']],
  ['پیوند مغز استخوان', ['asct', 'allo']],
  ['трансплантация костного мозга', ['asct', 'allo']],
  ['جرعة', ['cycle']],
])('%s is not guessed', (text, ids) => {
  const reading = read(text);
  expect(reading.id).toBeNull();
  expect(reading.alternatives.map(idOf)).toEqual(ids);
});

test.each(['cancer', 'chemo', 'شیمی درمانی', 'химиотерапия', 'كيماوي', 'سرطان', 'рак'])(
  '%s names no item',
  (text) => {
    expect(read(text).id).toBeNull();
  },
);

// Russian ПР is complete and Latin PR is partial: a letter's script is its meaning here.
test.each([
  ['ПР', 'cr'],
  ['PR', 'pr'],
  ['пр', 'cr'],
  ['pr', 'pr'],
  ['ЧР', 'pr'],
  ['ПЗ', 'pd'],
  ['CR', 'cr'],
  ['PD', 'pd'],
  ['SD', 'sd'],
  ['СR', null],
  ['СР', null],
  ['РR', null],
  ['РР', null],
  ['РD', null],
  ['ПD', null],
])('the response code %s', (text, id) => {
  expect(read(text, 'ru').id).toBe(id);
});

test.each([
  ['R-СНОР', 'r-chop'],
  ['СНОР', 'chop'],
  ['ВЕАМ', 'beam'],
  ['АВVD', 'abvd'],
  ['ДBККЛ', 'dlbcl'],
])('look-alike letters in %s', (text, id) => {
  expect(read(text, 'ru').id).toBe(id);
});

test.each([
  ['دی ال بی سی ال', 'dlbcl'],
  ['وی آر دی', 'vrd'],
  ['ای ام ال', 'aml'],
  ['سی ال ال', 'cll'],
  ['آر سی اچ او پی', 'r-chop'],
  ['چاپ', 'chop'],
  ['ار شوب', 'r-chop'],
])('letters said aloud in %s', (text, id) => {
  expect(read(text, 'fa').id).toBe(id);
});

test.each([
  ['daunorubicin', 'daunorubicin'],
  ['doxorubicin', 'doxorubicin'],
  ['idarubicin', 'idarubicin'],
  ['epirubicin', null],
  ['vincristine', 'vincristine'],
  ['vinblastine', 'vinblastine'],
  ['vinorelbine', null],
  ['isatuximab', 'isatuximab'],
  ['cetuximab', null],
  ['siltuximab', null],
  ['nilotinib', null],
  ['nilotinibe', null],
  ['azacitidin', null],
  ['tocilizumab', null],
  ['prednisolone', 'prednisone'],
  ['methylprednisolone', 'methylpred'],
  ['cilta-cel', 'cilta-cel'],
  ['ide-cel', 'ide-cel'],
  ['tisa-cel', 'tisa-cel'],
  ['melphalan 140', 'mel200'],
  ['VTD', 'vtd'],
  ['VKD', null],
  ['R-CHP', 'pola-r-chp'],
])('near names are kept apart: %s', (text, id) => {
  expect(read(text).id).toBe(id);
});

test('the asked category settles a word of two meanings, and refuses others', () => {
  expect(read('RT', 'en', ['regimen']).id).toBe('rt');
  const drug = read('rituximab', 'en', ['diagnosis']);
  expect(drug.id).toBeNull();
  expect(drug.alternatives.map(idOf)).toEqual(['rituximab']);
});

test('the language settles a word that two languages use differently', () => {
  expect(read('اکو', 'fa').id).toBe('echo');
  expect(read('ايكو', 'ar').id).toBe('us');
});

test('a denied or doubled line is not read', () => {
  expect(read('never had R-CHOP').id).toBeNull();
  expect(read('no relapse').id).toBeNull();
  expect(read('рецидива не было').id).toBeNull();
  const both = read('R-CHOP, R-ICE');
  expect(both.id).toBeNull();
  expect(both.alternatives.map(idOf)).toEqual(['r-chop', 'r-ice']);
});

test.each(['', ' ', '12', '۱۲', '???', '🙂', 'x'.repeat(10_000), '\u200c'])(
  '"%.9s" is nothing',
  (t) => {
    expect(read(t).id).toBeNull();
  },
);

test('a one-letter slip in a long name never becomes another item', () => {
  let slips = 0;
  let kept = 0;
  for (const { id, category, english } of lexicon.values()) {
    if (category !== 'drug' || english.length < 9) continue;
    const name = english.replace(/[ (/].*$/u, '');
    if (name.length < 9 || read(name).id !== id) continue;
    for (const slip of slipsOf(name)) {
      const found = read(slip).id;
      slips += 1;
      if (found === id) kept += 1;
      expect.soft(found === id || found === null, `${slip} → ${String(found)}`).toBe(true);
    }
  }
  expect(slips).toBeGreaterThan(1000);
  expect(kept / slips).toBeGreaterThan(0.85);
}, 60_000);

test('unseen spellings: at least 95% right, at most 0.5% wrong', () => {
  const rows = unseenRows();
  const readings = rows.map((row) => ({ ...row, found: read(row.text, row.language).id }));
  const wrong = readings.filter(({ id, found }) => found !== null && found !== id);
  expect(rows.length).toBeGreaterThanOrEqual(300);
  expect(readings.filter(({ id, found }) => found === id).length / rows.length).toBeGreaterThan(
    0.95,
  );
  expect(wrong.length / rows.length, JSON.stringify(wrong)).toBeLessThanOrEqual(0.005);
});

test('what is not ours is not taken for a neighbour', () => {
  const lines = notOurs.trim().split('\n');
  const texts = lines.flatMap((line) => line.slice(line.indexOf(':') + 1).split(';'));
  const taken = texts.map((text) => ({ text, id: read(text).id })).filter(({ id }) => id !== null);
  expect(texts.length).toBeGreaterThan(150);
  expect(taken).toEqual([]);
});

test('display names exist in four languages, English where there is no local one', () => {
  expect(medicalTerm('dlbcl')?.names).toEqual({
    en: 'Diffuse large B-cell lymphoma',
    fa: 'لنفوم سلول B بزرگ منتشر',
    ar: 'لمفوما الخلايا البائية الكبيرة المنتشرة',
    ru: 'диффузная В-крупноклеточная лимфома',
  });
  expect(medicalTerm('inati-cel')?.names.ru).toBe(medicalTerm('inati-cel')?.english);
  expect(medicalTerm('nothing')).toBeUndefined();
});

function read(text: string, language: Language = 'en', categories?: readonly MedicalCategory[]) {
  return recogniseMedical(text, categories === undefined ? { language } : { language, categories });
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}

function unseenRows(): Row[] {
  return unseenSpellings
    .trim()
    .split('\n')
    .flatMap((line) => {
      const {
        language = '',
        id = '',
        texts = '',
      } = /^(?<language>\w+) (?<id>[\w-]+): (?<texts>.*)$/u.exec(line)?.groups ?? {};
      if (language !== 'en' && language !== 'fa' && language !== 'ar' && language !== 'ru')
        return [];
      return texts.split(';').map((text) => ({ language, id, text: text.trim() }));
    });
}

/** A third of the slips of each kind: a letter dropped, doubled, changed, or swapped with the next. */
function slipsOf(name: string): string[] {
  const slips = [...name].flatMap((letter, at) => {
    const [before, after] = [name.slice(0, at), name.slice(at + 1)];
    const next = name.charAt(at + 1);
    return [
      before + after,
      before + letter + letter + after,
      before + (letter === 'e' ? 'n' : 'e') + after,
      before + next + letter + name.slice(at + 2),
    ];
  });
  return slips.filter((_, at) => at % 3 === Math.floor(at / 12) % 3);
}
