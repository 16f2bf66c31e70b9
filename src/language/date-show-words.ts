// The names with which dates are shown: months, seasons and joints in each of the four languages.

import type { Season } from './date-calendar.ts';
import type { Calendar } from './date-reading.ts';
import type { Language } from './language.ts';

interface ShownWords {
  readonly months: Readonly<Record<Calendar, readonly string[]>>;
  readonly seasons: Readonly<Record<Season, string>>;
}

const farsiPersian = [
  'فروردین',
  'اردیبهشت',
  'خرداد',
  'تیر',
  'مرداد',
  'شهریور',
  'مهر',
  'آبان',
  'آذر',
  'دی',
  'بهمن',
  'اسفند',
] as const;

const arabicIslamic = [
  'محرم',
  'صفر',
  'ربيع الأول',
  'ربيع الآخر',
  'جمادى الأولى',
  'جمادى الآخرة',
  'رجب',
  'شعبان',
  'رمضان',
  'شوال',
  'ذو القعدة',
  'ذو الحجة',
] as const;

/**
 * Names in the form that stands beside a day («15 марта»), or alone where languages do not
 * inflect.
 */
export const shownWords: Readonly<Record<Language, ShownWords>> = {
  fa: {
    months: {
      persian: farsiPersian,
      gregorian: [
        'ژانویه',
        'فوریه',
        'مارس',
        'آوریل',
        'مه',
        'ژوئن',
        'ژوئیه',
        'اوت',
        'سپتامبر',
        'اکتبر',
        'نوامبر',
        'دسامبر',
      ],
      islamic: [
        'محرم',
        'صفر',
        'ربیع‌الاول',
        'ربیع‌الثانی',
        'جمادی‌الاول',
        'جمادی‌الثانی',
        'رجب',
        'شعبان',
        'رمضان',
        'شوال',
        'ذی‌القعده',
        'ذی‌الحجه',
      ],
    },
    seasons: { spring: 'بهار', summer: 'تابستان', autumn: 'پاییز', winter: 'زمستان' },
  },
  ar: {
    months: {
      gregorian: [
        'كانون الثاني (يناير)',
        'شباط (فبراير)',
        'آذار (مارس)',
        'نيسان (أبريل)',
        'أيار (مايو)',
        'حزيران (يونيو)',
        'تموز (يوليو)',
        'آب (أغسطس)',
        'أيلول (سبتمبر)',
        'تشرين الأول (أكتوبر)',
        'تشرين الثاني (نوفمبر)',
        'كانون الأول (ديسمبر)',
      ],
      persian: [
        'فروردين',
        'أرديبهشت',
        'خرداد',
        'تير',
        'مرداد',
        'شهريور',
        'مهر',
        'آبان',
        'آذر',
        'دي',
        'بهمن',
        'إسفند',
      ],
      islamic: arabicIslamic,
    },
    seasons: { spring: 'ربيع', summer: 'صيف', autumn: 'خريف', winter: 'شتاء' },
  },
  ru: {
    months: {
      gregorian: [
        'января',
        'февраля',
        'марта',
        'апреля',
        'мая',
        'июня',
        'июля',
        'августа',
        'сентября',
        'октября',
        'ноября',
        'декабря',
      ],
      persian: [
        'фарвардина',
        'ордибехешта',
        'хордада',
        'тира',
        'мордада',
        'шахривара',
        'мехра',
        'абана',
        'азара',
        'дея',
        'бахмана',
        'эсфанда',
      ],
      islamic: [
        'мухаррама',
        'сафара',
        'раби аль-авваля',
        'раби ас-сани',
        'джумада аль-уля',
        'джумада ас-сани',
        'раджаба',
        'шаабана',
        'рамадана',
        'шавваля',
        'зуль-каада',
        'зуль-хиджа',
      ],
    },
    seasons: { spring: 'весна', summer: 'лето', autumn: 'осень', winter: 'зима' },
  },
  en: {
    months: {
      gregorian: [
        'January',
        'February',
        'March',
        'April',
        'May',
        'June',
        'July',
        'August',
        'September',
        'October',
        'November',
        'December',
      ],
      persian: [
        'Farvardin',
        'Ordibehesht',
        'Khordad',
        'Tir',
        'Mordad',
        'Shahrivar',
        'Mehr',
        'Aban',
        'Azar',
        'Dey',
        'Bahman',
        'Esfand',
      ],
      islamic: [
        'Muharram',
        'Safar',
        'Rabi al-awwal',
        'Rabi al-thani',
        'Jumada al-ula',
        'Jumada al-akhira',
        'Rajab',
        'Shaban',
        'Ramadan',
        'Shawwal',
        'Dhu al-Qadah',
        'Dhu al-Hijjah',
      ],
    },
    seasons: { spring: 'spring', summer: 'summer', autumn: 'autumn', winter: 'winter' },
  },
};

/** Russian months that stand alone: «октябрь 2023 г.». */
export const russianMonthsAlone: Readonly<Record<Calendar, readonly string[]>> = {
  gregorian: [
    'январь',
    'февраль',
    'март',
    'апрель',
    'май',
    'июнь',
    'июль',
    'август',
    'сентябрь',
    'октябрь',
    'ноябрь',
    'декабрь',
  ],
  persian: [
    'фарвардин',
    'ордибехешт',
    'хордад',
    'тир',
    'мордад',
    'шахривар',
    'мехр',
    'абан',
    'азар',
    'дей',
    'бахман',
    'эсфанд',
  ],
  islamic: [
    'мухаррам',
    'сафар',
    'раби аль-авваль',
    'раби ас-сани',
    'джумада аль-уля',
    'джумада ас-сани',
    'раджаб',
    'шаабан',
    'рамадан',
    'шавваль',
    'зуль-каада',
    'зуль-хиджа',
  ],
};

/** Russian seasons after «с», and after «по». */
export const russianSeasons = {
  genitive: { spring: 'весны', summer: 'лета', autumn: 'осени', winter: 'зимы' },
  accusative: { spring: 'весну', summer: 'лето', autumn: 'осень', winter: 'зиму' },
} as const;
