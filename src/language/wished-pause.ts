// Why people cannot answer for a while: "in hospital", "so tired", «هفتهٔ شیمی‌درمانی».
import { plainWords, wordForms } from './word-forms.ts';

/**
 * In hospital, or during treatment: a pause of its own length, unless they name a day. `time`: they
 * want some, or wait for something.
 */
export type Pause = 'hospital' | 'treatment' | 'time';

const inHospital = wordForms(
  'in hospital|in the hospital|into hospital|to hospital|we are at the hospital|' +
    "we're at the hospital|he is at the hospital|she is at the hospital|" +
    'hospitali*|admitted|out of hospital|بستری است|بستریه|بستریست|بستریم|بستری ام|بستری هست*|' +
    'بستری شد*|بستری کرد*|بستری می*|بستری خواه*|بیمارستانیم|بیمارستانه|بیمارستانم|' +
    'بیمارستان است|بیمارستان هست*|تو بیمارستان|توی بیمارستان|در بیمارستان|في المستشفى|' +
    'بالمستشفى|في المشفى|بالمشفى|منوم*|راقد*|نزيل*|دخل* المستشفى|دخل* * المستشفى|أدخل* المستشفى|' +
    'يخرج من المستشفى|تخرج من المستشفى|نخرج من المستشفى|в больниц*|в стационар*|' +
    'в госпитал*|госпитализ*|кладут|ложимся',
);
const notInHospital = wordForms(
  'not in hospital|not in the hospital|no longer in hospital|بیمارستان نیست*|بستری نیست*|' +
    'ليس في المستشفى|لسنا في المستشفى|не в больнице|уже не в больнице|' +
    // Papers that lie elsewhere.
    'another hospital|other hospital|بیمارستان دیگه|بیمارستان دیگر|مستشفى آخر|مستشفى ثاني|' +
    'مستشفى تاني|в другой больнице|в другом госпитале',
);
const discharge = wordForms(
  'discharge*|home from hospital|ترخیص*|مرخص*|الخروج|خروج*|выпис*|выпиш*',
);
const untilWords = wordForms(
  'until|till|after|once|when|as soon as|تا|وقتی|بعد|پس از|هنوز|حتى|عندما|لما|بعد|ما لم|' +
    'когда|после|пока|до|как только',
);
const treatment = wordForms(
  'chemo*|radiotherapy|radiation|surgery|شیمی درمانی*|شیمیدرمانی*|پرتودرمانی|رادیوتراپی|' +
    'کیموتراپی|جراحی|عمل داره|عمل دارد|الكيماوي|الكيمو|العلاج الكيميائي|الإشعاعي|الإشعاع|العملية|' +
    'хими*|облучени*|операци*|лучев*',
);
/** Tired, busy, or waiting: they say that not now, and no day. */
const wantsTime = wordForms(
  'not now|no time|need time|need some time|need more time|need a break|give us time|tired|' +
    "exhausted|busy|can't now|cannot now|can't right now|cannot right now|not today|bad time|" +
    'no strength|no energy|overwhelmed|waiting|after|until|once|as soon as|very weak|unwell|' +
    'not feeling well|not well|صبر کن*|تا جواب|تا نتیجه|حالش خوب نیست|بذارید برای|' +
    'فعلا نمی*|الان نمی*|حالا نمی*|نمیتونیم الان|نمیتونم الان|نمی توانم الان|الان نه|فعلا نه|' +
    'وقت ندار*|وقتش نیست|وقت بد*|وقت میخوا*|وقت می خواه*|مهلت|خسته*|حال ندار*|حالش رو ندار*|' +
    'حالش را ندار*|توان ندار*|توانش را ندار*|حوصله ندار*|جون ندار*|گرفتار*|درگیر*|منتظر*|' +
    'بعد از|بعد|پس از|وقتی|هر وقت|بعدا|تا وقتی|' +
    'ليس الآن|لا أستطيع الآن|لا نستطيع الآن|مو هسه|مش هلأ|مش دلوقتي|مو الحين|مو قادر*|' +
    'مش قادر*|ما بقدر هلق|ما بقدر هلأ|ما أقدر الحين|ما أقدر هسه|ما نقدر الحين|ما نقدر هسه|' +
    'مش هقدر دلوقتي|متعب*|تعبان*|مشغول*|مرهق*|وقتا|وقت|بانتظار|انتظر|ننتظر|عندما|لما|حين|بعدين|' +
    'пока не могу|пока не можем|пока не получается|сейчас не *|сейчас никак|нет сил|устал*|' +
    'не до этого|не до того|нужно время|дайте время|нет времени|некогда|занят*|не сегодня|' +
    'потом|позже|попозже|сейчас плохо|плохо себя|совсем плох*|' +
    'ждем|жду|после|когда будет|когда будут|когда получ*|как только',
);

const discharged = wordForms('discharged|مرخص میشه|مرخص می شود|ترخیص میشه');

/** Without what they wait for: «شیمی‌درمانی», «после выписки» are no letters about it. */
export function withoutPause(said: string): string {
  const rest = said.replace(treatment, ' ').replace(discharged, ' ');
  return untilWords.test(rest) ? rest.replace(discharge, ' ') : rest;
}

/** Why somebody cannot answer for a while; null when they say nothing of the kind. */
export function readPause(text: string): Pause | null {
  const said = plainWords(text);
  const leaves = discharge.test(said) && untilWords.test(said);
  if ((inHospital.test(said) && !notInHospital.test(said)) || leaves) return 'hospital';
  if (treatment.test(said)) return 'treatment';
  return wantsTime.test(said) ? 'time' : null;
}
