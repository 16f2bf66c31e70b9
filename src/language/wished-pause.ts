// When people want to be written to: "only evenings", "in hospital", «هفتهٔ شیمی‌درمانی».
import { fold } from './fold.ts';
import { plainWords, wordForms } from './word-forms.ts';

/** A part of the day in which somebody wants to be written to; `any`: none above another. */
export type DayPart = 'morning' | 'afternoon' | 'evening' | 'any';

/** Longer names first: «بعد از ظهر» is not «ظهر», "good evening" is not a wish. */
const partWords: readonly (readonly [DayPart | null, RegExp])[] = [
  [
    null,
    wordForms(
      'good morning|good evening|good afternoon|good night|صبح بخیر|عصر بخیر|شب بخیر|ظهر بخیر|' +
        'صباح الخير|صباح النور|مساء الخير|مساء النور|доброе утро|добрый вечер|доброй ночи|' +
        'добрый день|доброго дня|доброго вечера|доброго утра',
    ),
  ],
  [
    'any',
    wordForms(
      'any time|anytime|any hour|whenever you like|whenever you want|whenever suits you|' +
        'هر وقت شد|هر وقت خواستید|هر وقت خواستین|هر وقت تونستید|هر ساعت|هر ساعتی|هر زمان|' +
        'ای وقت|أي وقت|أي ساعة|في أي وقت|в любое время|когда угодно|в любой час',
    ),
  ],
  [
    'morning',
    wordForms(
      'before noon|before lunch|قبل از ظهر*|قبل ظهر|پیش از ظهر|قبل الظهر|до обеда|до полудня',
    ),
  ],
  [
    'evening',
    wordForms(
      'after work|بعد از کار|بعد کار|عصر|عصرها|عصرا|بعد الدوام|بعد العمل|بعد العصر|после работы',
    ),
  ],
  [
    'afternoon',
    wordForms(
      'afternoon*|after lunch|noon|بعدازظهر*|بعد از ظهر*|بعدظهر*|بعد از ناهار|ظهر*|بعد الظهر|' +
        'الظهر|العصر|после обеда|после полудня|днем',
    ),
  ],
  [
    'evening',
    wordForms(
      'evening*|night|nights|at night|شب|شبها|شبا|غروب*|سر شب|المساء|مساء|مسا|' +
        'المسا|ليلا|بالليل|الليل|вечер*|ночью',
    ),
  ],
  ['morning', wordForms('morning*|صبح|صبحها|صبحا|صباحا|الصباح|الصبح|утр*|по утрам')],
];

const notWanted = wordForms(
  "no|not|never|don't|dont|except|نه|نکن*|نفرست*|ننویس*|ندین|ندید|ندهید|ندهند|نده|نمی*|نباش*|" +
    'غیر|به جز|بجز|لا|ليس|مو|مش|ما|إلا|غير|не|нет|кроме|нельзя',
);
/** A new thought: what is denied before it is not denied after it. */
const turns = /[,.;،؛!?؟\n]+|(?=\s(?:only|just|but|فقط|بس|ولی|اما|لکن|только|лишь|а|но)\s)/u;
/** Which is meant by whoever rules out another: the middle of the day first. */
const others: readonly DayPart[] = ['afternoon', 'evening', 'morning'];

/** The part of the day that somebody asks for; null when they name none, or several. */
export function readDayPart(text: string): DayPart | null {
  const wanted = new Set<DayPart>();
  const ruledOut = new Set<DayPart>();
  for (const clause of fold(text).split(turns)) {
    const said = plainWords(clause);
    for (const part of partsIn(said)) (notWanted.test(said) ? ruledOut : wanted).add(part);
  }
  if (wanted.size > 0) return wanted.size === 1 ? ([...wanted][0] ?? null) : null;
  return ruledOut.size === 0 ? null : (others.find((part) => !ruledOut.has(part)) ?? null);
}

function partsIn(said: string): readonly DayPart[] {
  let rest = said;
  return partWords.flatMap(([part, words]) => {
    if (!words.test(rest)) return [];
    rest = rest.replace(new RegExp(words, 'gu'), ' ');
    return part === null ? [] : [part];
  });
}

/** A habit from now on: "only", "always"; without it "tomorrow evening" is one evening. */
export function isHabit(text: string): boolean {
  return habits.test(plainWords(text));
}

const habits = wordForms(
  'only|always|usually|just|better|prefer|evenings|mornings|afternoons|nights|فقط|همیشه|بهتر*|' +
    'معمولا|عصرها|عصرا|صبحها|شبها|بس|فقط|دائما|أفضل|الأفضل|только|всегда|лучше|обычно|по',
);

/** Said of this very day: "tonight", «امشب». */
export function isToday(text: string): boolean {
  return todays.test(plainWords(text));
}

const todays = wordForms(
  'today|tonight|this evening|this afternoon|امروز|امشب|اليوم|الليلة|هسه|النهارده|сегодня',
);

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
    'ليس في المستشفى|لسنا في المستشفى|не в больнице|уже не в больнице',
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
    'کیموتراپی|جراحی|عمل داره|عمل دارد|الكيماوي|الكيمو|العلاج الكيميائي|الإشعاعي|العملية|' +
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
    'مش قادر*|متعب*|تعبان*|مشغول*|مرهق*|وقتا|وقت|بانتظار|انتظر|ننتظر|عندما|لما|حين|بعدين|' +
    'пока не могу|пока не можем|пока не получается|сейчас не *|сейчас никак|нет сил|устал*|' +
    'не до этого|не до того|нужно время|дайте время|нет времени|некогда|занят*|не сегодня|' +
    'потом|позже|попозже|сейчас плохо|плохо себя|совсем плох*|' +
    'ждем|жду|после|когда будет|когда будут|когда получ*|как только',
);

/** Without what they wait for: «شیمی‌درمانی», «после выписки» are no letters about it. */
export function withoutPause(said: string): string {
  const rest = said.replace(treatment, ' ');
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
