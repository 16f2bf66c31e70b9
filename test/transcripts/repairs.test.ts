// Every repair, at any moment, in each of the four languages.
import type { Language } from '../../src/language/language.ts';
import { goldenChats } from './talk.ts';
import type { Chat } from './talk.ts';

/** What each person writes, in the same order. */
const words: Readonly<Record<Language, readonly string[]>> = {
  en: [
    ...[
      'help',
      'status',
      'back',
      'back',
      'edit',
      'change my country',
      'Turkey',
      'skip',
      'dont know',
    ],
    ...['language', '4', 'link', 'human', 'another patient', 'switch patient', '1'],
    ...['start again', 'no', 'stop', 'hello?', 'no', 'start', 'delete my data', 'no', 'thank you'],
  ],
  fa: [
    ...['راهنما', 'وضعیت', 'قبلی', 'قبلی', 'ویرایش', 'کشور', 'ترکیه', 'رد کن', 'نمی‌دونم'],
    ...['زبان', '۱', 'لینک', 'انسان', 'بیمار دیگر', 'تغییر بیمار', '۱'],
    ...['شروع دوباره', 'نه', 'توقف', 'سلام؟', 'نه', 'شروع', 'اطلاعاتم را پاک کن', 'نه', 'ممنون'],
  ],
  ar: [
    ...['مساعدة', 'الحالة', 'السابق', 'السابق', 'تعديل', 'البلد', 'تركيا', 'تخطي', 'لا أعرف'],
    ...['اللغة', '٢', 'رابط', 'إنسان', 'مريض آخر', 'تغيير المريض', '١'],
    ...['البدء من جديد', 'لا', 'توقف', 'مرحبا؟', 'لا', 'ابدأ', 'احذف بياناتي', 'لا', 'شكرا'],
  ],
  ru: [
    ...[
      'помощь',
      'статус',
      'назад',
      'назад',
      'исправить',
      'страна',
      'Турция',
      'пропустить',
      'не знаю',
    ],
    ...['язык', '3', 'ссылка', 'человек', 'другой пациент', 'сменить пациента', '1'],
    ...[
      'начать заново',
      'нет',
      'стоп',
      'алло?',
      'нет',
      'старт',
      'удалить мои данные',
      'нет',
      'спасибо',
    ],
  ],
};

const chats = Object.entries(words).map(([language, said]): Chat => {
  const own = language as Language; // the keys of `words`
  return {
    name: `repairs-${own}`,
    about: 'Every repair at any moment; nothing is lost and the question comes back.',
    language: own,
    steps: [{ tap: `id:l:${own}` }, { until: 'stage' }, ...said],
  };
});

goldenChats(chats);
