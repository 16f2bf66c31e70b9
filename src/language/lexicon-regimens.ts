// Regimens and radiotherapy as patients write them; forms are separated by ";", "~" marks one that is less exact than its item.

import type { LexiconRow } from './medical-term.ts';

export const regimenLexicon: readonly LexiconRow[] = [
  {
    id: 'r-chop',
    category: 'regimen',
    english: 'R-CHOP (rituximab, cyclophosphamide, doxorubicin, vincristine, prednisone)',
    names: { fa: 'آر چاپ', ar: 'آر تشوب', ru: 'Р-ЧОП' },
    forms: `
      RCHOP; archop; R-CHOP-14; آر چاپ; آر تشوب; بروتوكول تشوب مع ريتوكسيماب; Р-ЧОП; Р-СНОП;
      R-CHOP-21; CHOP-R; R + CHOP; rituximab CHOP; CHOP + rituximab; CHOP with rituximab;
      mini-R-CHOP; R-mini-CHOP; R-CHOP like; arr chop; rchopp; r-shop; RCOHP; R-CHOEP; آر چوپ;
      آر شاپ; ریتوکسیماب چاپ; ریتوکسیماب + چاپ; چاپ با ریتوکسیماب; چاپ و ریتوکسیماب;
      چاپ ریتوکسیماب; آر سی اچ او پی; مینی آر چاپ; ار شوب; ار كوب; آر سي اتش او بي;
      ريتوكسيماب مع تشوب; تشوب مع ريتوكسيماب; بروتوكول ار شوب; بروتوكول R-CHOP; ريتوكسيماب شوب;
      ЧОП-Р; R-ЧОП; Р-ЧОП-21; Р-ЧОП-14; R-ЧОП-21; эр-чоп; ар чоп; Р-ЦХОП; РСНОР; ритуксимаб ЧОП;
      ЧОП с ритуксимабом; ЧОП + ритуксимаб; ритуксимаб + ЧОП; Р-мини-ЧОП; Р-CHOP; Р-ЧОЭП;
      R-CHOP方案
    `,
  },
  {
    id: 'chop',
    category: 'regimen',
    english: 'CHOP',
    names: { fa: 'چاپ', ar: 'تشوب', ru: 'ЧОП' },
    forms: `
      CHOP; چاپ; سی اچ او پی; تشوب; شوب; ЧОП; CHOP-21; CHOP-14; CHOP protocol; CHOP regimen;
      mini-CHOP; چوپ; پروتکل چاپ; رژیم چاپ; پروتکل CHOP; شیمی درمانی چاپ; شیمی درمانی CHOP;
      بروتوكول تشوب; بروتوكول CHOP; سي اتش او بي; تشوپ; بروتوكول شوب; ЧОП-21; ЧОП-14; CHOP-курс;
      курс ЧОП; цхоп; схема ЧОП; СНОР; CHOP方案
    `,
  },
  {
    id: 'r-epoch',
    category: 'regimen',
    english: 'DA-R-EPOCH',
    names: { fa: 'آر ایپاک', ar: 'إيبوك', ru: 'R-EPOCH' },
    forms: `
      DA-R-EPOCH; EPOCH-R; آر ایپاک; ایپاک; إيبوك; R-EPOCH; DA-EPOCH-R; dose-adjusted EPOCH-R;
      dose adjusted R-EPOCH; dose-adjusted EPOCH; ~EPOCH; ~DA-EPOCH; rituximab EPOCH; epoc r;
      r-epock; آر ایپوک; ایپوک; دی ای ایپاک; دی ای آر ایپاک; ایپاک آر; آر اپوک; اپوک; آر اپاک;
      دا ایپاک; دی ای ایپوک آر; ریتوکسیماب ایپاک; ار ايبوك; ايبوك ار; بروتوكول ايبوك;
      بروتوكول EPOCH; دا ايبوك; ЭПОХ; Р-ЭПОХ; Р-ЭПОК; ЭПОК; R-ЭПОХ; DA-ЭПОХ; DA-R-ЭПОХ; Р-ЕПОК;
      ЕПОСН; ДА-Р-ЭПОХ; ДА-ЭПОХ-Р; Р-EPOCH; R-DA-EPOCH; ритуксимаб ЭПОХ; Р-ДА-ЭПОХ; R-EPOCH方案;
      Р-ЕПОХ
    `,
  },
  {
    id: 'r-cvp',
    category: 'regimen',
    english: 'R-CVP',
    names: { fa: 'آر سی وی پی' },
    forms: `
      R-CVP; آر سی وی پی; CVP-R; ~CVP; R-COP; rituximab CVP;
      rituximab cyclophosphamide vincristine prednisone; ~COP; ~سی وی پی; آر کاپ; ار سي في بي;
      بروتوكول CVP; بروتوكول R-CVP; ~سي في بي; Р-ЦВП; R-ЦВП; ~ЦВП; Р-ЦОП; R-ЦОП; Р-СОР; ~ЦОП;
      Р-CVP; ритуксимаб ЦВП; R-CVP方案
    `,
  },
  {
    id: 'pola-r-chp',
    category: 'regimen',
    english: 'Pola-R-CHP',
    names: { fa: 'پولا آر سی اچ پی', ru: 'Пола-R-CHP' },
    forms: `
      Pola-R-CHP; پولا آر سی اچ پی; Пола-R-CHP; polatuzumab R-CHP; polatuzumab + R-CHP;
      Pola + R-CHP; R-CHP pola; polatuzumab rituximab CHP; R-CHP; پولاتوزوماب آر سی اچ پی;
      آر سی اچ پی پولا; پولا آر چپ; پولا-R-CHP; بولا ار سي اتش بي; بولاتوزوماب مع R-CHP;
      بولا R-CHP; بولا آر تشب; Пола-Р-ЧП; полатузумаб R-CHP; пола-Р-CHP; полатузумаб + R-CHP;
      Пола-Р-ЦХП; Пола-R-ЧП; Pola-R-CHP方案
    `,
  },
  {
    id: 'r-dhap',
    category: 'regimen',
    english: 'R-DHAP (rituximab, dexamethasone, cytarabine, cisplatin)',
    names: { fa: 'آر دی هپ', ar: 'داهاب', ru: 'R-DHAP' },
    forms: `
      R-DHAP; آر دی هپ; آر-دهاپ; داهاب; ДХАП; Р-ДХАП; DHAP; DHAP-R; R-DHAX; ~DHAX; R-DHAC;
      R-DHAOx; rituximab DHAP; DHAP + rituximab; dhap rituximab; آر دهپ; ~دهاپ; ~دی هپ;
      آر دی اچ ای پی; ~دی اچ ای پی; ریتوکسیماب دهاپ; ار داهاب; دهاب; ار دهاب; بروتوكول DHAP;
      ~دي اتش اي بي; R-ДХАП; Р-ДГАП; Р-DHAP; ДХАП-Р; ритуксимаб ДХАП; R-ДНАР; ~ДНАР; R-DHAP方案
    `,
  },
  {
    id: 'r-ice',
    category: 'regimen',
    english: 'R-ICE (rituximab, ifosfamide, carboplatin, etoposide)',
    names: { fa: 'آر آیس', ar: 'آيس', ru: 'R-ICE' },
    forms: `
      ICE; RICE; آر آیس; آيس; АЙС; ICE-R; ICE + rituximab; rituximab ICE; RICE protocol;
      ~ICE protocol; r-ise; آر آی سی ای; ~آی سی ای; رایس; پروتکل آیس; ریتوکسیماب آیس;
      بروتوكول ICE; بروتوكول آيس; Р-АЙС; R-АЙС; Р-ИЦЕ; ~ИЦЕ; R-ИЦЕ; Р-ICE; ритуксимаб ICE;
      эр айс; Р-ICE курс; R-ICE方案
    `,
  },
  {
    id: 'r-gdp',
    category: 'regimen',
    english: 'R-GDP (gemcitabine, dexamethasone, cisplatin)',
    names: { fa: 'آر جی دی پی', ru: 'R-GDP' },
    forms: `
      GDP; R-GDP; آر جی دی پی; GDP-R; rituximab GDP; gemcitabine dexamethasone cisplatin;
      gemcitabine cisplatin dexamethasone; GDP + R; ~جی دی پی; جمسیتابین دگزامتازون سیس پلاتین;
      ریتوکسیماب جی دی پی; ار جي دي بي; ~جي دي بي; بروتوكول GDP;
      جيمسيتابين ديكساميثازون سيسبلاتين; Р-ГДП; R-ГДП; ~ГДП; Р-GDP; GDP-Р;
      гемцитабин дексаметазон цисплатин; ритуксимаб GDP; R-GDP方案
    `,
  },
  {
    id: 'r-gemox',
    category: 'regimen',
    english: 'R-GemOx',
    names: { fa: 'جم اکس', ar: 'جيموكس', ru: 'R-GemOx' },
    forms: `
      R-GemOx; GemOx; جم اکس; جيموكس; ГемОкс; GEMOX-R; rituximab GemOx; gemcitabine oxaliplatin;
      rituximab gemcitabine oxaliplatin; R-GEMOXE; آر جماکس; آر جمکس; جموکس;
      جمسیتابین اگزالی پلاتین; ار جيموكس; جيم اوكس; ار جيم اوكس; Р-ГемОкс; R-ГемОкс;
      гемцитабин оксалиплатин; Р-GemOx; ГЕМОКС-Р; ритуксимаб ГемОкс; R-GemOx方案
    `,
  },
  {
    id: 'r-eshap',
    category: 'regimen',
    english: 'R-ESHAP',
    names: { fa: 'ایشاپ', ar: 'إيشاب', ru: 'ЭШАП' },
    forms: `
      R-ESHAP; ESHAP; ایشاپ; آر ایشاپ; إيشاب; ЭШАП; ESHAP-R; rituximab ESHAP; O-ESHAP; eshapp;
      ~ایشپ; اشاپ; آر اشاپ; آر ایشپ; ای اس اچ ای پی; ایشاپ آر; ار إيشاب; ار اشاب;
      بروتوكول ESHAP; بروتوكول ايشاب; ~اشاب; Р-ЭШАП; R-ЭШАП; ~ЕСХАП; ЕШАП; Р-ЕШАП; Р-ESHAP;
      ЭСХАП; Р-ЭСХАП; ритуксимаб ЭШАП; ESHAP方案
    `,
  },
  {
    id: 'br',
    category: 'regimen',
    english: 'Bendamustine-rituximab (BR)',
    names: { fa: 'بی آر', ar: 'بنداموستين مع ريتوكسيماب', ru: 'RB' },
    forms: `
      BR; R-B; Bendamustine-rituximab; بی آر; بنداموستين مع ريتوكسيماب; R-Benda; R-bendamustine;
      rituximab bendamustine; bendamustine + rituximab; benda-R; B+R; benda ritux;
      benda rituximab; BR protocol; بنداموستین ریتوکسیماب; بنداموستین + ریتوکسیماب;
      ریتوکسیماب بنداموستین; آر بی; آر بنداموستین; بندا ریتوکسیماب; بروتوكول BR; БР; РБ;
      ритуксимаб-бендамустин; бендамустин-ритуксимаб; бендамустин + ритуксимаб;
      ритуксимаб + бендамустин; бендамустин с ритуксимабом; R-бендамустин; Р-бендамустин;
      РБ курс; BR方案
    `,
  },
  {
    id: 'pola-br',
    category: 'regimen',
    english: 'Polatuzumab + BR',
    names: { fa: 'پولا بی آر', ru: 'Пола-BR' },
    forms: `
      Polatuzumab + BR; پولا بی آر; Пола-BR; Pola-BR; polatuzumab BR;
      polatuzumab bendamustine rituximab; pola + BR; BR-Pola; BR + polatuzumab;
      polatuzumab + bendamustine + rituximab; Pola-Benda; پولاتوزوماب بنداموستین ریتوکسیماب;
      پولا بنداموستین; پولاتوزوماب با بی آر; بی آر پولا; پولاتوزوماب بنداموستین; بولا بي ار;
      بولاتوزوماب بنداموستين ريتوكسيماب; بولا BR; بولاتوزوماب مع بنداموستين وريتوكسيماب;
      Пола-БР; полатузумаб бендамустин ритуксимаб; Пола-РБ; Пола-RB; полатузумаб BR;
      полатузумаб + BR; БР-Пола; пола-бендамустин; Pola-BR方案
    `,
  },
  {
    id: 'r2',
    category: 'regimen',
    english: 'Lenalidomide-rituximab (R2)',
    names: { fa: 'آر دو', ar: 'ليناليدوميد مع ريتوكسيماب', ru: 'R2' },
    forms: `
      R2; R-squared; Lenalidomide-rituximab; آر دو; لنالیدومید ریتوکسیماب;
      ليناليدوميد مع ريتوكسيماب; R^2; rituximab lenalidomide; lenalidomide + rituximab; R-len;
      R-lena; len-R; rituximab + lenalidomide; Revlimid rituximab; len ritux; آر۲;
      ریتوکسیماب لنالیدومید; لنالیدومید + ریتوکسیماب; ریتوکسیماب رولیمید; آر لنالیدومید;
      لنالیدومید با ریتوکسیماب; ريتوكسيماب ليناليدوميد; ليناليدوميد ريتوكسيماب;
      ليناليدوميد + ريتوكسيماب; ر2; Р2; R-леналидомид; леналидомид ритуксимаб;
      ритуксимаб-леналидомид; леналидомид + ритуксимаб; леналидомид с ритуксимабом;
      ритуксимаб ревлимид; эр2; Р-квадрат; R2方案
    `,
  },
  {
    id: 'hyper-cvad',
    category: 'regimen',
    english: 'Hyper-CVAD',
    names: { fa: 'هایپر سی‌وی‌ای‌دی', ar: 'هايبر سيفاد', ru: 'Hyper-CVAD' },
    forms: `
      Hyper-CVAD; HCVAD; هایپر سی‌وی‌ای‌دی; هايبر سيفاد; Гипер-ЦВАД; Хайпер-СВАД; hyper-CVAD/MA;
      R-hyper-CVAD; mini-hyper-CVD; mini hyper CVAD; R-HCVAD; hiper cvad; hyper cvd;
      hyper-CVAD A; hyper-CVAD B; هایپرسیواد; هایپرسیود; هایپر سیوید; هیپر سیواد;
      مینی هایپر سیواد; هایپر-CVAD; هایپر سی وی آد; هيبر سيفاد; هايبر CVAD; هايبر سي في اي دي;
      بروتوكول هايبر سيفاد; Гипер-CVAD; ГиперСВАД; Хайпер-ЦВАД; хайпер CVAD; Нурег-CVAD;
      хайперсивад; hyper-ЦВАД; Hyper-СVAD; Hyper-CVAD方案
    `,
  },
  {
    id: 'bfm',
    category: 'regimen',
    english: 'BFM-type protocol',
    names: { fa: 'بی اف ام', ar: 'بروتوكول BFM', ru: 'BFM' },
    forms: `
      BFM-type protocol; BFM; ALL-BFM; IC-BFM; بی اف ام; پروتکل BFM; بروتوكول BFM; BFM protocol;
      ALL BFM 2009; BFM-90; BFM 95; BFM-2000; AIEOP-BFM; AIEOP-BFM ALL; ALL IC-BFM 2009;
      NHL-BFM; mBFM; augmented BFM; BFM like; berlin-frankfurt-munster;
      berlin frankfurt münster; پروتکل بی اف ام; آی سی بی اف ام; بی اف ام ۹۰; رژیم BFM;
      بروتوكول بي اف ام; БФМ; ALL-IC BFM; протокол BFM; протокол БФМ; ОЛЛ-БФМ; BFM-протокол;
      БФМ-90; mBFM-90; берлин-франкфурт-мюнстер; БФМ 2009; ALL-MB; Москва-Берлин; BFM方案
    `,
  },
  {
    id: 'gmall',
    category: 'regimen',
    english: 'GMALL',
    names: { fa: 'جی ام ال ال', ru: 'GMALL' },
    forms: `
      GMALL; جی ام ال ال; GMALL protocol; GMALL 07/2003; GMALL-07; German multicenter ALL;
      جی-مال; پروتکل GMALL; پروتکل جیمال; بروتوكول GMALL; بروتوكول جي مال; ГМАЛЛ;
      протокол GMALL; Джималл; протокол ГМАЛЛ; ГМАЛ; GMALL-протокол; GMALL方案
    `,
  },
  {
    id: 'flag-ida',
    category: 'regimen',
    english: 'FLAG-IDA',
    names: { fa: 'فلگ', ar: 'فلاج آيدا', ru: 'FLAG-Ida' },
    forms: `
      FLAG-IDA; FLAG; فلگ; فلگ آیدا; فلاگ; فلاج آيدا; FLAG-Idarubicin; FLAG-IDA-VEN;
      ~FLAG protocol; fludarabine cytarabine G-CSF idarubicin; Ida-FLAG; FLAG + Ida; flagg ida;
      فلاگ ایدا; آیدا فلگ; پروتکل فلگ; فلاگ ایداروبیسین; فلگ آیدا ونتوکلاکس; فلاغ ايدا;
      بروتوكول فلاج; فلاغ; فلاج; بروتوكول FLAG; ФЛАГ-Ида; ~ФЛАГ; Ида-ФЛАГ; FLAG-Ида;
      FLAG-идарубицин; курс FLAG; FLAG-IDA方案
    `,
  },
  {
    id: 'mtx-arac',
    category: 'regimen',
    english: 'High-dose methotrexate / cytarabine',
    names: {
      fa: 'متوترکسات دوز بالا',
      ar: 'ميثوتريكسات جرعة عالية',
      ru: 'высокие дозы метотрексата',
    },
    forms: `
      High-dose methotrexate / cytarabine; HD-MTX; HDAC; MATRix; متوترکسات دوز بالا;
      سیتارابین دوز بالا; ميثوتريكسات جرعة عالية; высокие дозы метотрексата;
      high dose methotrexate; high-dose MTX; high dose cytarabine; HiDAC; HD-AraC; MTX/Ara-C;
      MTX + Ara-C; methotrexate cytarabine; R-MPV; MPV; R-MTX-AraC; methotrexate high dose;
      intermediate dose cytarabine; متوترکسات های دوز; های دوز متوترکسات; های دوز سیتارابین;
      های دوز آراسی; متوترکسات با دوز بالا; هایداک; متوترکسات سیتارابین; های دوز ام تی ایکس;
      دوز بالای متوترکسات; دوز بالای سیتارابین; ماتریکس; میتوترکسات دوز بالا;
      ميثوتريكسات بجرعة عالية; ميثوتريكسات بجرعات عالية; جرعة عالية من الميثوتريكسات;
      سيتارابين جرعة عالية; سيتارابين بجرعة عالية; هاي دوز ميثوتركسات; هاي دوز ميثوتريكسات;
      высокодозный метотрексат; метотрексат в высоких дозах; высокие дозы цитарабина; ВД МТХ;
      высокодозный цитарабин; ВДАЦ; HD-МТХ; МАТРИКС; цитарабин в высоких дозах;
      метотрексат высокие дозы; МТХ-АРА-Ц; метотрексат + цитарабин; 大剂量甲氨蝶呤
    `,
  },
  {
    id: 'abvd',
    category: 'regimen',
    english: 'ABVD',
    names: { fa: 'ای بی وی دی', ar: 'ABVD', ru: 'ABVD' },
    forms: `
      ABVD; ای بی وی دی; اي بي في دي; ABVD protocol; AVBD; A-AVD; A+AVD;
      adriamycin bleomycin vinblastine dacarbazine; abvd regimen; آ ب و د; پروتکل ABVD;
      ای بی وی د; آ بی وی دی; بروتوكول ABVD; ايه بي في دي; АБВД; ABVD-курс; курсы ABVD;
      схема ABVD; АВВД; АВVD; схема АБВД; ABVD方案
    `,
  },
  {
    id: 'beacopp',
    category: 'regimen',
    english: 'BEACOPP (escalated)',
    names: { fa: 'بیکاپ', ar: 'بيكوب', ru: 'BEACOPP' },
    forms: `
      eBEACOPP; escBEACOPP; BEACOPP; بیکاپ; بیکوپ; بيكوب; БЕАКОПП; escalated BEACOPP;
      BEACOPP esc; BEACOPP-14; BEACOPP escalated; BrECADD; eskalated beacopp; beacop; beacob;
      بئاکوپ; بیکاپ تشدید شده; بیاکاپ; بی ای ای سی او پی پی; اسکلیتد بیکاپ; بيكاب; بياكوب;
      بيكوب المصعد; بروتوكول BEACOPP; БИКОПП; БЭАКОПП; эскалированный BEACOPP; эскБЕАКОПП;
      ВЕАСОРР; БЕАКОП; бикоп; BEACOPP эскалированный; ЕАСОРР; BEACOPP方案
    `,
  },
  {
    id: 'gvd',
    category: 'regimen',
    english: 'GVD / IGEV',
    names: { fa: 'آی جی ای وی', ru: 'IGEV' },
    forms: `
      GVD / IGEV; IGEV; آی جی ای وی; GVD; gemcitabine vinorelbine doxorubicin liposomal;
      gemcitabine vinorelbine doxil; GVD protocol; ifosfamide gemcitabine vinorelbine; جی وی دی;
      آیجو; آیگو; پروتکل IGEV; پروتکل GVD; جي في دي; ايجيف; بروتوكول IGEV; بروتوكول GVD; ИГЕВ;
      ИГЕВ курс; ГВД; ИГЭВ; GVD курс; IGEV-курс; GVD方案
    `,
  },
  {
    id: 'bv-nivo',
    category: 'regimen',
    english: 'Brentuximab + nivolumab',
    names: { fa: 'برنتوکسیماب نیوولوماب', ru: 'брентуксимаб + ниволумаб' },
    forms: `
      Brentuximab + nivolumab; برنتوکسیماب نیوولوماب; брентуксимаб + ниволумаб; BV-Nivo;
      BV + Nivo; BV nivolumab; Nivo-BV; nivo + BV; brentuximab nivolumab; nivolumab brentuximab;
      Adcetris Opdivo; Adcetris + Opdivo; brentuximab vedotin nivolumab; BV+nivolumab;
      برنتوکسیماب + نیوولوماب; برنتوکسیماب و نیوولوماب; نیوولوماب برنتوکسیماب; بی وی نیوو;
      ادستریس و اپدیوو; برینتوکسیماب نیولوماب; برينتوكسيماب نيفولوماب;
      برينتوكسيماب مع نيفولوماب; برنتوكسيماب + نيفولوماب; نيفولوماب مع برينتوكسيماب;
      брентуксимаб ниволумаб; БВ-ниво; ниволумаб + брентуксимаб; BV-ниво;
      брентуксимаб с ниволумабом; Адцетрис + Опдиво; БВ + ниво; брентуксимаб и ниволумаб
    `,
  },
  {
    id: 'vrd',
    category: 'regimen',
    english: 'VRd (bortezomib, lenalidomide, dexamethasone)',
    names: { fa: 'وی آر دی', ar: 'VRD', ru: 'VRD' },
    forms: `
      VRD; RVD; وی آر دی; ВРД; VRD-lite; bortezomib lenalidomide dexamethasone;
      lenalidomide bortezomib dexamethasone; RVD lite; velcade revlimid dex;
      velcade revlimid dexamethasone; Vel-Rev-Dex; آر وی دی; پروتکل VRD;
      بورتزومیب لنالیدومید دگزامتازون; ولکید رولیمید دگزا; بورتزومیب لنالیدومید دگزا; في ار دي;
      بورتيزوميب ليناليدوميد ديكساميثازون; ار في دي; بروتوكول VRD; بروتوكول في ار دي; РВД; ВЛД;
      бортезомиб леналидомид дексаметазон; VRd-лайт; велкейд ревлимид дексаметазон; схема VRD;
      вэ эр дэ; VRd方案
    `,
  },
  {
    id: 'vcd',
    category: 'regimen',
    english: 'VCd / CyBorD',
    names: { fa: 'وی سی دی', ar: 'سايبورد', ru: 'VCD' },
    forms: `
      VCd / CyBorD; CYBORD; وی سی دی; سایبورد; VCD; ВЦД;
      bortezomib cyclophosphamide dexamethasone; cyclophosphamide bortezomib dexamethasone;
      velcade cyclophosphamide dexamethasone; سایبرد; سایبور دی;
      بورتزومیب سیکلوفسفامید دگزامتازون; سیبورد; پروتکل VCD; في سي دي;
      بورتيزوميب سيكلوفوسفاميد ديكساميثازون; بروتوكول VCD; ЦиБорД; сайборд; цибордекс;
      бортезомиб циклофосфамид дексаметазон; ВСД; цибор; VCd方案
    `,
  },
  {
    id: 'vtd',
    category: 'regimen',
    english: 'VTd',
    names: { fa: 'وی تی دی', ru: 'VTD' },
    forms: `
      VTd; وی تی دی; ВТД; bortezomib thalidomide dexamethasone;
      velcade thalidomide dexamethasone; velcade thal dex; VTd protocol;
      thalidomide velcade dex; بورتزومیب تالیدومید دگزامتازون; ولکید تالیدومید دگزا; پروتکل VTD;
      بورتزومیب تالیدومید دگزا; في تي دي; بورتيزوميب ثاليدوميد ديكساميثازون; بروتوكول VTD;
      бортезомиб талидомид дексаметазон; велкейд талидомид дексаметазон; вэ тэ дэ; схема VTD;
      VTd方案
    `,
  },
  {
    id: 'drd',
    category: 'regimen',
    english: 'DRd (daratumumab, lenalidomide, dexamethasone)',
    names: { fa: 'دی آر دی', ru: 'DRd' },
    forms: `
      Dara-Rd; DRd; دی آر دی; داراتوموماب لنالیدومید; Dara-Len-Dex;
      daratumumab lenalidomide dexamethasone; daratumumab Rd; darzalex revlimid dex;
      daratumumab + lenalidomide; darzalex revlimid; دارا آر دی;
      داراتوموماب لنالیدومید دگزامتازون; داراتوموماب رولیمید; دارا لنالیدومید دگزا; پروتکل DRD;
      داراتوموماب ليناليدوميد; داراتوموماب ليناليدوميد ديكساميثازون; بروتوكول DRD; ДРД; Дара-Rd;
      даратумумаб леналидомид дексаметазон; даратумумаб леналидомид; Дара-РД; дара ревлимид декса;
      дарзалекс ревлимид; DRd方案; dara-rev-dex; daratumumab-Rd
    `,
  },
  {
    id: 'dvd',
    category: 'regimen',
    english: 'DVd (daratumumab, bortezomib, dexamethasone)',
    names: { fa: 'دی وی دی', ru: 'DVd' },
    forms: `
      DVD; دی وی دی; DaraVd; daratumumab bortezomib dexamethasone; daratumumab Vd; Dara-Vel-Dex;
      daratumumab + bortezomib; darzalex velcade dex; daratumumab bortezomib; دارا وی دی;
      داراتوموماب بورتزومیب; داراتوموماب بورتزومیب دگزامتازون; داراتوموماب ولکید;
      دارا ولکید دگزا; دي في دي; دارا في دي; داراتوموماب بورتيزوميب;
      داراتوموماب بورتيزوميب ديكساميثازون; ДВД; Дара-Vd; даратумумаб бортезомиб;
      даратумумаб бортезомиб дексаметазон; Дара-ВД; дарзалекс велкейд; дара велкейд декса;
      DVd курс; DVd方案
    `,
  },
  {
    id: 'd-vrd',
    category: 'regimen',
    english: 'D-VRd (quadruplet)',
    names: { fa: 'دارا وی آر دی', ru: 'D-VRd' },
    forms: `
      DVRd; دارا وی آر دی; Dara-VRd; D-RVd; Dara-RVd; daratumumab VRd; daratumumab + VRd;
      daratumumab bortezomib lenalidomide dexamethasone; quadruplet; Isa-VRd;
      داراتوموماب وی آر دی; داراتوموماب بورتزومیب لنالیدومید دگزامتازون; دی وی آر دی;
      چهار دارویی میلوم; دارا آر وی دی; دارا في ار دي; داراتوموماب مع VRD; دي في ار دي;
      دارا VRD; داراتوموماب بورتيزوميب ليناليدوميد ديكساميثازون; Дара-VRd; Дара-ВРД;
      даратумумаб VRd; Д-ВРД; даратумумаб бортезомиб леналидомид дексаметазон;
      даратумумаб + VRd; Дара-RVd; квадруплет; D-VRd方案
    `,
  },
  {
    id: 'krd',
    category: 'regimen',
    english: 'KRd (carfilzomib, lenalidomide, dexamethasone)',
    names: { fa: 'کی آر دی', ru: 'KRd' },
    forms: `
      KRD; کی آر دی; КРД; carfilzomib lenalidomide dexamethasone; kyprolis revlimid dex;
      carfilzomib Rd; CRd carfilzomib; kyprolis revlimid dexamethasone; car len dex;
      carfilzomib + lenalidomide; carfilzomib lenalidomide; کارفیلزومیب لنالیدومید دگزامتازون;
      کایپرولیس رولیمید; کارفیلزومیب لنالیدومید; پروتکل KRD;
      كارفيلزوميب ليناليدوميد ديكساميثازون; كارفيلزوميب ليناليدوميد; بروتوكول KRD;
      карфилзомиб леналидомид дексаметазон; кипролис ревлимид; карфилзомиб леналидомид; КЛД;
      ка эр дэ; KRd方案
    `,
  },
  {
    id: 'kpd',
    category: 'regimen',
    english: 'Pomalidomide-based (PVd, DPd, KPd)',
    names: { fa: 'پومالیدومید دگزا', ru: 'PVd' },
    forms: `
      DPd; Pom-dex; Pomalidomide-based; پومالیدومید دگزا; PVd; помалидомид-дексаметазон; KPd;
      Dara-Pd; Pd pomalidomide; pomalidomide dexamethasone; pomalidomide + dexamethasone; PCd;
      daratumumab pomalidomide dexamethasone; carfilzomib pomalidomide dexamethasone;
      pomalidomide bortezomib dexamethasone; EPd; IsaPd; Dara-Pom-Dex; pomalyst dex;
      پومالیدومید دگزامتازون; پوم دگزا; کی پی دی; دی پی دی; پی وی دی;
      داراتوموماب پومالیدومید دگزامتازون; پوم-دکس; پومالیدومید + دگزا; بوماليدوميد ديكساميثازون;
      بوماليدوميد مع ديكساميثازون; بوم ديكس; داراتوموماب بوماليدوميد ديكساميثازون; كي بي دي;
      دي بي دي; ПВд; ДПд; КПд; пом-декс; даратумумаб помалидомид дексаметазон;
      помалидомид + дексаметазон; карфилзомиб помалидомид дексаметазон
    `,
  },
  {
    id: 'vad',
    category: 'regimen',
    english: 'VAD',
    names: { fa: 'وی ای دی', ru: 'VAD' },
    forms: `
      VAD; وی ای دی; VAD protocol; vincristine adriamycin dexamethasone;
      vincristine doxorubicin dexamethasone; VAD regimen; واد; پروتکل VAD; پروتکل واد;
      وین کریستین آدریامایسین دگزامتازون; رژیم واد; فاد; في اي دي; بروتوكول VAD; بروتوكول فاد;
      فينكريستين ادرياميسين ديكساميثازون; ВАД; VAD курс; схема ВАД;
      винкристин доксорубицин дексаметазон; вэ а дэ; курсы VAD; ВАД курс; VAD方案
    `,
  },
  {
    id: 'mp',
    category: 'regimen',
    english: 'Melphalan-prednisone (MP/VMP)',
    names: { fa: 'ام پی', ru: 'МП' },
    forms: `
      VMP; Melphalan-prednisone; ام پی; МП; MP; MPV myeloma; MPT; melphalan prednisolone;
      melphalan + prednisone; D-VMP; Dara-VMP; bortezomib melphalan prednisone;
      velcade melphalan prednisone; melphalan prednison; Alkeran prednisone; وی ام پی;
      ملفالان پردنیزون; ملفالان پردنیزولون; بورتزومیب ملفالان پردنیزولون; ام پی تی;
      ملفالان + پردنیزولون; ميلفالان بريدنيزون; ميلفالان بريدنيزولون; ام بي; في ام بي;
      ميلفالان مع بريدنيزون; بورتيزوميب ميلفالان بريدنيزون; ВМП; МПТ; мелфалан преднизолон;
      мелфалан + преднизолон; бортезомиб мелфалан преднизолон; VMP курс; Алкеран преднизолон;
      мелфалан с преднизолоном; Д-ВМП; Дара-VMP; VMP方案
    `,
  },
  {
    id: 'beam',
    category: 'regimen',
    english: 'BEAM conditioning (carmustine, etoposide, cytarabine, melphalan)',
    names: { fa: 'بیم', ar: 'بيم', ru: 'BEAM' },
    forms: `
      BEAM; BEAM conditioning; بیم; БИМ; БЕАМ; conditioning BEAM; BEAM protocol; R-BEAM; BeEAM;
      BEAC; TEAM conditioning; BCNU etoposide cytarabine melphalan; LEAM; BEAM regimen;
      bean conditioning; beem; Benda-EAM; CEAM; پروتکل BEAM; پروتکل بیم; رژیم آماده سازی بیم;
      رژیم بیم; آماده سازی BEAM; بي اي اي ام; بروتوكول BEAM; تكييف BEAM; نظام BEAM;
      بروتوكول بيم; تحضير BEAM; БЭАМ; кондиционирование BEAM; ВЕАМ; БиЕАМ; режим BEAM; R-БЕАМ;
      кондиционирование БЕАМ; схема BEAM; BEAM预处理
    `,
  },
  {
    id: 'mel200',
    category: 'regimen',
    english: 'High-dose melphalan (Mel200/Mel140)',
    names: { fa: 'ملفالان دوز بالا', ar: 'ميلفالان بجرعة عالية', ru: 'мелфалан 200' },
    forms: `
      HDM; melphalan 200; High-dose melphalan; ملفالان دوز بالا; ملفالان ۲۰۰;
      ميلفالان بجرعة عالية; мелфалан 200; высокодозный мелфалан; Mel200; MEL140; HD-Mel;
      HD melphalan; melphalan 140; melphalan 200 mg/m2; melphalan conditioning; HD-MEL 200;
      melphalan 200mg; مل۲۰۰; ملفالان ۱۴۰; های دوز ملفالان; ملفالان های دوز; دوز بالای ملفالان;
      ملفالان با دوز بالا; ملفالان 200 میلی گرم; ميلفالان 200; ميلفالان 140;
      ميلفالان جرعة عالية; جرعة عالية ميلفالان; جرعة عالية من الميلفالان; هاي دوز ميلفالان;
      ملفلان بجرعة عالية; Мел200; мелфалан 140; ВД мелфалан; высокие дозы мелфалана;
      мелфалан в высоких дозах; ВДМ; мелфалан высокодозный; высокая доза мелфалана; Мел 140;
      大剂量美法仑
    `,
  },
  {
    id: 'flu-cy',
    category: 'regimen',
    english: 'Fludarabine-cyclophosphamide (FC; lymphodepletion)',
    names: { fa: 'فلودارابین سیکلوفسفامید', ru: 'FC' },
    forms: `
      FC; Flu/Cy; FCR; Fludarabine-cyclophosphamide; فلودارابین سیکلوفسفامید; Cy/Flu;
      fludarabine + cyclophosphamide; cyclophosphamide fludarabine; R-FC; fludarabin endoxan;
      fludarabine endoxan; FC regimen; Flu+Cy; فلو-سای; فلودارابین + سیکلوفسفامید;
      فلودارابین و سیکلوفسفامید; فلودارابین اندوکسان; اف سی; اف سی آر; سیکلوفسفامید فلودارابین;
      فلودارابين سيكلوفوسفاميد; فلودارابين وسيكلوفوسفاميد; فلودارابين مع سيكلوفوسفاميد; ФЦ; ФЦР;
      FC-режим; флударабин циклофосфамид; флударабин + циклофосфан; Флу-Ци; FluCy режим;
      флударабин циклофосфан; циклофосфамид флударабин; РФЦ; Флу-Цик; FC方案
    `,
  },
  {
    id: 'rt',
    category: 'regimen',
    english: 'Radiotherapy',
    names: { fa: 'رادیوتراپی', ar: 'العلاج الإشعاعي', ru: 'лучевая терапия' },
    forms: `
      Radiotherapy; XRT; IFRT; radiation; رادیوتراپی; برق گذاشتن; العلاج الإشعاعي; علاج بالاشعة;
      лучевая терапия; ЛТ; облучение; ДЛТ; RT; radiation therapy; radiation treatment;
      radiotheraphy; EBRT; ISRT; IMRT; SBRT; TBI; irradiation; proton therapy; radiotherapie;
      external beam radiation; gamma knife; cyberknife; cobalt therapy; cobalt; rayotherapy;
      radio terapi; pertodarmani; پرتودرمانی; اشعه درمانی; برق; برق درمانی; رادیوتراپی شدم;
      رادیاسیون; پرتوتابی; رادیو درمانی; سایبرنایف; گامانایف; اشعه گذاشتن; برق گذاشتم;
      رادیوتراپی ناحیه; اشعاع; علاج اشعاعي; علاج شعاعي; المعالجة الشعاعية; العلاج بالإشعاع;
      اشعة علاجية; راديوثيرابي; العلاج بالأشعة; جلسات إشعاع; اشعاعي; معالجة إشعاعية;
      راديوتيرابي; المعالجة الإشعاعية; ДГТ; лучевая; радиотерапия; облучали; гамма-терапия;
      дистанционная лучевая терапия; лучевое лечение; радиация; ТГТ; протонная терапия; лучи;
      радиохирургия; гамма-нож; кибернож; лучевая терапия на область; ТЛТ; 放疗
    `,
  },
  {
    id: 'it',
    category: 'regimen',
    english: 'Intrathecal chemotherapy',
    names: { fa: 'تزریق داخل نخاع', ar: 'علاج كيميائي داخل القراب', ru: 'интратекально' },
    forms: `
      Intrathecal chemotherapy; تزریق داخل نخاع; شیمی درمانی اینتراتکال;
      علاج كيميائي داخل القراب; حقن في الظهر; интратекально; IT; IT chemo; IT chemotherapy;
      IT MTX; intrathecal; intrathecal chemo; intrathecal methotrexate; IT methotrexate;
      IT therapy; triple intrathecal; CNS prophylaxis; TIT; intratecal; Ommaya;
      intrathecal injection; spinal chemo; chemo in the spine; اینتراتکال; تزریق اینتراتکال;
      شیمی درمانی داخل نخاعی; تزریق داخل نخاعی; آی تی; تزریق به نخاع; تزریق در کمر;
      شیمی درمانی نخاع; آمپول در کمر; آی تی متوترکسات; پروفیلاکسی سی ان اس;
      شیمی درمانی داخل نخاع; تزریق نخاعی; متوترکسات داخل نخاع; داخل القراب; حقنة بالظهر;
      كيماوي بالنخاع; كيماوي في الظهر; حقن داخل القراب; إبرة الظهر; كيماوي داخل النخاع الشوكي;
      حقن في العمود الفقري; انتراثيكال; интратекальная химиотерапия; интратекальное введение;
      ИТ; эндолюмбально; эндолюмбальная химиотерапия; интратекальная терапия;
      эндолюмбальное введение; профилактика нейролейкемии; химия в спинной мозг;
      интратекальный метотрексат; эндолюмбальное введение метотрексата; 鞘内注射
    `,
  },
];
