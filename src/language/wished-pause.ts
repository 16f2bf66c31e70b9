// When people want to be written to: "only evenings", "in hospital", «هفتهٔ شیمی‌درمانی».
import { fold } from './fold.ts';

/** A part of the day in which somebody wants to be written to; `any`: none above another. */
const dayParts = ['morning', 'evening', 'any'] as const;

export type DayPart = (typeof dayParts)[number];

const wordsOf: Readonly<Record<DayPart, readonly RegExp[]>> = {
  morning: forms('morning|mornings|صبح|صبحها|صبح ها|صباحا|الصباح|صباح|утром|утро|по утрам'),
  evening: forms(
    'evening|evenings|night|nights|عصر|عصرها|عصر ها|شب|شبها|شب ها|غروب|بعدازظهر|بعد از ظهر|' +
      'مساء|المساء|مسا|لیلا|вечером|вечер|вечерам|по вечерам|вечера',
  ),
  any: forms(
    'any time|anytime|whenever|هر وقت|هر ساعت|ای وقت|في ای وقت|в любое время|когда угодно',
  ),
};

/** In hospital, or during treatment: a pause of its own length, unless they name a day. */
export type Pause = 'hospital' | 'treatment';

const pauseWords: Readonly<Record<Pause, readonly RegExp[]>> = {
  hospital: forms(
    'hospital|hospitalised|hospitalized|admitted|بیمارستان|بستری|المستشفی|مستشفی|المشفی|مشفی|' +
      'больнице|больницу|больница|госпитале|стационаре',
  ),
  treatment: forms(
    'chemo|chemotherapy|chemo week|شیمی درمانی|شیمیدرمانی|کیموتراپی|الکیماوی|کیماوی|' +
      'العلاج الکیماوی|العلاج الکیمیایی|химия|химии|химию|химиотерапия|химиотерапии|химиотерапию',
  ),
};

/** The part of the day that somebody asks for; null when they name none, or several. */
export function readDayPart(text: string): DayPart | null {
  const said = plain(text);
  const named = dayParts.filter((part) => wordsOf[part].some((word) => word.test(said)));
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** Why somebody cannot answer for a while; null when they say nothing of the kind. */
export function readPause(text: string): Pause | null {
  const said = plain(text);
  const named = (['hospital', 'treatment'] as const).find((pause) =>
    pauseWords[pause].some((word) => word.test(said)),
  );
  return named ?? null;
}

function plain(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ');
}

/** Whole words, folded as what people write is folded. */
function forms(words: string): readonly RegExp[] {
  return words.split('|').map((word) => new RegExp(`(^| )${plain(word).trim()}( |$)`, 'u'));
}
