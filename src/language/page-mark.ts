// Reads which page of a report something is: "1/3", "Page 2 of 3", «صفحه ۲ از ۳», «стр. 2».
import { fold } from './fold.ts';

export interface PageMark {
  /** From 1. */
  readonly page: number;
  /** How many pages the report has, where that is said. */
  readonly of: number | null;
}

/** Reports are not longer; a larger number is something else, such as a year or a value. */
const pagesMax = 60;
/** "p53" and "p16" are names of proteins on pathology reports, "p2" is a page. */
const shortMarkMax = 9;
/** A bare "1/3" among more words is a date or a dose. */
const bareWordsMax = 3;
/** "Cycle 2 of 5" counts something else than pages. */
const otherCounts =
  /cycle|course|dose|tablet|day|week|month|visit|دوره|جلسه|روز|هفته|ماه|قرص|جرعه|یوم|اسبوع|شهر|курс|цикл|сеанс|доз|таб|день|дня|дней|недел|месяц/u;

const pageWord = '(?:page|pg|sheet|(?:ال)?صفحهی?|برگه?ی?|(?:ال)?ورقه|стр|страница|лист)';
const ofWord = '(?:of|از|من|из|/)';
const number = '(\\d{1,2})(?!\\d)';
const alone = '(?<![\\p{L}\\p{N}])';
/** "Pages 1 to 3" name no single page. */
const noRange = '(?!\\s*(?:-|–|to|تا|الی|до|по)\\s*\\d)';

const printed = new RegExp(
  `${alone}${pageWord}\\s*(?:[.:#]|no\\.?)?\\s*${number}\\s*${ofWord}\\s*${number}`,
  'u',
);
const worded = new RegExp(`${alone}${pageWord}\\s*(?:[.:#]|no\\.?)?\\s*${number}${noRange}`, 'u');
const short = new RegExp(`${alone}(?:p|ص)\\s?[.]?\\s?${number}${noRange}`, 'u');
const counted = new RegExp(`(?<!\\d)${number}\\s*(?:of|از|من|из)\\s*${number}`, 'u');
const bare = new RegExp(`(?<![\\d/.])${number}\\s?/\\s?${number}(?![/.])`, 'u');

const ordinals: readonly (readonly string[])[] = [
  ['first', 'اول', 'نخست', 'الاولی', 'اولی', 'первая', 'первый', '1st'],
  ['second', 'دوم', 'الثانیه', 'вторая', 'второй', '2nd'],
  ['third', 'سوم', 'الثالثه', 'третья', 'третий', '3rd'],
  ['fourth', 'چهارم', 'الرابعه', 'четвертая', 'четвертый', '4th'],
  ['fifth', 'پنجم', 'الخامسه', 'пятая', 'пятый', '5th'],
  ['sixth', 'ششم', 'السادسه', 'шестая', 'шестой', '6th'],
];

const namedPages = ordinals.map((words) => {
  const any = `(?:${words.join('|')})`;
  return new RegExp(`${alone}(?:${any}\\s+${pageWord}|${pageWord}\\s+${any})(?!\\p{L})`, 'u');
});

/** What a sender wrote, in a caption or a file's name; null when it names no single page. */
export function readPageMark(text: string): PageMark | null {
  const words = spaced(text);
  const whole = printed.exec(words);
  if (whole !== null) return markOf(whole);
  return markOf(worded.exec(words)) ?? shortMark(words) ?? namedMark(words) ?? countedMark(words);
}

/** What is printed on a page: only a page with its total is sure to be meant. */
export function readPrintedPageMark(text: string): PageMark | null {
  return markOf(printed.exec(fold(text)));
}

/** `scan_page-2_of_3.jpg` without its ending, its joints as spaces. */
function spaced(text: string): string {
  return fold(text)
    .replace(/\.[a-z]{3,4}$/u, '')
    .replace(/_+|(?<!\d)-+|-+(?!\d{1,2}(?!\d))/gu, ' ')
    .replace(/(?<=\d)(?=of\d)|(?<=\dof)(?=\d)/gu, ' ');
}

function markOf(found: RegExpExecArray | null): PageMark | null {
  if (found === null) return null;
  const page = Number(found[1]);
  const of = found[2] === undefined ? null : Number(found[2]);
  if (page < 1 || page > pagesMax || (of !== null && (of < page || of > pagesMax))) return null;
  return { page, of };
}

/** "2 of 3" or "1/3" and little else. */
function countedMark(words: string): PageMark | null {
  const found = counted.exec(words) ?? bare.exec(words);
  if (found === null || otherCounts.test(words)) return null;
  const others = words.replace(found[0], ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  return others.length <= bareWordsMax ? markOf(found) : null;
}

function shortMark(words: string): PageMark | null {
  const mark = markOf(short.exec(words));
  return mark !== null && mark.page <= shortMarkMax ? mark : null;
}

function namedMark(words: string): PageMark | null {
  const index = namedPages.findIndex((pattern) => pattern.test(words));
  return index < 0 ? null : { page: index + 1, of: null };
}
