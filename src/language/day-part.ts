// When in the day people want to be written to: "only evenings", "after 6", «روزها سر کارم».
import { readClockTime } from './clock-time.ts';
import { fold } from './fold.ts';
import { plainWords, wordForms } from './word-forms.ts';

/** A part of the day in which somebody wants to be written to; `any`: none above another. */
export type DayPart = 'morning' | 'afternoon' | 'evening' | 'any';

/** `day`: while others work. Longer names first: «بعد از ظهر» is not «ظهر». */
const partWords: readonly (readonly [DayPart | 'day' | null, RegExp])[] = [
  // "Good evening", "these days" are no wish.
  [
    null,
    wordForms(
      'good morning|good evening|good afternoon|good night|صبح بخیر|عصر بخیر|شب بخیر|ظهر بخیر|' +
        'صباح الخير|صباح النور|مساء الخير|مساء النور|доброе утро|добрый вечер|доброй ночи|' +
        'добрый день|доброго дня|доброго вечера|доброго утра|این روزها|این روزا',
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
    'day',
    wordForms(
      'during the day|in the daytime|daytime|by day|all day|روزها|روزا|طول روز|در روز|تمام روز|' +
        'النهار|نهارا|طول النهار|днем|в течение дня|весь день|целый день',
    ),
  ],
  [
    'afternoon',
    wordForms(
      'afternoon*|after lunch|noon|بعدازظهر*|بعد از ظهر*|بعدظهر*|بعد از ناهار|ظهر*|بعد الظهر|' +
        'الظهر|العصر|после обеда|после полудня',
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
    'غیر|به جز|بجز|لا|ليس|مو|مش|ما|إلا|غير|не|нет|кроме|нельзя|' +
    // At work, or asleep, they cannot answer.
    'at work|i work|we work|سر کار*|کار میکن*|أعمل|نعمل|في العمل|بالعمل|بالدوام|في الدوام|' +
    'на работе|работаю|работаем|asleep|sleep|خواب*|نايم*|ننام|أنام|спим|сплю|спит',
);
/** "Not before lunch" is after lunch. */
const notBefore: readonly (readonly [RegExp, string])[] = [
  [wordForms('not before|not until|no earlier than'), 'after'],
  [wordForms('не раньше|не ранее'), 'после'],
  [wordForms('ليس قبل|مو قبل|مش قبل'), 'بعد'],
  [wordForms('نه قبل از|زودتر از'), 'بعد از'],
];
/** "After 6 pm", «بعد از ساعت ۶»: a number alone is no time of the day. */
const afterClock = new RegExp(
  `(?:^|\\s)(?:after|بعد از|بعد|после) (?:(?<clock>${fold('ساعت|الساعة')}) )?(?<hour>\\d{1,2})` +
    `(?: (?<minutes>\\d\\d))?` +
    `(?: ?(?<unit>${fold('am|pm|oclock|صبح|عصر|شب|مساء|صباحا|утра|дня|вечера|часов|часа')}))?(?=\\s|$)`,
  'u',
);
const [noon, fiveInTheAfternoon] = [12 * 60, 17 * 60];
/** A new thought: what is denied before it is not denied after it. */
const turns = /[,.;،؛!?؟\n]+|(?=\s(?:only|just|but|فقط|بس|ولی|اما|لکن|только|лишь|а|но)\s)/u;
/** Which is meant by whoever rules out another: the middle of the day first. */
const others: readonly DayPart[] = ['afternoon', 'evening', 'morning'];

/** The part of the day that somebody asks for; null when they name none, or several. */
export function readDayPart(text: string): DayPart | null {
  const wanted = new Set<DayPart>();
  const ruledOut = new Set<DayPart>();
  for (const clause of fold(text).split(turns)) {
    const said = notBefore.reduce((all, [no, after]) => all.replace(no, after), plainWords(clause));
    const into = notWanted.test(said) ? ruledOut : wanted;
    for (const part of partsIn(said)) {
      if (part !== 'day') into.add(part);
      else for (const each of into === wanted ? afternoons : workingHours) into.add(each);
    }
  }
  if (wanted.size > 0) return wanted.size === 1 ? ([...wanted][0] ?? null) : null;
  return ruledOut.size === 0 ? null : (others.find((part) => !ruledOut.has(part)) ?? null);
}

const afternoons: readonly DayPart[] = ['afternoon'];
const workingHours: readonly DayPart[] = ['morning', 'afternoon'];

function partsIn(said: string): readonly (DayPart | 'day')[] {
  const clock = partAfterClock(said);
  if (clock !== null) return [clock];
  let rest = said;
  return partWords.flatMap(([part, words]) => {
    if (!words.test(rest)) return [];
    rest = rest.replace(new RegExp(words, 'gu'), ' ');
    return part === null ? [] : [part];
  });
}

/** Of two hours that may be meant the later one: nobody says when to begin at night. */
function partAfterClock(said: string): DayPart | null {
  const { clock, hour, minutes: past, unit } = afterClock.exec(said)?.groups ?? {};
  if (hour === undefined || (clock ?? past ?? unit) === undefined) return null;
  const minutes = readClockTime(`${hour}:${past ?? '00'} ${unit ?? ''}`).at(-1);
  if (minutes === undefined) return null;
  if (minutes < noon) return 'any';
  return minutes < fiveInTheAfternoon ? 'afternoon' : 'evening';
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

/** "I'll send it", «می‌فرستم»: they will, and ask for nothing. */
export function isPromise(text: string): boolean {
  const said = plainWords(text);
  return promising.test(said) && !notWanted.test(said);
}

const promising = wordForms(
  "will send|i'll send|we'll send|will do|i'll do|will upload|i'll upload|sending|will bring|" +
    'میفرستم*|می فرستم*|میفرستیم*|می فرستیم*|ارسال میکن*|ارسال می کن*|میارم|می آورم|' +
    'سأرسل*|سنرسل*|أرسله*|نرسله*|رح أبعت*|رح نبعت*|هبعت*|ببعت*|أبعت*|سأبعث*|أدز*|' +
    'пришлю|пришлем|отправлю|отправим|вышлю|вышлем|скину|скинем|загружу|принесу',
);
