// Names of files in the dossier, one row for each rule of the receiving centres' guide.
import { expect, test } from 'vitest';
import { dossierName } from '../../src/dossier/file-names.ts';
import type { DossierName } from '../../src/dossier/file-names.ts';

const rows: readonly (readonly [DossierName, string])[] = [
  [
    { stem: 'Pathology', date: { iso: '2024-03', precision: 'month' }, extension: 'pdf' },
    'Pathology_2024_03.pdf',
  ],
  [
    { stem: 'Pathology', date: { iso: '2024-03-15', precision: 'day' }, extension: 'pdf' },
    'Pathology_2024_03.pdf',
  ],
  [
    { stem: 'PETCT', date: { iso: '2024', precision: 'year' }, extension: '.PDF' },
    'PETCT_2024.pdf',
  ],
  [
    { stem: 'PETCT', date: { iso: '2024-06', precision: 'season' }, extension: 'pdf' },
    'PETCT_2024.pdf',
  ],
  [{ stem: 'CBC', extension: 'jpg' }, 'CBC_nodate.jpg'],
  [{ stem: 'CBC', date: { iso: 'بهار', precision: 'season' }, extension: 'jpg' }, 'CBC_nodate.jpg'],
  [
    {
      stem: 'Pathology',
      date: { iso: '2024-03', precision: 'month' },
      detail: 'IHC',
      extension: 'pdf',
    },
    'Pathology_2024_03_IHC.pdf',
  ],
  [
    { stem: '../etc/passwd', detail: 'Müller & Şahin', extension: 'p/df' },
    'etc_passwd_nodate_Muller_Sahin.pdf',
  ],
  [{ stem: 'آزمایش', extension: 'pdf' }, 'Document_nodate.pdf'],
];

test.each(rows)('%j', (name, expected) => {
  expect(dossierName(name, new Set())).toBe(expected);
});

test('a taken name is numbered, without regard to case', () => {
  const taken = new Set<string>();
  const date = { iso: '2024-03', precision: 'month' } as const;
  const name = (stem: string): string => dossierName({ stem, date, extension: 'pdf' }, taken);
  expect([name('CT'), name('CT'), name('ct'), name('CT')]).toEqual([
    'CT_2024_03.pdf',
    'CT_2024_03_2.pdf',
    'ct_2024_03_3.pdf',
    'CT_2024_03_4.pdf',
  ]);
});
