// What keeps a messenger's template from being used: it is seen on a locked screen, by anybody.
import type { Language } from './language.ts';
import { findMedicalTerms } from './medical-recognise.ts';

/** Meta takes 1,024; what is longer is not read on a locked screen. */
const charactersMax = 300;

/** Words that say what somebody has, or who treats them, in any language that we write. */
const telling: Readonly<Record<Language, RegExp>> = {
  en: anyOf(
    'cancer tumour tumor lymphoma leuk myeloma chemo disease illness treatment therapy',
    'hospital clinic doctor diagnos patient result blood',
  ),
  ru: anyOf(
    'рак(?![а-яё]) опухол лимфом лейк миелом хими болезн заболева лечени терапи',
    'больниц клиник врач диагно пациент анализ кров',
  ),
  fa: anyOf(
    'سرطان تومور لنفوم لوسمی میلوم شیمی بیمار درمان بیمارستان کلینیک پزشک دکتر',
    'تشخیص آزمایش خون',
  ),
  ar: anyOf(
    'سرطان ورم ليمفوم لوكيميا مايلوما كيماوي مرض مريض علاج مستشفى عيادة طبيب دكتور',
    'تشخيص تحليل فحص (?<!\\p{L})دم(?!\\p{L})',
  ),
};

function anyOf(...words: readonly string[]): RegExp {
  return new RegExp(words.join(' ').replaceAll(' ', '|'), 'iu');
}

/** In plain English, for whoever writes templates; empty when it may be handed in. */
export function templateFaults(text: string, language: Language): readonly string[] {
  const faults: string[] = [];
  if (text.length > charactersMax) faults.push(`has more than ${String(charactersMax)} characters`);
  if (/\{\{|\}\}/u.test(text)) faults.push('has a variable, which could carry anything');
  if (/https?:|www\./iu.test(text)) faults.push('has an address');
  const word = telling[language].exec(text)?.[0];
  if (word !== undefined) faults.push(`says "${word}"`);
  const [term] = findMedicalTerms(text, { language });
  if (term !== undefined) faults.push(`names ${term.english}`);
  return faults;
}
