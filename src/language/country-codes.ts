// ISO 3166-1 codes, and the everyday names of countries that CLDR does not list.

export const countryCodes =
  `AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF
  CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE
  GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR
  KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ
  NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI
  SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE
  VN VU WS XK YE ZA ZM ZW`.split(/\s+/);

export const countryAliases: readonly (readonly [string, string])[] = [
  ['USA', 'US'],
  ['America', 'US'],
  ['آمریکا', 'US'],
  ['امریکا', 'US'],
  ['أمريكا', 'US'],
  ['США', 'US'],
  ['Америка', 'US'],
  ['UK', 'GB'],
  ['England', 'GB'],
  ['انگلیس', 'GB'],
  ['بریتانیا', 'GB'],
  ['بريطانيا', 'GB'],
  ['Англия', 'GB'],
  ['UAE', 'AE'],
  ['Emirates', 'AE'],
  ['امارات', 'AE'],
  ['الإمارات', 'AE'],
  ['ОАЭ', 'AE'],
  ['Эмираты', 'AE'],
  ['KSA', 'SA'],
  ['عربستان', 'SA'],
  ['السعودية', 'SA'],
  ['Саудовская Аравия', 'SA'],
  ['Кыргызстан', 'KG'],
  ['Turkey', 'TR'],
  ['ترکیه', 'TR'],
  ['تركيا', 'TR'],
  ['Турция', 'TR'],
  ['Persia', 'IR'],
  ['الجمهورية الإسلامية الإيرانية', 'IR'],
  ['جمهوری اسلامی ایران', 'IR'],
  ['Irak', 'IQ'],
  ['عراق', 'IQ'],
  ['Kurdistan', 'IQ'],
  ['كردستان العراق', 'IQ'],
  ['РФ', 'RU'],
  ['Российская Федерация', 'RU'],
  ['Казакстан', 'KZ'],
  ['Киргизия', 'KG'],
  ['Туркмения', 'TM'],
  ['Белоруссия', 'BY'],
  ['Молдавия', 'MD'],
  ['Палестина', 'PS'],
  ['فلسطين', 'PS'],
  ['غزة', 'PS'],
  ['Gaza', 'PS'],
  ['Palestine', 'PS'],
  ['افغانستان', 'AF'],
  ['Holland', 'NL'],
  ['هلند', 'NL'],
  ['Czech Republic', 'CZ'],
  ['South Korea', 'KR'],
];
