// Which document of the checklist a file seems to be.

import { expect, test } from 'vitest';
import { guessDocumentType } from '../../src/document/classify.ts';

const none = { name: 'IMG-20260312-WA0001.jpg', caption: '', textSample: '' };

test.each([
  ['Pathology report.pdf', '', '', 'pathology'],
  ['x.jpg', 'جواب پاتولوژی بابام', '', 'pathology'],
  ['x.jpg', 'آسیب‌شناسی', '', 'pathology'],
  ['x.jpg', 'تقرير التشريح المرضي', '', 'pathology'],
  [
    'x.pdf',
    '',
    'Протокол патоморфологического исследования. Макроскопическое описание',
    'pathology',
  ],
  ['x.pdf', '', 'Иммуногистохимическое исследование: CD20+ CD3- BCL2+ Ki-67 80%', 'ihc_flow'],
  ['x.pdf', '', 'FLOW CYTOMETRY REPORT gating on CD45; CD19 92 %', 'ihc_flow'],
  ['x.jpg', 'آزمایش مغز استخوان', '', 'bone_marrow'],
  [
    'x.pdf',
    '',
    'PET/CT. FDG. Findings: hypermetabolic nodes, SUVmax 12. Deauville 5',
    'imaging_report',
  ],
  ['x.pdf', 'МРТ головы', '', 'imaging_report'],
  ['x.pdf', '', 'CBC WBC 4.5 RBC 3.9 HGB 11 PLT 190 MCV 88', 'cbc'],
  ['x.pdf', 'Общий анализ крови', '', 'cbc'],
  ['x.pdf', '', 'Biochemistry: creatinine 0.9, ALT 30, bilirubin 0.4, LDH 210', 'chemistry'],
  ['x.pdf', 'وظائف الكبد والكلى', '', 'chemistry'],
  ['x.pdf', '', 'Коагулограмма. МНО 1,1 АЧТВ 30 фибриноген 3', 'coagulation'],
  ['x.pdf', '', 'Viral markers: HBsAg negative, anti-HCV negative, HIV negative', 'virology'],
  ['x.pdf', '', 'Выписной эпикриз. Проведено 6 курсов химиотерапии R-CHOP', 'treatment_letter'],
  ['x.jpg', 'خلاصه پرونده بیمارستان', '', 'treatment_letter'],
  ['x.jpg', 'زراعة نخاع العظم', '', 'transplant'],
  ['x.jpg', 'نسخه داروها', '', 'medicines'],
  ['x.jpg', 'صورة جواز السفر', '', 'id_document'],
  ['passport.jpg', '', '', 'id_document'],
])('%s, "%s", "%s" is %s', (name, caption, textSample, type) => {
  expect(guessDocumentType({ name, caption, textSample }).type).toBe(type);
});

test.each([
  [none],
  [{ ...none, caption: 'سلام، خوبید؟ عکس را فرستادم' }],
  [{ ...none, textSample: 'Lorem ipsum dolor sit amet' }],
])('nothing is guessed from nothing (%#)', (hints) => {
  expect(guessDocumentType(hints)).toEqual({ type: null, confidence: 'low' });
});

test('a mention is no title, and a sheet of several panels is not clear', () => {
  const letter = `${'Dear colleague, thank you for seeing this man. '.repeat(8)} See the biopsy.`;
  expect(guessDocumentType({ ...none, textSample: letter }).confidence).toBe('low');
  const sheet = 'WBC 5 HGB 12 PLT 200 RBC 4 creatinine 1 ALT 30 AST 20 LDH 200 urea 30';
  expect(guessDocumentType({ ...none, textSample: sheet }).confidence).toBe('low');
});

test('clear evidence is called clear', () => {
  const hints = { ...none, caption: 'Bone marrow transplant letter' };
  expect(guessDocumentType({ ...none, name: 'Pathology report.pdf' }).confidence).toBe('high');
  expect(['transplant', 'bone_marrow']).toContain(guessDocumentType(hints).type);
});
