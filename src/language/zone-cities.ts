// Large cities of countries with several times that give no time zone its name, in four languages.

/** `city`: as IANA's zones are named after, then in Persian, Arabic and Russian; `|` parts spellings. */
export const zoneCities: Readonly<Record<string, readonly string[]>> = {
  'Europe/Moscow': [
    'Saint Petersburg|Petersburg|SPB;سن پترزبورگ|سنت پترزبورگ;سانت بطرسبرغ;Санкт-Петербург|Питер|СПб',
    'Kazan;کازان;قازان;Казань',
    'Nizhny Novgorod;نیژنی نووگورود;نيجني نوفغورود;Нижний Новгород',
    'Rostov;روستوف;روستوف;Ростов-на-Дону|Ростов',
    'Krasnodar;کراسنودار;كراسنودار;Краснодар',
    'Sochi;سوچی;سوتشي;Сочи',
    'Voronezh;وارونژ;فورونيج;Воронеж',
    'Makhachkala;ماخاچ‌قلعه;محج قلعة;Махачкала',
    'Grozny;گروزنی;غروزني;Грозный',
  ],
  'Asia/Yekaterinburg': [
    'Chelyabinsk;چلیابینسک;تشيليابينسك;Челябинск',
    'Ufa;اوفا;أوفا;Уфа',
    'Perm;پرم;بيرم;Пермь',
    'Tyumen;تیومن;تيومين;Тюмень',
    'Orenburg;اورنبورگ;أورينبورغ;Оренбург',
    'Surgut;سورگوت;سورغوت;Сургут',
  ],
  'Asia/Novokuznetsk': ['Kemerovo;کمروو;كيميروفو;Кемерово'],
  'Asia/Irkutsk': ['Ulan-Ude;اولان اوده;أولان أودي;Улан-Удэ'],
  'Asia/Yakutsk': ['Blagoveshchensk;بلاگووشچنسک;بلاغوفيشتشينسك;Благовещенск'],
  'Asia/Vladivostok': ['Khabarovsk;خاباروفسک;خاباروفسك;Хабаровск'],
  'America/New_York': [
    'Washington;واشنگتن;واشنطن;Вашингтон',
    'Boston;بوستون;بوسطن;Бостон',
    'Philadelphia;فیلادلفیا;فيلادلفيا;Филадельфия',
    'Miami;میامی;ميامي;Майами',
    'Atlanta;آتلانتا;أتلانتا;Атланта',
  ],
  'America/Chicago': [
    'Houston;هیوستون;هيوستن;Хьюстон',
    'Dallas;دالاس;دالاس;Даллас',
    'Minneapolis;مینیاپولیس;مينيابوليس;Миннеаполис',
  ],
  'America/Los_Angeles': [
    'San Francisco;سان فرانسیسکو;سان فرانسيسكو;Сан-Франциско',
    'San Diego;سن دیگو|سان دیگو;سان دييغو;Сан-Диего',
    'Seattle;سیاتل;سياتل;Сиэтл',
  ],
  'America/Toronto': [
    'Montreal;مونترال;مونتريال;Монреаль',
    'Ottawa;اتاوا;أوتاوا;Оттава',
    'Quebec;کبک;كيبيك;Квебек',
  ],
  'America/Edmonton': ['Calgary;کلگری;كالغاري;Калгари'],
  'Australia/Sydney': ['Canberra;کانبرا;كانبيرا;Канберра'],
  'Asia/Jakarta': [
    'Surabaya;سورابایا;سورابايا;Сурабая',
    'Bandung;باندونگ;باندونغ;Бандунг',
    'Medan;مدان;ميدان;Медан',
  ],
  'Asia/Makassar': ['Bali|Denpasar;بالی;بالي;Бали|Денпасар'],
  'America/Sao_Paulo': [
    'Rio de Janeiro|Rio;ریو دو ژانیرو;ريو دي جانيرو;Рио-де-Жанейро',
    'Brasilia;برازیلیا;برازيليا;Бразилиа',
  ],
  'America/Mexico_City': ['Guadalajara;گوادالاخارا;غوادالاخارا;Гвадалахара'],
  'Asia/Shanghai': ['Beijing|Peking;پکن;بكين;Пекин', 'Guangzhou|Canton;گوانگژو;قوانغتشو;Гуанчжоу'],
};
