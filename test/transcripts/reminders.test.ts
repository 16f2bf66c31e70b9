// Reminders as families answer them: one by one, in words and by tap, whatever they can say.
import type { Language } from '../../src/language/language.ts';
import { goldenChats, type Chat } from './talk.ts';

interface Said {
  readonly several: string;
  readonly lacks: string;
  readonly refused: string;
  readonly day: string;
}

const said: Readonly<Record<Language, Said>> = {
  fa: {
    several: '۱ دارم، ۲ هنوز نه',
    lacks: 'آزمایش کبد را ندارم',
    refused: 'بیمارستان نمی‌دهد',
    day: 'بعد از پنجشنبه',
  },
  ar: {
    several: '١ موجود، ٢ ليس بعد',
    lacks: 'وظائف الكبد ليس عندي',
    refused: 'المستشفى يرفض',
    day: 'بعد الخميس',
  },
  ru: {
    several: '1 есть, 2 пока нет',
    lacks: 'биохимия: у нас нет',
    refused: 'больница не выдаёт, отказали',
    day: 'после четверга',
  },
  en: {
    several: '1 I have it, 2 not yet',
    lacks: "liver tests: we don't have it",
    refused: 'the hospital refuses',
    day: 'after Thursday',
  },
};

function chatIn(language: Language): Chat {
  const { several, lacks, refused, day } = said[language];
  return {
    name: `reminders-${language}`,
    about: 'A reminder lists what is missing; each of it is answered, and then nobody is pressed.',
    language,
    steps: [
      { tap: `id:l:${language}` },
      { until: 'doc_treatment', options: { diagnosis: 'dlbcl' } },
      { remindedAfterDays: 3 },
      several,
      day,
      lacks,
      { tap: 'id:r:doc_chemistry=help' },
      refused,
      { tap: 'id:r:doc_cbc=have' },
      { tap: 'id:r:doc_treatment=not_yet' },
      { tap: 'id:r:=go_on' },
      { tap: 'id:r:=later' },
    ],
  };
}

goldenChats((['fa', 'ar', 'ru', 'en'] as const).map(chatIn));
