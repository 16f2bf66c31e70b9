// The time of day as people say it: "9 in the evening", «ساعت ۹ شب», «التاسعة مساءً», "21:30".
import { fold } from './fold.ts';
import { numberFromWords } from './number-words.ts';

const hoursPerDay = 24;
const noon = 12;

const words = (list: string): ReadonlySet<string> => new Set(list.split('|').map(fold));

const morning = words('am|a.m|morning|صبح|بامداد|صباحا|الصباح|утра|утро|утром');
const later = words(
  'pm|p.m|afternoon|evening|عصر|غروب|بعدازظهر|ظهر|مساء|المساء|عصرا|ظهرا|дня|вечера|вечер|вечером|днём',
);
/** Until five it is the morning after, before that it is late. */
const night = words('night|midnight|شب|نیمه‌شب|نصفه‌شب|لیلا|ليلا|اللیل|ночи|ночь|ночью');
const half = words('half|نیم|ونیم|نصف|والنصف|ونصف|половина|полчаса');
/** Persian nine, which is "no" elsewhere. */
const persianNine = /(?<=ساعت )نه(?= |$)/u;

const arabicHours = [
  ...['الواحدة', 'الثانية', 'الثالثة', 'الرابعة', 'الخامسة', 'السادسة'],
  ...['السابعة', 'الثامنة', 'التاسعة', 'العاشرة', 'الحادية عشرة', 'الثانية عشرة'],
].map(fold);

/** Minutes after midnight that the words may mean; two where morning or evening is not said. */
export function readClockTime(text: string): readonly number[] {
  const said = fold(text)
    .replace(persianNine, '9')
    .replace(/(\d)(?=\p{L})/gu, '$1 ')
    .replace(/[.](?=\D|$)/gu, ' ');
  const parts = said.split(/[\s,،!?؟]+/u).filter((part) => part !== '');
  const time = digitsIn(said) ?? spokenHour(said, parts);
  if (time === null) return [];
  const [hour, written] = time;
  const minutes = written === 0 && parts.some((part) => half.has(part)) ? 30 : written;
  if (hour > hoursPerDay || minutes > 59) return [];
  return hoursMeant(hour, parts).map((one) => (one % hoursPerDay) * 60 + minutes);
}

function hoursMeant(hour: number, parts: readonly string[]): readonly number[] {
  const has = (set: ReadonlySet<string>) => parts.some((part) => set.has(part));
  if (hour > noon || hour === 0) return [hour];
  if (has(morning)) return [hour % noon];
  if (has(later)) return [(hour % noon) + noon];
  if (has(night)) return [hour < 6 || hour === noon ? hour % noon : hour + noon];
  return [hour % noon, (hour % noon) + noon];
}

/** "21:30", "9", as the only numbers. */
function digitsIn(said: string): readonly [hour: number, minutes: number] | null {
  const [hour, minutes, ...more] = said.match(/\d+/gu) ?? [];
  if (hour === undefined || more.length > 0 || hour.length > 2) return null;
  if (minutes === undefined) return [Number(hour), 0];
  return /\d\s*[:.٫]\s*\d{2}|\d (و|и|and) \d/u.test(said) ? [Number(hour), Number(minutes)] : null;
}

function spokenHour(
  said: string,
  parts: readonly string[],
): readonly [hour: number, minutes: number] | null {
  const arabic = arabicHours.findLastIndex((name) => ` ${said} `.includes(` ${name} `));
  if (arabic !== -1) return [arabic + 1, 0];
  const numbers = parts.map(numberFromWords).filter((number) => number !== null);
  const [only, ...more] = numbers;
  return only === undefined || more.length > 0 ? null : [only, 0];
}
