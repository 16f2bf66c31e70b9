// Words by which people name a time to come: before and after, edges of months, a few.
import { units } from './date-words.ts';
import { wordForms } from './word-forms.ts';

export const after = wordForms('after|بعد از|پس از|بعد|после|عقب');
/** "Before Nowruz" gives no day on which to ask, and "two days ago" none to come. */
export const before = wordForms(
  'before|قبل|قبل از|پیش|پیش از|перед|ago|yesterday|last night|last week|دیروز|دیشب|پریروز|منذ|' +
    'أمس|امبارح|مبارح|البارحة|назад|вчера|позавчера|closer to|نزدیک|نزدیکای|قبيل|ближе к|' +
    'last month|на прошлой|в прошлом|прошлой неделе|هفته پیش|ماه پیش|الماضي|الماضية',
);
export const denied = wordForms("not before|don't|do not|نه|نپرس*|نکن*|ننویس*|لا|ليس");
export const beginning = wordForms(
  'beginning|start of|early|first of|اول|اوایل|ابتدای|سر ماه|أول|أوائل|بداية|مطلع|' +
    'начал*|первых числах',
);
export const ending = wordForms('end|آخر|اخر|اواخر|پایان|ته|نهاية|أواخر|конец|конца|конце|концу');
export const middle = wordForms('mid|middle|اواسط|وسط|وسطای|نیمه|منتصف|أواسط|وسط|середин*');
export const coming = wordForms('next|بعد|بعدی|آینده|دیگه|دیگر|القادم|الجاي|المقبل|следующ*');
export const weekends = wordForms(
  'weekend*|آخر هفته|اخر هفته|آخر هفته ها|ته هفته|نهاية الأسبوع|نهاية الاسبوع|آخر الأسبوع|' +
    'آخر الاسبوع|الويكند|الويك اند|выходн*|уикенд*|конце недели|концу недели|end of the week',
);
export const months = wordForms(
  units
    .filter(({ unit, count }) => unit === 'month' && count === undefined)
    .map(({ words }) => words)
    .join('|'),
);
export const weekAfterNext = wordForms(
  'week after next|الأسبوع بعد القادم|الأسبوع بعد الجاي|الأسبوع اللي بعد الجاي|' +
    'هفته بعد از هفته بعد|هفته بعدش|через неделю после следующей',
);
/** No number of days, and not many. */
export const soon = wordForms(
  'in the coming days|in the next days|one of these days|همین روزا|همین روزها|این چند روز|' +
    'چند روز آینده|خلال أيام|خلال الأيام القادمة|الأيام القادمة|на днях|в ближайшие дни',
);
/** How many "a few" are. */
export const fewWords: readonly (readonly [number, RegExp])[] = [
  [2, wordForms('couple|пар*|جفت')],
  [3, wordForms('few|some|several|چند|کم|كم|بضعة|عدة|несколько')],
];
