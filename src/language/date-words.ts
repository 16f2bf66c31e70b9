// The words of dates, as people of our four languages (and their neighbours) type them. Variants
// are
// separated by "|" and folded when loaded; letters that folding joins need only one spelling here.
// Written from general knowledge of the languages; Levantine, Gulf, Egyptian and Maghreb month
// names.

import type { Calendar } from './date-reading.ts';
import type { Season } from './date-calendar.ts';

/**
 * Gregorian months 1 to 12: English, French, Persian, Dari, Arabic, Russian, Turkish,
 * transliterated.
 */
export const gregorianMonths: readonly string[] = [
  'january|jan|janvier|janv|ژانویه|ژانویهٔ|جانویه|جنوری|جنوري|يناير|كانون الثاني|كانون ثاني|كانون التاني|كانون تاني|كانون الثانى|جانفي|جانفیه|январь|января|январе|январю|январем|янв|ocak|ocakta|ocağın|zhanvieh|zhanvie|janvieh|janvie|yanvar|yanvarya',
  'february|feb|febr|fév|février|févr|فوریه|فوریهٔ|فیبروری|فبروری|فبرواری|فبراير|شباط|فيفري|فبرایر|февраль|февраля|феврале|февралю|февралем|фев|февр|şubat|şubatta|fevrieh|fevrie|fevral|fevralya',
  'march|mar|mars|مارس|مارچ|مارت|آذار|март|марта|марте|марту|мартом|мар|mart|martta|marta|marte',
  'april|apr|avril|avr|آوریل|آپریل|ابریل|اپریل|أبريل|إبريل|نيسان|أفريل|апрель|апреля|апреле|апрелю|апрелем|апр|nisan|nisanda|avril|aprel|aprelya',
  'may|mai|مه|می|مِی|مايو|أيار|ماي|май|мая|мае|маю|маем|mayıs|mayısta|maya',
  'june|jun|juin|ژوئن|ژوین|ژون|جون|يونيو|يونية|يونيه|حزيران|جوان|июнь|июня|июне|июню|июнем|июн|haziran|haziranda|zhuan|iyun|iyunya',
  'july|jul|juillet|juil|ژوئیه|ژوییه|ژویه|جولای|جولایی|جولائی|يوليو|يوليوز|يوليه|يولية|تموز|جويلية|جوليه|июль|июля|июле|июлю|июлем|июл|temmuz|temmuzda|iyul|iyulya',
  'august|aug|août|اوت|آگوست|آگست|اگوست|أغسطس|اغسطوس|آب|أوت|غشت|август|августа|августе|августу|августом|авг|ağustos|ağustosta|avgust|avgusta',
  'september|sept|sep|septembre|سپتامبر|سپتمبر|سبتامبر|سبتمبر|أيلول|شتنبر|سبتمبر|сентябрь|сентября|сентябре|сентябрю|сентябрем|сен|сент|eylül|eylülde|septambr|sentyabr|sentyabrya',
  'october|oct|octobre|اکتبر|اکتوبر|اوکتبر|اكتوبر|أكتوبر|تشرين الأول|تشرين اول|октябрь|октября|октябре|октябрю|октябрем|окт|ekim|ekimde|oktobr|oktyabr|oktyabrya',
  'november|nov|novembre|نوامبر|نومبر|نوفمبر|تشرين الثاني|تشرين ثاني|تشرين التاني|تشرين تاني|نونبر|نوفنبر|ноябрь|ноября|ноябре|ноябрю|ноябрем|ноя|нояб|kasım|kasımda|novambr|noyabr|noyabrya',
  'december|dec|décembre|déc|دسامبر|دسمبر|دیسامبر|ديسمبر|كانون الأول|كانون اول|دجنبر|декабрь|декабря|декабре|декабрю|декабрем|дек|aralık|aralıkta|desambr|dekabr|dekabrya',
];

/** Jalali months 1 to 12: Iranian, Dari, Finglish, Russian. */
export const persianMonths: readonly string[] = [
  'فروردین|فرودین|فروردبن|حمل|farvardin|farvardeen|farwardin|farvardyn|farwardeen|farvadin|hamal|фарвардин',
  'اردیبهشت|اردی بهشت|اردبهشت|اردیبهش|ثور|ordibehesht|ordibehest|ordibeheshd|ordibeheshte|ardibehesht|ordybehesht|ordi behesht|sawr|saur|ордибехешт',
  'خرداد|جوزا|جوزای|khordad|khordaad|xordad|khurdad|jawza|jauza|хордад',
  'تیر|سرطان|tir|teer|saratan|тир',
  'مرداد|امرداد|اسد|mordad|amordad|mordaad|murdad|asad|мордад',
  'شهریور|شهریر|شهرویر|سنبله|shahrivar|shahrivr|sharivar|shahriwar|shahrivare|sunbula|sonbola|sonbole|шахривар',
  'مهر|میزان|mehr|mizan|мехр',
  'آبان|عقرب|aban|aabaan|aaban|abaan|aqrab|абан',
  'آذر|قوس|azar|aazar|qaws|qaus|азер|азар',
  'دی|جدی|dey|dei|day mah|jadi|jadie|дей',
  'بهمن|دلو|bahman|bahmann|dalw|dalwa|бахман',
  'اسفند|حوت|اسپند|esfand|sfand|isfand|espand|hoot|эсфанд',
];

/**
 * Names that also mean something else (cancer, amount, load …): a month only beside a Jalali year.
 */
export const doubtfulMonths = 'حمل|سرطان|میزان|اسد|عقرب|قوس|جدی|دلو|hamal|asad';

/** Hijri months 1 to 12. */
export const islamicMonths: readonly string[] = [
  'محرم|محرم الحرام|المحرم|muharram|moharram|мухаррам',
  'صفر|صفر الخير|صفر المظفر|safar|сафар',
  'ربيع الأول|ربيع اول|ربیع‌الاول|ربيع 1|rabi al awwal|rabi ul awwal|rabi al awal|rabi i|рабиуль авваль|раби аль авваль',
  'ربيع الثاني|ربيع الآخر|ربيع ثاني|ربيع الاخير|rabi al thani|rabi al akhir|rabi ul thani|rabi ii|рабиу сани|раби ас сани',
  'جمادى الأولى|جمادى الأول|جمادي الاولى|جماد الأول|جماد اول|jumada al awwal|jumada al ula|jumada i|джумада аль уля',
  'جمادى الآخرة|جمادى الثانية|جمادى الثاني|جمادى الآخر|جماد الثاني|جماد ثاني|جماد الآخر|jumada al thani|jumada al akhira|jumada ii|джумада ас сани',
  'رجب|رجب المرجب|rajab|раджаб',
  'شعبان|شعبان المعظم|shaban|shaaban|шаабан',
  'رمضان|رمضان المبارك|رمضان الكريم|ramadan|ramazan|ramadhan|рамадан|рамазан',
  'شوال|شوال المكرم|shawwal|shawal|shavval|шавваль',
  'ذو القعدة|ذي القعدة|ذوالقعده|ذیقعده|ذيقعدة|ذی القعده|القعدة|dhu al qadah|dhul qadah|zulqada|zul qaada|зуль каада',
  'ذو الحجة|ذي الحجة|ذوالحجه|ذیحجه|ذيحجة|ذی الحجه|الحجة|dhu al hijjah|dhul hijjah|zulhijja|zul hijja|зуль хиджа',
];

/** Feasts, which every reader places in the same way, as days or months of their calendar. */
export const namedDays: readonly {
  readonly words: string;
  readonly calendar: Calendar;
  readonly month: number;
  readonly day?: number;
}[] = [
  {
    words: 'نوروز|عید نوروز|nowruz|norooz|noruz|навруз|новруз',
    ...{ calendar: 'persian', month: 1, day: 1 },
  },
  { words: 'عید|eid norooz', ...{ calendar: 'persian', month: 1 } },
  { words: 'سیزده بدر|سیزده به در|sizdah bedar', ...{ calendar: 'persian', month: 1, day: 13 } },
  { words: 'یلدا|شب یلدا|yalda', ...{ calendar: 'persian', month: 9, day: 30 } },
  {
    words: 'عید فطر|عيد الفطر|eid al fitr|eid ul fitr|eid fitr|ураза байрам',
    ...{ calendar: 'islamic', month: 10, day: 1 },
  },
  {
    words: 'عید قربان|عيد الأضحى|عيد الاضحى|eid al adha|eid ul adha|курбан байрам',
    ...{ calendar: 'islamic', month: 12, day: 10 },
  },
  { words: 'عاشورا|عاشوراء|ashura|ашура', ...{ calendar: 'islamic', month: 1, day: 10 } },
  { words: 'christmas|christmas day|xmas', ...{ calendar: 'gregorian', month: 12, day: 25 } },
];

export const seasons: Readonly<Record<Season, string>> = {
  spring:
    'بهار|فصل بهار|بهاری|bahar|ربيع|الربيع|فصل الربيع|spring|springtime|весна|весной|весны|весну|весне|ilkbahar|bahar|ilkbaharda|printemps',
  summer:
    'تابستان|تابستون|tabestan|tabestoon|صيف|الصيف|فصل الصيف|summer|summertime|лето|летом|лета|лете|yaz|yazın|été',
  autumn:
    'پاییز|پائیز|پاییزی|خزان|paeez|payiz|paeiz|paiz|خريف|الخريف|فصل الخريف|autumn|fall|осень|осенью|осени|sonbahar|sonbaharda|automne',
  winter:
    'زمستان|زمستون|zemestan|zemestoon|شتاء|شتا|الشتاء|فصل الشتاء|winter|wintertime|зима|зимой|зимы|зиму|зиме|kış|kışın|hiver',
};

export const eras: Readonly<Record<Calendar, string>> = {
  persian:
    'ش|ه ش|هش|هجری شمسی|شمسی|خورشیدی|هجری خورشیدی|هـ ش|جلالی|به شمسی|به خورشیدی|هجري شمسي|shamsi|jalali|persian|persian calendar|iranian|iranian calendar|по персидскому календарю|персидского календаря|иранского календаря|khorshidi|solar hijri|sh|hijri shamsi|по солнечной хиджре|солнечной хиджры|шамси',
  islamic:
    'ق|ه ق|هق|هجری قمری|قمری|به قمری|هـ|ه|هجري|هجرية|هجریه|للهجرة|من الهجرة|الهجري|هجري قمري|hijri|ah|lunar hijri|qamari|ghamari|по хиджре|хиджры|хиджра|хижры',
  gregorian:
    'م|میلادی|به میلادی|ميلادي|ميلادية|للميلاد|الميلادي|ad|ce|miladi|miladiye|gregorian|н э|нашей эры|по григорианскому календарю',
};

/** Units with how many a word says by itself: Arabic duals, half-years, «полтора года». */
export const units: readonly {
  readonly unit: 'day' | 'week' | 'month' | 'year';
  readonly count?: number;
  readonly words: string;
}[] = [
  {
    unit: 'day',
    words:
      'روز|روزه|rooz|ruz|يوم|يوما|أيام|ايام|day|days|день|дня|дней|денек|денька|деньков|сутки|суток|gün|gun|jour|jours',
  },
  { unit: 'day', count: 2, words: 'يومين|يومان' },
  {
    unit: 'week',
    words:
      'هفته|هفتهٔ|هفته ی|هفته‌ی|hafte|hafteh|أسبوع|اسبوعا|أسابيع|الأسبوع|اسابيع|week|weeks|wk|wks|неделя|недели|неделю|недель|неделе|недельку|недельки|недельке|hafta|haftada',
  },
  { unit: 'week', count: 2, words: 'أسبوعين|fortnight|پانزده روز' },
  {
    unit: 'month',
    words:
      'ماه|ماهه|ماهٔ|برج|mah|mahe|maah|شهر|شهرا|أشهر|شهور|الشهر|بشهر|اشهر|month|months|mo|mos|месяц|месяца|месяцев|месяце|мес|ay|ayı|ayında|mois',
  },
  { unit: 'month', count: 2, words: 'شهرين|شهران' },
  { unit: 'month', count: 1.5, words: 'полтора месяца|полутора месяцев|شهر ونصف|month and a half' },
  {
    unit: 'month',
    count: 6,
    words:
      'полгода|нیم سال|نیم سال|نیمسال|نصف سنة|نصف عام|نص سنة|half a year|half year|half an year|yarım yıl|شش ماه|شیش ماه',
  },
  {
    unit: 'month',
    count: 18,
    words:
      'полтора года|سنة ونصف|سنة ونص|عام ونصف|year and a half|یک سال و نیم|یکسال و نیم|سال و نیم',
  },
  {
    unit: 'year',
    words:
      'سال|سالهٔ|ساله|sal|sale|saal|سنة|سنوات|سنين|عام|عاما|أعوام|اعوام|السنة|العام|بسنة|بعام|لعام|لسنة|سنه|year|years|yr|yrs|год|года|году|годом|годы|годов|годах|лет|г|гг|гг|yıl|yılı|yılında|yıllar|sene|senesi|année|ans',
  },
  { unit: 'year', count: 2, words: 'سنتين|سنتان|عامين|عامان' },
];

/** Units in the plural, which need a number. */
export const pluralUnits =
  'days|weeks|months|years|yrs|дней|недель|месяцев|лет|годы|أيام|أسابيع|أشهر|شهور|سنوات|سنين|أعوام';

/** The quarter of a year, which takes a number. */
export const quarters =
  'q|qtr|quarter|квартал|квартале|квартала|кварталу|кв|الربع|ربع|سه ماهه|سه ماههٔ|سه ماهه ی|çeyrek|trimestre';

/** A half added to a count: «دو سال و نیم», "two and a half years". */
export const halves = 'و نیم|نیم|ونصف|و نصف|ونص|نصف|с половиной|and a half|half|buçuk';

/** Days away from today that one word says. */
export const dayOffsets: readonly { readonly days: number; readonly words: string }[] = [
  {
    days: 0,
    words:
      'امروز|امشب|emrooz|emruz|اليوم|النهارده|انهارده|today|tonight|this morning|сегодня|сегодняшний день|bugün|aujourdhui',
  },
  {
    days: -1,
    words:
      'دیروز|دیشب|diruz|dirooz|diroz|أمس|امس|البارحة|مبارح|امبارح|إمبارح|yesterday|last night|вчера|вчерашний день|dün|hier',
  },
  {
    days: -2,
    words:
      'پریروز|پریشب|pariruz|parirooz|أول أمس|اول امس|أول البارحة|أول مبارح|أول امبارح|قبل أمس|the day before yesterday|day before yesterday|позавчера|evvelsi gün|önceki gün',
  },
  { days: -3, words: 'پس پریروز|پس پریشب|позапозавчера' },
  { days: 1, words: 'فردا|farda|غدا|غداً|بكرة|بكرا|tomorrow|завтра|yarın|demain' },
  { days: 2, words: 'پس فردا|پسفردا|بعد غد|day after tomorrow|послезавтра' },
];

/** Whole years away from this one; Persian words mean Jalali years. */
export const yearOffsets: readonly {
  readonly years: number;
  readonly calendar: 'persian' | 'gregorian';
  readonly words: string;
}[] = [
  { years: 0, calendar: 'persian', words: 'امسال|emsal|emsaal' },
  { years: -1, calendar: 'persian', words: 'پارسال|parsal|parsaal' },
  { years: -2, calendar: 'persian', words: 'پیرارسال|پیارسال|پرارسال' },
  { years: -1, calendar: 'gregorian', words: 'geçen yıl|geçen sene|yesteryear|прошлогодний' },
  { years: 0, calendar: 'gregorian', words: 'bu yıl|bu sene' },
  { years: -2, calendar: 'gregorian', words: 'the year before last|year before last' },
];

/** "Last", "this", "next": steps of whatever unit, month or season stands beside the word. */
export const steps: readonly { readonly step: number; readonly words: string }[] = [
  {
    step: -1,
    words:
      'گذشته|پیشین|اخیر|gozashte|gozashteh|الماضي|الماضية|الماضى|الفائت|الفائتة|اللي فات|اللي فاتت|المنصرم|المنصرمة|last|past|previous|prior|прошлый|прошлая|прошлое|прошлого|прошлой|прошлом|прошлую|прошлым|прошедшего|минувшего|минувшем|geçen|önceki',
  },
  {
    step: -2,
    words: 'позапрошлый|позапрошлом|позапрошлого|позапрошлой|قبل الماضي|قبل الماضية|ماقبل آخر',
  },
  {
    step: 0,
    words:
      'این|جاری|حاضر|earlier this|later this|هذا|هذه|الحالي|الحالية|الجاري|this|current|этот|эта|это|этого|этой|этом|эту|этим|текущего|текущем|текущий|нынешнем|нынешнего|bu',
  },
  {
    step: 1,
    words:
      'آینده|بعدی|ayande|القادم|القادمة|المقبل|المقبلة|الجاي|الجاية|next|coming|следующий|следующего|следующем|следующей|следующую|будущем|gelecek',
  },
];

/** "Ago", before its amount, after it, or either way; and the same for what is still to come. */
export const distances: readonly {
  readonly sign: -1 | 1;
  readonly place: 'before' | 'after' | 'either';
  readonly words: string;
}[] = [
  {
    sign: -1,
    place: 'after',
    words:
      'پیش|پيش ازین|پیش از این|قبل از این|pish|ghabl|qabl|ago|back|earlier|before now|назад|тому назад|önce',
  },
  { sign: -1, place: 'before', words: 'منذ|مند|من حوالي|از حدود' },
  { sign: -1, place: 'either', words: 'قبل' },
  { sign: 1, place: 'before', words: 'через|بعد' },
  { sign: 1, place: 'after', words: 'دیگر|دیگه|later|from now|sonra|from today' },
];

export const weekdays: readonly string[] = [
  'یکشنبه|یک شنبه|yekshanbe|yekshanbeh|الأحد|الاحد|sunday|sun|воскресенье|воскресенья|вс|pazar',
  'دوشنبه|دو شنبه|doshanbe|doshanbeh|الإثنين|الاثنين|monday|mon|понедельник|понедельника|пн|pazartesi',
  'سه شنبه|سهشنبه|seshanbe|seshanbeh|الثلاثاء|tuesday|tue|tues|вторник|вторника|вт|salı',
  'چهارشنبه|چهار شنبه|chaharshanbe|charshanbe|الأربعاء|الاربعا|wednesday|wed|среда|среду|среды|ср|çarşamba',
  'پنجشنبه|پنج شنبه|panjshanbe|panjshanbeh|الخميس|thursday|thu|thur|thurs|четверг|четверга|чт|perşembe',
  'جمعه|آدینه|jome|jomeh|الجمعة|friday|fri|пятница|пятницу|пятницы|пт|cuma',
  'شنبه|shanbe|shanbeh|السبت|saturday|sat|суббота|субботу|субботы|сб|cumartesi',
];

/** Counting words by value, in the languages where people write them out. */
export const cardinals: readonly (readonly [number, string])[] = [
  [1, 'یک|یه|yek|ye|واحد|واحدة|one|a|один|одного|одна|одну|bir'],
  [2, 'دو|do|اثنين|اثنان|إثنين|اثنتين|two|два|две|двух|iki'],
  [3, 'سه|se|seh|ثلاثة|ثلاث|تلاتة|تلات|three|три|трех|üç'],
  [4, 'چهار|چار|chahar|char|أربعة|أربع|four|четыре|четырех|dört'],
  [5, 'پنج|panj|خمسة|خمس|five|пять|пяти|beş'],
  [6, 'شش|شیش|shish|shesh|ستة|ست|six|шесть|шести|altı'],
  [7, 'هفت|haft|سبعة|سبع|seven|семь|семи|yedi'],
  [8, 'هشت|hasht|ثمانية|ثمان|ثماني|تمانية|eight|восемь|восьми|sekiz'],
  [9, 'نه|noh|تسعة|تسع|nine|девять|девяти|dokuz'],
  [10, 'ده|dah|عشرة|عشر|ten|десять|десяти'],
  [
    11,
    'یازده|أحد عشر|احداشر|حداشر|احدى عشر|احدى عشرة|إحدى عشرة|eleven|одиннадцать|одиннадцати|احدعش|حدعش|إحدعش|احدعشر|هدعش',
  ],
  [
    12,
    'دوازده|اتناشر|اطناشر|اثنا عشر|اثني عشر|اثنا عشر|اثنتي عشرة|twelve|двенадцать|двенадцати|اثنعش|طنعش|اطنعش|تنعش|اتنعش',
  ],
  [13, 'سیزده|تلتاشر|تلاتاشر|ثلاثة عشر|ثلاث عشرة|thirteen|тринадцать|تلتطعش|ثلثطعش|تلطعش|ثلاثطعش'],
  [
    14,
    'چهارده|أربعتاشر|اربعتاشر|أربعة عشر|أربع عشرة|fourteen|четырнадцать|اربعطعش|أربعطعش|اربعتعش',
  ],
  [15, 'پانزده|پونزده|خمستاشر|خمسة عشر|خمس عشرة|fifteen|пятнадцать|خمسطعش|خمستعش'],
  [16, 'شانزده|شونزده|ستاشر|ستة عشر|ست عشرة|sixteen|шестнадцать|ستطعش|سطعش|ستعش'],
  [17, 'هفده|هیفده|سبعتاشر|سبعة عشر|سبع عشرة|seventeen|семнадцать|سبعطعش|سبعتعش'],
  [
    18,
    'هجده|هیجده|هژده|تمنتاشر|ثمانتاشر|ثمانية عشر|ثماني عشرة|eighteen|восемнадцать|تمنطعش|ثمنطعش|ثمانطعش|تمانطعش',
  ],
  [19, 'نوزده|تسعتاشر|تسعة عشر|تسع عشرة|nineteen|девятнадцать|تسعطعش|تسعتعش'],
  [20, 'بیست|عشرين|عشرون|twenty|двадцать'],
  [30, 'سی|ثلاثين|ثلاثون|thirty|тридцать'],
  [40, 'چهل|forty|сорок|أربعين'],
  [50, 'پنجاه|fifty|пятьдесят|خمسين'],
  [60, 'شصت|sixty|шестьдесят|ستين'],
  [70, 'هفتاد|seventy|семьдесят|سبعين'],
  [80, 'هشتاد|eighty|восемьдесят|ثمانين'],
  [90, 'نود|ninety|девяносто|تسعين'],
];

/** Ordinal days 1 to 31 that are not built from tens and units. */
export const ordinals: readonly (readonly [number, string])[] = [
  [
    1,
    'اول|یکم|نخست|غرة|أول يوم من|اولین روز|روز اول|first day of|первый день|avval|aval|yekom|الأول|الاول|الحادي|first|первое|первого|premier',
  ],
  [2, 'دوم|dovom|dovvom|الثاني|second|второе|второго'],
  [3, 'سوم|sevom|الثالث|third|третье|третьего'],
  [4, 'چهارم|chaharom|الرابع|fourth|четвертое|четвертого'],
  [5, 'پنجم|panjom|الخامس|fifth|пятое|пятого'],
  [6, 'ششم|shishom|السادس|sixth|шестое|шестого'],
  [7, 'هفتم|haftom|السابع|seventh|седьмое|седьмого'],
  [8, 'هشتم|hashtom|الثامن|eighth|восьмое|восьмого'],
  [9, 'نهم|nohom|التاسع|ninth|девятое|девятого'],
  [10, 'دهم|dahom|العاشر|tenth|десятое|десятого'],
  [11, 'یازدهم|الحادي عشر|eleventh|одиннадцатое|одиннадцатого'],
  [12, 'دوازدهم|الثاني عشر|twelfth|двенадцатое|двенадцатого'],
  [13, 'سیزدهم|الثالث عشر|thirteenth|тринадцатое|тринадцатого'],
  [14, 'چهاردهم|الرابع عشر|fourteenth|четырнадцатое|четырнадцатого'],
  [15, 'پانزدهم|الخامس عشر|fifteenth|пятнадцатое|пятнадцатого'],
  [16, 'شانزدهم|السادس عشر|sixteenth|шестнадцатое|шестнадцатого'],
  [17, 'هفدهم|السابع عشر|seventeenth|семнадцатое|семнадцатого'],
  [18, 'هجدهم|هیجدهم|الثامن عشر|eighteenth|восемнадцатое|восемнадцатого'],
  [19, 'نوزدهم|التاسع عشر|nineteenth|девятнадцатое|девятнадцатого'],
  [20, 'بیستم|العشرين|العشرون|twentieth|двадцатое|двадцатого'],
  [30, 'سی ام|سیم|الثلاثين|الثلاثون|thirtieth|тридцатое|тридцатого'],
];

/** How tens stand with units: what leads the unit, and what follows it in Arabic. */
export const tens = {
  unitsLast: {
    20: 'بیست و|twenty|двадцать',
    30: 'سی و|thirty|тридцать',
    40: 'چهل و|forty|сорок',
    50: 'پنجاه و|fifty|пятьдесят',
    60: 'شصت و|sixty|шестьдесят',
    70: 'هفتاد و|seventy|семьдесят',
    80: 'هشتاد و|eighty|восемьдесят',
    90: 'نود و|ninety|девяносто',
  },
  unitsFirst: { 20: 'وعشرين|وعشرون', 30: 'وثلاثين|وثلاثون' },
  ordinalsFirst: { 20: 'والعشرين', 30: 'والثلاثين' },
} as const;

/**
 * Years written out: the words of a century with what joins the rest to them, the least that may
 * follow ("twenty one" is no year), and whether the century is a year by itself.
 */
export const centuries: readonly {
  readonly century: number;
  readonly words: string;
  readonly least: number;
  readonly alone: boolean;
}[] = [
  { century: 1300, words: 'هزار و سیصد و|هزار سیصد و', least: 1, alone: false },
  { century: 1400, words: 'هزار و چهارصد و|هزار چهارصد و', least: 1, alone: false },
  { century: 1400, words: 'هزار و چهارصد', least: 100, alone: true },
  { century: 1300, words: 'هزار و سیصد', least: 100, alone: true },
  { century: 2000, words: 'دو هزار و', least: 1, alone: false },
  { century: 2000, words: 'ألفين و|ألفان و', least: 1, alone: false },
  { century: 1900, words: 'ألف وتسعمئة و|ألف وتسعمائة و', least: 1, alone: false },
  { century: 2000, words: 'две тысячи', least: 1, alone: false },
  { century: 1900, words: 'тысяча девятьсот|девятьсот', least: 10, alone: false },
  { century: 2000, words: 'two thousand|two thousand and', least: 1, alone: false },
  { century: 2000, words: 'twenty', least: 10, alone: false },
  { century: 1900, words: 'nineteen', least: 10, alone: false },
];

/** Words that open a range, close it, or do both jobs of a range. */
export const links = {
  from: 'از|az|من|from|since|starting|started|beginning from|с|со|от|начиная с|depuis|از تاریخ|ابتدا از',
  between: 'بین|مابین|بين|ما بين|between|между',
  and: 'و|and|и|ve',
  or: 'or|или|либо|یا|أو|veya|ou',
  to: 'تا|الی|لغایت|ta|إلى|الي|حتى|وحتى|وإلى|ل|لغاية|لحد|الى غاية|to|until|till|til|through|thru|upto|up to|по|до|à|تا تاریخ|по настоящий день',
  now: 'الان|اکنون|کنون|حالا|تاکنون|تا کنون|تا الان|تا حالا|تا به حال|تا امروز|حال حاضر|alan|hala|الآن|الان|حتى الآن|لحد الآن|now|present|the present|to date|till date|until today|ongoing|настоящее время|настоящий момент|сих пор|сейчас|сегодня|сегодняшнего дня|по сей день|şimdi',
  before:
    'less than|under|fewer than|менее|меньше|کمتر از|أقل من|قبل از|پیش از|before|prior to|earlier than|ранее|раньше',
  after:
    'last day of|آخرین روز|آخر يوم من|последний день|more than|over|at least|week of|the week of|более|больше|свыше|не менее|بیش از|بیشتر از|حداقل|أكثر من|اكثر من|على الأقل|ما يزيد عن|بعد از|پس از|after|later than|после|عقب',
} as const;

/** Counts that say no number: "a few months ago" is asked about, not guessed. */
export const vagueCounts =
  'چند|چندین|چند تا|چن|chand|عدة|عده|بضعة|بضع|كم|несколько|пару|нескольких|several|few|a few|couple|a couple|a couple of|couple of|some|many|birkaç|quelques';

/** Words that announce a date, so that a bare year or short date after them is one. */
export const hints =
  'در|تاریخ|در تاریخ|تو|توی|مورخ|مورخه|به تاریخ|dar|tarikh|في|فی|بتاريخ|تاريخ|خلال|عام|in|on|at|dated|date|back in|during|as of|around|circa|в|во|на|дата|датировано|tarih|tarihi|en|le|от|ca|approximately|approx';

/** Approximations: the wider precision is kept, so they say nothing more. */
export const approximations =
  'حدود|حدودا|حدوداً|تقریبا|تقریباً|حوالی|نزدیک|اوایل|اواسط|اواخر|اوائل|آخر|آخرای|آخرهای|اولای|اوایلِ|وسط|وسطای|نیمه|نیمه اول|نیمه دوم|دهه اول|دهه دوم|دهه سوم|هفته اول|هفته دوم|هفته سوم|هفته چهارم|هفته آخر|ابتدای|انتهای|پایان|شروع|hodood|hodude|hodoode|avayel|avasete|avakhere|avakher|akhare|avale|taghriban|حوالي|تقريبا|تقریبا|نحو|قرابة|بداية|بدايات|نهاية|أواخر|اواخر|أوائل|اوائل|منتصف|مطلع|في بداية|في نهاية|أول|اخر|آخر|الأسبوع الأول من|الأسبوع الثاني من|الأسبوع الثالث من|الأسبوع الأخير من|الاسبوع الاول من|النصف الأول من|النصف الثاني من|about|around|circa|approximately|approx|roughly|nearly|almost|early|mid|middle|late|end|beginning|start|first half|second half|first week of|second week of|third week of|fourth week of|last week of|somewhere|sometime|probably|maybe|perhaps|около|примерно|приблизительно|где то|где-то|начало|начале|начала|началу|к началу|конец|конце|конца|концу|к концу|середина|середине|середины|к середине|в начале|первое полугодие|первом полугодии|второе полугодие|втором полугодии|первая неделя|первой неделе|вторая неделя|второй неделе|третьей неделе|последней неделе|последняя неделя|первая половина|первой половине|вторая половина|второй половине|ориентировочно|вроде|наверное|кажется|ortası|başı|sonu|başında|sonunda|yaklaşık';

/** Words that may stand around a date without changing it. */
export const fillers =
  'ولی|اما|but|но|لكن|بس|ama|of|the|th|st|nd|rd|de|du|im|it|was|is|be|i|my|think|guess|believe|exactly|exact|precisely|only|just|since then|said|ok|okay|yes|hi|hello|please|thanks|thank you|month|fl|t|z|utc|gmt|am|pm|hour|hrs|oclock|time|بود|بوده|است|هست|شد|شده|میشه|میشود|فکر کنم|فکر میکنم|گمانم|احتمالا|احتمالاً|شاید|دقیقا|دقیقاً|فقط|همان|همون|همین|به|را|رو|که|بله|آره|سلام|ساعت|دقیقه|صبح|ظهر|عصر|شب|فصل|ماههای|سالهای|یعنی|برابر با|معادل|مصادف با|برابر|مطابق|مطابق با|fekr konam|bood|shod|saat|كان|كانت|تقريباً|أظن|اظن|أعتقد|اعتقد|ربما|يمكن|بالضبط|نعم|الساعة|صباحا|مساء|ص|الموافق|موافق|يوافق|شهري|это|был|была|было|были|думаю|точно|только|да|здравствуйте|время|часов|часа|час|ч|мин|года рождения|числа|число|календарный|утром|вечером|ночью|днем|с утра|после обеда|morning|afternoon|evening|this morning|in the morning|night|الصبح|الصباح|الظهر|العصر|الليل|بالليل|المسا|المساء|بعدازظهر|بعد از ظهر|evet|saat|sanırım';

/** Openings before a day and a month: joined with "of", as in «الأول من مارس», "5th of May". */
export const joiners = 'ام|امین|of|the|من|از|de|du|شهر|ماه|числа|برج|در|في|ال|лета';

/** Said by someone who does not know; the whole line then means "unknown" when it holds no date. */
export const unknownPhrases =
  'نمی دانم|نمیدونم|نمی دونم|نمیدانم|نمیدونیم|نمی دانیم|یادم نیست|یادم نمیاد|یادم نمی آید|یادم نمیاید|یادم رفته|یادمون نیست|به یاد ندارم|خاطرم نیست|خاطرم نمیاد|در خاطرم نیست|فراموش کردم|فراموش کرده ام|مطمئن نیستم|معلوم نیست|نامعلوم|نامشخص|مشخص نیست|اطلاع ندارم|خبر ندارم|اطلاعی ندارم|تاریخش یادم نیست|یاد ندارم|یادم نمیایه|نمیفامم|نمی فامم|خبر نیستم|nemidanam|nemidoonam|nemidunam|nemidonam|nmidonam|yadam nist|yadam nemiad|yadam nemiyad|yadam rafte|لا أعرف|لا اعرف|لا أعلم|لا اعلم|لا أتذكر|لا اتذكر|لا أذكر|لا اذكر|ما أعرف|ما اعرف|ما أتذكر|ما اتذكر|ما أذكر|ما اذكر|ما بعرف|ما بتذكر|ما بذكر|ما متذكر|ما متذكرة|ماني متذكر|ماني متذكرة|مو متذكر|مو متذكرة|مش متذكر|مش متذكرة|لست متذكرا|ماني عارف|ماني عارفة|ماني متأكد|مش متأكد|مش متأكدة|مو عارف|مو متأكدة|لست متأكدة|لا نعلم|لا نعرف|لا نتذكر|ما نعرف|ما نتذكر|والله ما أدري|مش عارف|مش عارفة|مش فاكر|مش فاكرة|مو متأكد|مو متاكد|لست متأكد|لست متأكدا|لست متاكدة|غير متأكد|ما ادري|ماادري|مدري|ما أدري|لا أدري|لا ادري|نسيت|ناسي|ناسية|غير معروف|غير معلوم|غير معروفة|مجهول|غير محدد|معرفش|ما عرف|مانعرفش|не помню|не припомню|не помним|не знаю|не знаем|не могу вспомнить|не вспомню|забыл|забыла|забыли|не уверен|не уверена|неизвестно|неизвестна|неизвестен|точно не помню|не известно|нет информации|понятия не имею|без понятия|затрудняюсь ответить|не скажу|dont remember|do not remember|dont know|do not know|dunno|cant remember|cannot remember|can not remember|cant recall|do not recall|dont recall|can not recall|could not recall|couldnt recall|not a clue|havent a clue|not sure|unsure|no idea|unknown|not known|forgot|forgotten|i forget|have no idea|idk|who knows|unsure|unclear|didnt remember|no clue|not certain|bilmiyorum|hatırlamıyorum|unuttum|emin değilim|bilinmiyor|хз|не в курсе|фиг знает|бог знает|مش متذكر بالضبط|علمی علمك|الله أعلم|الله اعلم|خدا می‌داند|خدا میدونه|god knows|cant say|beats me|je ne sais pas';

/** What a number measures when one of these follows it: then the number is never a year. */
export const measures =
  'mg|mgs|g|gr|gram|grams|kg|mcg|ug|µg|μg|ng|ml|cc|l|dl|iu|u|ui|unit|units|mm|cm|m2|mmhg|mmol|umol|meq|cells|cell|cycles|cycle|courses|course|sessions|session|doses|dose|times|time|x|tablets|tablet|patients|people|percent|bpm|toman|rial|dollars|usd|eur|euro|euros|rubles|hours|minutes|meters|میلی گرم|میلیگرم|گرم|کیلو|کیلوگرم|میلی لیتر|سی سی|لیتر|واحد|دوره|جلسه|بار|نوبت|عدد|درصد|قرص|سانت|سانتی متر|میلی متر|متر|تومان|ریال|دلار|نفر|مرتبه|کورس|سیکل|دوز|ملغ|مجم|مغ|مل|غرام|غ|كغ|كيلو|وحدة|وحدات|جرعة|جرعات|دورة|دورات|جلسة|جلسات|مرة|مرات|حبة|بالمئة|سم|ملم|دولار|ليرة|ريال|мг|мкг|г/л|кг|грамм|мл|ед|единиц|ме|курс|курса|курсов|цикл|цикла|циклов|сеанс|сеансов|раз|раза|доз|доза|дозы|таблеток|таблетки|мм|см|процентов|рублей|человек|клеток|тыс|млн|metr|kür|doz';

/** After a number: «15-го», "1st", "2023'te". */
export const numberSuffixes =
  'st|nd|rd|th|er|го|ого|е|ое|й|ый|ий|м|ом|му|х|ام|م|امین|te|ta|de|da|ten|tan|den|dan|in|ın|ün|un|nin|nın|i|ı|ü|si|sı';

/** Roman months as typed in Latin or in look-alike Cyrillic letters. */
export const romanMonths: readonly string[] = [
  'i|і',
  'ii|іі',
  'iii|ііі',
  'iv|іv',
  'v',
  'vi|vі',
  'vii|vіі',
  'viii|vііі',
  'ix|іх|iх',
  'x|х',
  'xi|хі|хi',
  'xii|хіі|хii',
];
