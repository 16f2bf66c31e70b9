// Drugs and CAR-T products as patients write them; forms are separated by ";", "~" marks one that is less exact than its item.

import type { LexiconRow } from './medical-term.ts';

export const drugLexicon: readonly LexiconRow[] = [
  {
    id: 'rituximab',
    category: 'drug',
    english: 'Rituximab',
    names: { fa: 'ریتوکسیماب', ar: 'ريتوكسيماب', ru: 'ритуксимаб' },
    forms: `
      Rituximab; Zytux; Truxima; Acellbia; ریتوکسیماب; مب‌ترا; زایتوکس; ритуксимаб; Ацеллбия;
      MabThera; Rituxan; Rixathon; Riabni; Ruxience; Blitzima; Ritemvia; Reditux; Maball; HLX01;
      Hanlikon; Mabtera; Riximyo; rituxi; ritux; anti-CD20 rituximab; RTX; retuximab;
      rituximab biosimilar; subcutaneous rituximab; مابترا; رتوکسیماب; ردیتوکس; ریتوکسان;
      زیتوکس; ریتوکس; ریتاکسیماب; مابثيرا; مابتيرا; تروكسيما; Мабтера; Ритуксан; Редитукс;
      ритукс; Реддитукс; ритуксимаб подкожно; РТМ; Зитукс; Труксима; 利妥昔单抗
    `,
  },
  {
    id: 'obinutuzumab',
    category: 'drug',
    english: 'Obinutuzumab',
    names: { fa: 'اوبینوتوزوماب', ar: 'أوبينوتوزوماب', ru: 'обинутузумаб' },
    forms: `
      Obinutuzumab; Gazyva; اوبینوتوزوماب; گازیوا; غازيفا; обинутузумаб; Газива; Gazyvaro;
      GA101; obinu; گازیوارو; غازيفارو; جازيفا; Газиваро; обину; Газайва; 奥妥珠单抗
    `,
  },
  {
    id: 'cyclophosphamide',
    category: 'drug',
    english: 'Cyclophosphamide',
    names: { fa: 'سیکلوفسفامید', ar: 'سيكلوفوسفاميد', ru: 'циклофосфамид' },
    forms: `
      Cyclophosphamide; Endoxan; CTX; سیکلوفسفامید; سیکلوفسفاماید; سيكلوفوسفاميد; اندوكسان;
      циклофосфамид; Эндоксан; Cytoxan; Neosar; Procytox; CPA; CPM; Cy; CYC; cyclophosphamid;
      cyclo; cytophosphan; Ledoxina; cytoxan IV; سیتوکسان; ایندوکسان; سيكلوفوسفامايد;
      سايكلوفوسفاميد; سايكلوفوسفامايد; циклофосфан; ЦФ; циклофосфамида; ЦФА;
      циклофосфамид эндоксан; Цитоксан; 环磷酰胺
    `,
  },
  {
    id: 'doxorubicin',
    category: 'drug',
    english: 'Doxorubicin',
    names: { fa: 'دوکسوروبیسین', ar: 'دوكسوروبيسين', ru: 'доксорубицин' },
    forms: `
      Doxorubicin; Adriamycin; ADR; دوکسوروبیسین; آدریامایسین; доксорубицин; адриабластин;
      Adriblastin; Adriblastina; Rubex; doxo; hydroxydaunorubicin; Doxil; Caelyx;
      liposomal doxorubicin; pegylated liposomal doxorubicin; PLD; Myocet; DOX; Lipodox;
      adriamicin; red devil; Sinadoxosome; دوکسو; داکسوروبیسین; آدریامیسین;
      دوکسوروبیسین لیپوزومال; کالیکس; دوکسیل; سینادوکسوزوم; دكسوروبيسين; أدريابلاستينا; كايليكس;
      Адриамицин; доксо; Келикс; Растоцин; липосомальный доксорубицин; Доксолек; Адрибластин;
      Синдроксоцин; 多柔比星
    `,
  },
  {
    id: 'vincristine',
    category: 'drug',
    english: 'Vincristine',
    names: { fa: 'وین‌کریستین', ar: 'فينكريستين', ru: 'винкристин' },
    forms: `
      Vincristine; Oncovin; VCR; وین‌کریستین; فينكريستين; винкристин; онковин; Marqibo;
      Vincasar; leurocristine; vincristin; Cytocristin; vinkristin; انکوین; اونکوین; آنکووین;
      وینکرستین; اونكوفين; فنكريستين; فنكرستين; فينكرستين; винкрист; винкристин тева;
      Веро-винкристин; Цитокристин; 长春新碱
    `,
  },
  {
    id: 'prednisone',
    category: 'drug',
    english: 'Prednisone / prednisolone',
    names: { fa: 'پردنیزون', ar: 'بريدنيزون', ru: 'преднизолон' },
    forms: `
      Prednisone / prednisolone; pred; prednisolon; پردنیزون; پردنیزولون; بريدنيزون;
      преднизолон; prednisolone; Deltasone; Orapred; Deltacortril; Medopred; prednison; PDN;
      Rayos; Prednol oral; prednizolon; پردنیزلون; پردنیزولن; قرص پردنیزولون; بردنيزولون;
      بريدنيزولون; بريدنيسولون; بردنيزون; بردنيسون; بريدنيسون; بردنيسولون; преднизон; Медопред;
      Декортин; преднизалон; предник; 泼尼松
    `,
  },
  {
    id: 'dexamethasone',
    category: 'drug',
    english: 'Dexamethasone',
    names: { fa: 'دگزامتازون', ar: 'ديكساميثازون', ru: 'дексаметазон' },
    forms: `
      Dexamethasone; dex; Decadron; دگزامتازون; دگزا; دکزامتازون; ديكساميثازون; дексаметазон;
      dexa; dexamethason; Dexasone; DXM; Dexamed; Ozurdex; Neofordex; Maxidex; dexametasone;
      Deksa; oradexon; دکسامتازون; دگزامتازن; دکزا; آمپول دگزا; دکسا; ديكسا; ديكسون;
      دكساميثازون; ديكساميتازون; ديكادرون; ديكزا; декса; Дексон; Дексазон; Дексамед;
      дексометазон; дексик; 地塞米松
    `,
  },
  {
    id: 'methylpred',
    category: 'drug',
    english: 'Methylprednisolone',
    names: { fa: 'متیل پردنیزولون', ar: 'ميثيل بريدنيزولون', ru: 'метилпреднизолон' },
    forms: `
      Methylprednisolone; Solu-Medrol; متیل پردنیزولون; ميثيل بريدنيزولون; метилпреднизолон;
      Солу-Медрол; Medrol; Depo-Medrol; MP pulse; methylpred; metypred; Urbason; MTP; MPRED;
      pulse steroid methylprednisolone; مدرول; سولومدرول; متیل پرد; متیل پردنیزلون; دپومدرول;
      پالس متیل پردنیزولون; ميثيل بردنيزولون; سولوميدرول; ميدرول; ميثيل بريدنيزلون; ديبو ميدرول;
      ميتيل بريدنيزولون; Метипред; Медрол; метилпред; Депо-Медрол; метилпреднизалон; Урбазон;
      甲泼尼龙
    `,
  },
  {
    id: 'cisplatin',
    category: 'drug',
    english: 'Cisplatin',
    names: { fa: 'سیس‌پلاتین', ar: 'سيسبلاتين', ru: 'цисплатин' },
    forms: `
      Cisplatin; CDDP; سیس‌پلاتین; سيسبلاتين; цисплатин; Platinol; DDP; cis-platinum; CIS;
      Platidiam; cysplatin; Cytoplatin; سیسپلاتینوم; پلاتینول; سیز پلاتین; سسبلاتين;
      سيسبلاتينوم; بلاتينول; Платидиам; платинол; цисплатина; Цисплатин тева; Бластолем; ЦП;
      Кемоплат; 顺铂
    `,
  },
  {
    id: 'carboplatin',
    category: 'drug',
    english: 'Carboplatin',
    names: { fa: 'کربوپلاتین', ar: 'كاربوبلاتين', ru: 'карбоплатин' },
    forms: `
      Carboplatin; کربوپلاتین; کاربوپلاتین; كاربوبلاتين; карбоплатин; Paraplatin; Paraplatine;
      carbo; CBDCA; carboplatine; Carboplat; karboplatin; پاراپلاتین; کربوپلاتینوم; كربوبلاتين;
      باراپلاتين; بارابلاتين; Параплатин; карбо; Карботера; Паракт; карбоплатина; Циклоплатин;
      卡铂
    `,
  },
  {
    id: 'oxaliplatin',
    category: 'drug',
    english: 'Oxaliplatin',
    names: { fa: 'اگزالی‌پلاتین', ar: 'أوكساليبلاتين', ru: 'оксалиплатин' },
    forms: `
      Oxaliplatin; اگزالی‌پلاتین; اکسالی پلاتین; أوكساليبلاتين; оксалиплатин; Eloxatin; oxali;
      Elox; L-OHP; oxaliplatine; Alvoxal; Oxalip; oxaliplatinum; الوکساتین; اوکسالی پلاتین;
      آلوکسال; اوكزاليبلاتين; اكساليبلاتين; Элоксатин; оксали; Экзорум; Плаксат; оксалиплатина;
      Оксатера; 奥沙利铂
    `,
  },
  {
    id: 'cytarabine',
    category: 'drug',
    english: 'Cytarabine',
    names: { fa: 'سیتارابین', ar: 'سيتارابين', ru: 'цитарабин' },
    forms: `
      Cytarabine; Ara-C; Cytosar; سیتارابین; سیتوزار; цитарабин; цитозар; Cytosar-U; Alexan;
      cytosine arabinoside; Tarabine; DepoCyt; cytarabin; Alcysten; Udicil; آراسی;
      سیتوزین آرابینوزید; آلکسان; سایتوزار; سایتارابین; اليكسان; سيتوسار; ساتارابين; Алексан;
      цитозин-арабинозид; Ара-Ц; Веро-цитарабин; цитарабина; 阿糖胞苷
    `,
  },
  {
    id: 'gemcitabine',
    category: 'drug',
    english: 'Gemcitabine',
    names: { fa: 'جمسیتابین', ar: 'جيمسيتابين', ru: 'гемцитабин' },
    forms: `
      Gemcitabine; Gemzar; جمسیتابین; جيمسيتابين; гемцитабин; Гемзар; Infugem; GEM; gemcitabin;
      Gemko; Gemita; gemcitabine hydrochloride; Gemcit; gemsar; جمزار; جمسایتابین; ژمسیتابین;
      جمکو; جيمزار; جيمسايتابين; غيمسيتابين; غمزار; гемцитабина; Цитогем; Гемита; Гемцитар;
      吉西他滨
    `,
  },
  {
    id: 'ifosfamide',
    category: 'drug',
    english: 'Ifosfamide',
    names: { fa: 'ایفوسفامید', ar: 'إيفوسفاميد', ru: 'ифосфамид' },
    forms: `
      Ifosfamide; ایفوسفامید; ифосфамид; Холоксан; Ifex; Mitoxana; Holoxan; IFO; ifosfamid; IFX;
      iphosphamide; ifosphamide; هولوکسان; ایفوسفاماید; ایفکس; ایفو; ایفسفامید; هولوكزان;
      голоксан; ифосфамида; ифо; Веро-ифосфамид; 异环磷酰胺
    `,
  },
  {
    id: 'etoposide',
    category: 'drug',
    english: 'Etoposide',
    names: { fa: 'اتوپوزاید', ar: 'إيتوبوسيد', ru: 'этопозид' },
    forms: `
      Etoposide; VP-16; Vepesid; اتوپوزاید; اتوپوساید; إيتوبوسيد; этопозид; вепезид; Etopophos;
      Toposar; VP-16-213; Lastet; etoposid; Eposin; اتوپوزید; وی پی ۱۶; وپزید; اتوپوسید; لاستت;
      اتوبوسيد; ايتوبوسايد; فيبيسيد; اتوبوزيد; ВП-16; Ластет; этопозида; Этопос; фитозид; 依托泊苷
    `,
  },
  {
    id: 'carmustine',
    category: 'drug',
    english: 'Carmustine',
    names: { fa: 'کارموستین', ar: 'كارموستين', ru: 'кармустин' },
    forms: `
      Carmustine; BCNU; کارموستین; кармустин; BiCNU; Gliadel; carmustin; karmustin; بی سی ان یو;
      کارموستن; کرموستین; گلیادل; بيكنو; БКНУ; БиКНУ; Глиадель; кармустина; БиЦНУ; 卡莫司汀
    `,
  },
  {
    id: 'melphalan',
    category: 'drug',
    english: 'Melphalan',
    names: { fa: 'ملفالان', ar: 'ميلفالان', ru: 'мелфалан' },
    forms: `
      Melphalan; Alkeran; ملفالان; آلکران; ميلفالان; мелфалан; Evomela; L-PAM; melfalan; Ivra;
      melphalan flufenamide; Melflufen; Pepaxto; ملفلان; ملفالن; الكيران; ميلفلان; Алкеран;
      мелфалана; мельфалан; сарколизин; Эвомела; 美法仑
    `,
  },
  {
    id: 'bendamustine',
    category: 'drug',
    english: 'Bendamustine',
    names: { fa: 'بنداموستین', ar: 'بنداموستين', ru: 'бендамустин' },
    forms: `
      Bendamustine; بنداموستین; бендамустин; Рибомустин; Treanda; Bendeka; Ribomustin; Levact;
      Belrapzo; benda; bendamustin; Vivimusta; Bendit; bendamustine hydrochloride; ترآندا;
      ریبوموستین; لواکت; بنداموستن; بندا; ليفاكت; ترياندا; بينداموستين; бенда; Треанда;
      Бендамустин-Натив; бендамустина; Рибамустин; Лимфомустин; 苯达莫司汀
    `,
  },
  {
    id: 'fludarabine',
    category: 'drug',
    english: 'Fludarabine',
    names: { fa: 'فلودارابین', ar: 'فلودارابين', ru: 'флударабин' },
    forms: `
      Fludarabine; Fludara; فلودارابین; флударабин; Флудара; Oforta; FLU; F-ara-A; fludarabin;
      fludarabine phosphate; Beneflur; fluda; فلودارا; فلودارابن; فلورابین; فلودارابین فسفات;
      فلودا; فلودرابين; флударабина; Веро-флударабин; флударабел; Флугарда; Дарбин; 氟达拉滨
    `,
  },
  {
    id: 'methotrexate',
    category: 'drug',
    english: 'Methotrexate',
    names: { fa: 'متوترکسات', ar: 'ميثوتريكسات', ru: 'метотрексат' },
    forms: `
      Methotrexate; متوترکسات; ام تی ایکس; ميثوتريكسات; ميثوتركسات; метотрексат; MTX; Trexall;
      Rheumatrex; Otrexup; Metoject; Ebetrexat; methotrexat; Emthexate; Xatmep; Mexate;
      amethopterin; metotrexate; MTX weekly; متوتروکسات; متروتکسات; متروترکسات; متوترکسیت;
      ميتوتريكسات; ام تي اكس; ميتوتركسات; ميثوتركسيت; ميثوتريكسيت; Методжект; МТХ; метатрексат;
      Веро-метотрексат; Эбетрекс; метотрексата; Метортрит; 甲氨蝶呤
    `,
  },
  {
    id: 'mercaptopurine',
    category: 'drug',
    english: 'Mercaptopurine (6-MP)',
    names: { fa: 'مرکاپتوپورین', ar: 'ميركابتوبورين', ru: 'меркаптопурин' },
    forms: `
      Mercaptopurine; مرکاپتوپورین; ميركابتوبورين; меркаптопурин; Пури-нетол; 6-MP; Purinethol;
      Purixan; 6-mercaptopurine; mercaptopurin; Xaluprine; Leukerin; پورینتول; ۶ مرکاپتوپورین;
      ۶ ام پی; شش ام پی; پورینثول; بيورينثول; 6 ميركابتوبورين; مركابتوبورين; بورينثول;
      بوري نيثول; 6-МП; меркаптопурина; 6-меркаптопурин; пуринитол; 巯嘌呤
    `,
  },
  {
    id: 'asparaginase',
    category: 'drug',
    english: 'Asparaginase / pegaspargase',
    names: { fa: 'آسپاراژیناز', ar: 'أسباراجيناز', ru: 'аспарагиназа' },
    forms: `
      Asparaginase / pegaspargase; L-asp; Oncaspar; PEG-asp; آسپاراژیناز; پگ آسپارگاز;
      أسباراجيناز; аспарагиназа; L-asparaginase; Asparlas; pegaspargase; Elspar; Erwinaze;
      Erwinia asparaginase; PEG-asparaginase; pegaspar; Kidrolase; Rylaze; calaspargase;
      Erwinase; Leunase; Spectrila; PEG-L-asparaginase; asparaginaza; L-ase; Colaspase;
      ال آسپاراژیناز; پگ آسپاراژیناز; آسپارژیناز; انکاسپار; اروینیا; آسپاراژیناس; لئوناز;
      آسپارجیناز; بيج اسباراجيناز; ال اسباراجيناز; أونكاسبار; بيجاسبارجيز; اسبراجيناز; Онкаспар;
      L-аспарагиназа; пэгаспаргаза; ПЭГ-аспарагиназа; Л-аспарагиназа; пегаспаргаза;
      аспарагиназа медак; Эрвиназа; аспаргиназа; ПЕГ-аспарагиназа; 门冬酰胺酶
    `,
  },
  {
    id: 'daunorubicin',
    category: 'drug',
    english: 'Daunorubicin',
    names: { fa: 'دانوروبیسین', ar: 'داونوروبيسين', ru: 'даунорубицин' },
    forms: `
      Daunorubicin; DNR; دانوروبیسین; دائونوروبیسین; داونوروبيسين; даунорубицин; Cerubidine;
      daunomycin; DaunoXome; Vyxeos; CPX-351; rubidomycin; dauno; daunoblastina; daunorubicine;
      DaunoXom; liposomal daunorubicin; سروبیدین; دانومایسین; دانوروبیسن; دائونومایسین; ویکسئوس;
      دونوروبيسين; سيروبيدين; داونوميسين; داونو; دنوروبيسين; рубомицин; Церубидин; дауномицин;
      дауно; Виксеос; Даунобластин; даунорубицина; рубомицина; 柔红霉素
    `,
  },
  {
    id: 'idarubicin',
    category: 'drug',
    english: 'Idarubicin',
    names: { fa: 'ایداروبیسین', ar: 'إيداروبيسين', ru: 'идарубицин' },
    forms: `
      Idarubicin; Zavedos; ایداروبیسین; идарубицин; Idamycin; IDA; idarubicine;
      4-demethoxydaunorubicin; Idamycin PFS; ایدا; زاودوس; ایدامایسین; ایدروبیسین; زافيدوس;
      ايداميسين; ادروبيسين; Заведос; идарубицина; Идамицин; Ида; Руцин; 伊达比星
    `,
  },
  {
    id: 'mitoxantrone',
    category: 'drug',
    english: 'Mitoxantrone',
    names: { fa: 'میتوکسانترون', ar: 'ميتوكسانترون', ru: 'митоксантрон' },
    forms: `
      Mitoxantrone; میتوکسانترون; митоксантрон; Novantrone; mitoxantron; Mitozantrone; Ralenova;
      Oncotron; MTZ; MITO; میتوزانترون; نوانترون; میتوگزانترون; میتو اکسانترون; میتوکسانترن;
      میتوکزانترون; نوفانترون; مايتوكسانترون; Новантрон; Онкотрон; митоксантрона; митозантрон;
      Митоксан; 米托蒽醌
    `,
  },
  {
    id: 'bleomycin',
    category: 'drug',
    english: 'Bleomycin',
    names: { fa: 'بلئومایسین', ar: 'بليوميسين', ru: 'блеомицин' },
    forms: `
      Bleomycin; بلئومایسین; بليوميسين; блеомицин; Blenoxane; Bleo; bleomycine; BLM; Bleocin;
      bleomicin; Bleocip; بلئو; بلومایسین; بلئوسین; بلوميسين; بليوميسن; Блеоцин; блео;
      блеомицетин; Блеомицин тева; блеомицина; Бленамакс; 博来霉素
    `,
  },
  {
    id: 'vinblastine',
    category: 'drug',
    english: 'Vinblastine',
    names: { fa: 'وینبلاستین', ar: 'فينبلاستين', ru: 'винбластин' },
    forms: `
      Vinblastine; Velban; وینبلاستین; فينبلاستين; винбластин; Velbe; VLB; Vinblastin;
      vinblastine sulfate; Lemblastine; VBL; ولبان; ولبه; وینبلستین; فينبلاستن; فيلبان; فلبان;
      فنبلاستين; فيلبي; Велбан; Велбе; винбластина; Розевин; Винбластин лэнс; винбласт; 长春碱
    `,
  },
  {
    id: 'dacarbazine',
    category: 'drug',
    english: 'Dacarbazine',
    names: { fa: 'داکاربازین', ar: 'داكاربازين', ru: 'дакарбазин' },
    forms: `
      Dacarbazine; DTIC; داکاربازین; дакарбазин; DTIC-Dome; Deticene; dacarbazin;
      imidazole carboxamide; Detimedac; دی تی آی سی; داکربازین; دتیسن; دکاربازین; دتیمداک;
      ديتيسين; داكاربازن; ديتيك; ДТИК; Детимедак; Детицен; дакарбазина; дакарбозин;
      Дакарбазин медак; 达卡巴嗪
    `,
  },
  {
    id: 'procarbazine',
    category: 'drug',
    english: 'Procarbazine',
    names: { fa: 'پروکاربازین', ar: 'بروكاربازين', ru: 'прокарбазин' },
    forms: `
      Procarbazine; Natulan; پروکاربازین; بروكاربازين; прокарбазин; Matulane; procarbazin; PCZ;
      procarbazine hydrochloride; Indicarb; ناتولان; پروکربازین; پروکاربازن; ماتولان; ماتولين;
      بروكربازين; بروكاربازن; Натулан; прокарбазина; прокарбозин; Матулан; 丙卡巴肼
    `,
  },
  {
    id: 'lenalidomide',
    category: 'drug',
    english: 'Lenalidomide',
    names: { fa: 'لنالیدومید', ar: 'ليناليدوميد', ru: 'леналидомид' },
    forms: `
      Lenalidomide; len; لنالیدومید; ریولیمید; لنالیدومايد; ليناليدوميد; ريفليميد; لينالوميد;
      леналидомид; Ревлимид; Revlimid; Rev; lena; Lenalid; lenalidomid; Lenangio; Lenomid;
      revlemid; revlimed; Lenzumestrocel; Leavdo; رولیمید; رولیماید; لنالیدمید; لنالیدومید ۲۵;
      ریولیماید; رولمید; ريفليمايد; ليناليدومايد; رفليميد; لينا; ريفلميد; Леналидомид-Натив;
      Миеланикс; леналидомида; Леналид; Ревлимит; лена; Леналидомидом; 来那度胺
    `,
  },
  {
    id: 'pomalidomide',
    category: 'drug',
    english: 'Pomalidomide',
    names: { fa: 'پومالیدومید', ar: 'بوماليدوميد', ru: 'помалидомид' },
    forms: `
      Pomalidomide; Pomalyst; Imnovid; پومالیدومید; بوماليدوميد; помалидомид; Имновид; Pomalid;
      POM; pomalidomid; Actimid; پومالیست; ایمنووید; پومالیدوماید; پومالید; پمالیدومید; پومالی;
      بوماليست; امنوفيد; إيمنوفيد; بوماليدومايد; بوماليد; بومالدوميد; Помалист; помалидомида;
      Помалид; Помалидомид-Натив; пома; 泊马度胺
    `,
  },
  {
    id: 'thalidomide',
    category: 'drug',
    english: 'Thalidomide',
    names: { fa: 'تالیدومید', ar: 'ثاليدوميد', ru: 'талидомид' },
    forms: `
      Thalidomide; تالیدومید; تالیدوماید; ثاليدوميد; талидомид; Thalomid; Thalix; THAL;
      thalidomid; Contergan; Thaloda; Thalimid; تالومید; تالیدماید; تالیدومایید; تالومايد;
      ثالوميد; ثاليدومايد; ثالدوميد; Таломид; талидомида; Талидомид-ЛАНС; талидамид; Контерган;
      沙利度胺
    `,
  },
  {
    id: 'bortezomib',
    category: 'drug',
    english: 'Bortezomib',
    names: { fa: 'بورتزومیب', ar: 'بورتيزوميب', ru: 'бортезомиб' },
    forms: `
      Bortezomib; بورتزومیب; ولکید; ولکاد; بورتزومب; بورتيزوميب; бортезомиб; Велкейд; Velcade;
      Bortecad; Bortenat; VEL; BTZ; PS-341; bortezomid; Boramilan; Alvocade; Myezom; bortezomab;
      Bortero; bortezumib; velkade; ولکیید; بورتزوماب; بورتزومید; ولکایید; فيلكيد; فيلكاد;
      فلكيد; بورتيزومب; بورتيزومايب; Велкад; Бортезол; Борамилан; Милатиб; бортезомиба;
      Бортезомиб-Натив; Амилан; Фосагин; бортозомиб; Бартизар; 硼替佐米
    `,
  },
  {
    id: 'carfilzomib',
    category: 'drug',
    english: 'Carfilzomib',
    names: { fa: 'کارفیلزومیب', ar: 'كارفيلزوميب', ru: 'карфилзомиб' },
    forms: `
      Carfilzomib; کارفیلزومیب; کایپرولیس; карфилзомиб; Кипролис; Kyprolis; CFZ; carfil;
      karfilzomib; carfilzomab; Karfilzo; kyprolys; کیپرولیس; کارفیلزوماب; کایپرولیز;
      کارفیلزومب; کارفیلزو; كيبروليس; كايبروليس; كارفلزوميب; карфилзомиба; Кайпролис;
      Карфилзотера; карфилзамиб; 卡非佐米
    `,
  },
  {
    id: 'ixazomib',
    category: 'drug',
    english: 'Ixazomib',
    names: { fa: 'ایگزازومیب', ar: 'إكسازوميب', ru: 'иксазомиб' },
    forms: `
      Ixazomib; Ninlaro; ایگزازومیب; ایکسازومیب; إكسازوميب; نينلارو; иксазомиб; Нинларо;
      ixazomab; MLN9708; ixa; Ixanat; ایکسازومب; ایگزازومب; نن لارو; иксазомиба;
      Иксазомиб-Натив; иксозомиб; 伊沙佐米
    `,
  },
  {
    id: 'daratumumab',
    category: 'drug',
    english: 'Daratumumab',
    names: { fa: 'داراتوموماب', ar: 'داراتوموماب', ru: 'даратумумаб' },
    forms: `
      Daratumumab; Darzalex; داراتوموماب; داراتومومب; دارزالكس; даратумумаб; Darzalex Faspro;
      dara; daratumumab SC; anti-CD38 daratumumab; daratumomab; darzaleks; daratumab; دارا;
      داراتوموماپ; دارازالکس; دارزالکس فسپرو; دراتوموماب; درزالكس; داراتومماب; Дарзалекс; дара;
      даратумумаба; Дарзалекс п/к; дарзалэкс; даратумаб; 达雷妥尤单抗
    `,
  },
  {
    id: 'isatuximab',
    category: 'drug',
    english: 'Isatuximab',
    names: { fa: 'ایساتوکسیماب', ar: 'إيساتوكسيماب', ru: 'изатуксимаб' },
    forms: `
      Isatuximab; Sarclisa; ایساتوکسیماب; изатуксимаб; Isa; isatuximab-irfc; SAR650984;
      sarkliza; isatuksimab; سارکلیسا; ایزاتوکسیماب; سارکلیزا; ایساتوکسماب; Сарклиса;
      изатуксимаба; Сарклайза; исатуксимаб; изатуксимап; 伊沙妥昔单抗
    `,
  },
  {
    id: 'elotuzumab',
    category: 'drug',
    english: 'Elotuzumab',
    names: { fa: 'الوتوزوماب', ar: 'إيلوتوزوماب', ru: 'элотузумаб' },
    forms: `
      Elotuzumab; Empliciti; الوتوزوماب; إيلوتوزوماب; элотузумаб; Эмплисити; elo; HuLuc63;
      elotuzomab; Emplicity; امپلیسیتی; الوتوزومب; الوتوزمب; امبليسيتي; элотузумаба; Эмплицити;
      элотузамаб; 埃罗妥珠单抗
    `,
  },
  {
    id: 'selinexor',
    category: 'drug',
    english: 'Selinexor',
    names: { fa: 'سلینکسور', ar: 'سيلينكسور', ru: 'селинексор' },
    forms: `
      Selinexor; سلینکسور; سيلينكسور; селинексор; Xpovio; Nexpovio; KPT-330; selinexor dex;
      selineksor; اکسپوویو; سلینکزور; نکسپوویو; زپوویو; سيلينيكسور; اكسبوفيو; نيكسبوفيو;
      Эксповио; Селинексора; Нексповио; Икспосио; селинексер; 塞利尼索
    `,
  },
  {
    id: 'belantamab',
    category: 'drug',
    english: 'Belantamab mafodotin',
    names: { fa: 'بلانتاماب', ar: 'بيلانتاماب', ru: 'белантамаб мафодотин' },
    forms: `
      Belantamab mafodotin; Blenrep; بلانتاماب; بيلانتاماب; белантамаб мафодотин; belamaf;
      belantamab mafodotin-blmf; GSK2857916; Bela; blenrap; بلانتاماب مافودوتین; بلنرپ;
      بلانتامب; بلنرب; بيلانتاماب مافودوتين; بلينريب; بلنريب; Бленреп; белантамаб; белантамаба;
      бленрэп; белантомаб; 贝兰妥单抗
    `,
  },
  {
    id: 'teclistamab',
    category: 'drug',
    english: 'Teclistamab (BCMAxCD3)',
    names: { fa: 'تکلیستاماب', ar: 'تيكليستاماب', ru: 'теклистамаб' },
    forms: `
      Tecvayli; Teclistamab; تکلیستاماب; تيكليستاماب; теклистамаб; Текваили; teclistamab-cqyv;
      tecli; JNJ-64007957; tekvayli; tecvaili; تکوایلی; تکلیستامب; تكفايلي; تيكليستامب;
      تيكفايلي; Теквейли; теклистамаба; теклистомаб; Текли; 特立妥单抗
    `,
  },
  {
    id: 'elranatamab',
    category: 'drug',
    english: 'Elranatamab (BCMAxCD3)',
    names: { fa: 'الراناتاماب', ar: 'إلراناتاماب', ru: 'элранатамаб' },
    forms: `
      Elrexfio; Elranatamab; الراناتاماب; элранатамаб; elranatamab-bcmm; elra; PF-06863135;
      Elreksfio; الرکسفیو; الراناتامب; إلريكسفيو; الرناتاماب; Элрексфио; элранатамаба;
      Элрексфайо; элранотамаб; 埃纳妥单抗
    `,
  },
  {
    id: 'talquetamab',
    category: 'drug',
    english: 'Talquetamab (GPRC5DxCD3)',
    names: { fa: 'تالکتاماب', ar: 'تالكويتاماب', ru: 'талкветамаб' },
    forms: `
      Talvey; Talquetamab; تالکتاماب; تالكويتاماب; талкветамаб; talquetamab-tgvs; talque; Tal;
      talketamab; talvay; تالوی; تالکتامب; تالکوتاماب; تالفي; تالكيتاماب; تالفاي; Талвей;
      талкетамаб; талкветамаба; Талвэй; талкуетамаб; 塔奎妥单抗
    `,
  },
  {
    id: 'ibrutinib',
    category: 'drug',
    english: 'Ibrutinib',
    names: { fa: 'ایبروتینیب', ar: 'إبروتينيب', ru: 'ибрутиниб' },
    forms: `
      Ibrutinib; ایبروتینیب; ایمبروویکا; ایبروتنیب; إبروتينيب; ибрутиниб; Imbruvica; Ibrutix;
      ibru; PCI-32765; Ibrunat; Ibrutin; imbruvika; ibrutinip; ایبروتینب; ایمبرویکا; امبروویکا;
      ایبروتینیپ; امبروفيكا; ايمبروفيكا; ابروتنيب; Имбрувика; ибрутиниба; Имбрувики; имбрувик;
      ибрутиниб натив; ибрутенеб; ибру; 伊布替尼
    `,
  },
  {
    id: 'acalabrutinib',
    category: 'drug',
    english: 'Acalabrutinib',
    names: { fa: 'آکالابروتینیب', ar: 'أكالابروتينيب', ru: 'акалабрутиниб' },
    forms: `
      Acalabrutinib; Calquence; آکالابروتینیب; акалабрутиниб; Калквенс; ACP-196; acala;
      akalabrutinib; Calquance; کالکوئنس; آکالا; کالکوئنز; آکالابروتینب; كالكوانس;
      акалабрутиниба; Калквэнс; акала; акалобрутиниб; 阿可替尼
    `,
  },
  {
    id: 'zanubrutinib',
    category: 'drug',
    english: 'Zanubrutinib',
    names: { fa: 'زانوبروتینیب', ar: 'زانوبروتينيب', ru: 'занубрутиниб' },
    forms: `
      Zanubrutinib; Brukinsa; زانوبروتینیب; занубрутиниб; BGB-3111; zanu; zanubrutinip;
      Brukinza; بروکینسا; بروکینزا; زانو; زانوبروتینب; زنوبروتینیب; بروكنسا; زانوبروتنيب;
      Брукинса; занубрутиниба; Брукинза; зану; занубрутинеб; 泽布替尼
    `,
  },
  {
    id: 'pirtobrutinib',
    category: 'drug',
    english: 'Pirtobrutinib',
    names: { fa: 'پیرتوبروتینیب', ar: 'بيرتوبروتينيب', ru: 'пиртобрутиниб' },
    forms: `
      Pirtobrutinib; Jaypirca; پیرتوبروتینیب; بيرتوبروتينيب; пиртобрутиниб; LOXO-305; pirto;
      pirtobrutinip; Jaypirka; جیپیرکا; پیرتوبروتینب; جایپیرکا; جايبيركا; بيرتوبروتنيب; جيبيركا;
      Джайпирка; пиртобрутиниба; Джейпирка; пирто; 匹妥布替尼
    `,
  },
  {
    id: 'venetoclax',
    category: 'drug',
    english: 'Venetoclax',
    names: { fa: 'ونتوکلاکس', ar: 'فينيتوكلاكس', ru: 'венетоклакс' },
    forms: `
      Venetoclax; Venclexta; Venclyxto; ونتوکلاکس; فينيتوكلاكس; венетоклакс; ABT-199; ven;
      veneto; venetoklaks; venetoclaks; Venclixto; Venetonat; ونکلکستا; ونکلیکستو; ونتوکلکس;
      ونه توکلاکس; ونتو; ونکلیکستا; فنكليكستا; فينكلكستا; فنتوكلاكس; فينيتو; فنكلكستا;
      فينكليكستو; Венклекста; Венкликсто; венетоклакса; венето; Венклекст; венитоклакс; 维奈克拉
    `,
  },
  {
    id: 'idelalisib',
    category: 'drug',
    english: 'Idelalisib',
    names: { fa: 'ایدلالیسیب', ar: 'إيديلاليسيب', ru: 'иделалисиб' },
    forms: `
      Idelalisib; Zydelig; ایدلالیسیب; إيديلاليسيب; иделалисиб; CAL-101; GS-1101; idela;
      idelalisip; Zidelig; زایدلیگ; زیدلیگ; ایدلالیسب; زيديليغ; زيدليج; زايدليج; Зиделиг;
      иделалисиба; Зайделиг; иделолисиб; 艾代拉里斯
    `,
  },
  {
    id: 'polatuzumab',
    category: 'drug',
    english: 'Polatuzumab vedotin',
    names: { fa: 'پولاتوزوماب ودوتین', ar: 'بولاتوزوماب فيدوتين', ru: 'полатузумаб ведотин' },
    forms: `
      Polatuzumab vedotin; Polivy; pola; پولاتوزوماب ودوتین; بولاتوزوماب فيدوتين; بوليفي;
      полатузумаб ведотин; polatuzumab; polatuzumab vedotin-piiq; polivi; Polatuzumab vedotine;
      پولیوی; پولاتوزوماب; پولاتوزومب; پلی وی; پولا; بولاتوزوماب; بولا; بولاتوزومب فيدوتين;
      بولاتوزوماب فيدوتن; Поливи; полатузумаб; полатузумаба; Полайви; пола; Палатузумаб; 维泊妥珠单抗
    `,
  },
  {
    id: 'brentuximab',
    category: 'drug',
    english: 'Brentuximab vedotin',
    names: { fa: 'برنتوکسیماب ودوتین', ar: 'برينتوكسيماب فيدوتين', ru: 'брентуксимаб ведотин' },
    forms: `
      Brentuximab vedotin; برنتوکسیماب ودوتین; برينتوكسيماب فيدوتين; ادسيتريس;
      брентуксимаб ведотин; Adcetris; BV; SGN-35; brentuximab; brentux; bretuximab; Adsetris;
      Adcetriss; BV monotherapy; ادستریس; برنتوکسیماب; برینتوکسیماب; برنتوکس; برینتاکسیماب;
      بي في; أدسترس; Адцетрис; брентуксимаб; брентуксимаба; БВ; Адсетрис; адцетриса; 维布妥昔单抗
    `,
  },
  {
    id: 'tafasitamab',
    category: 'drug',
    english: 'Tafasitamab (anti-CD19)',
    names: { fa: 'تافاسیتاماب', ar: 'تافاسيتاماب', ru: 'тафаситамаб' },
    forms: `
      Monjuvi; Minjuvi; Tafasitamab; تافاسیتاماب; тафаситамаб; tafa; tafasitamab-cxix; MOR208;
      Tafa-Len; tafasitamab lenalidomide; tafacitamab; مونجووی; مینجووی; تافاسیتامب; تافا;
      مونجوفي; منجوفي; مينجوفي; тафаситамаба; Монджуви; Минджуви; Тафаситомаб; Минжуви; 坦昔妥单抗
    `,
  },
  {
    id: 'loncastuximab',
    category: 'drug',
    english: 'Loncastuximab tesirine (anti-CD19 ADC)',
    names: { fa: 'لونکاستوکسیماب', ar: 'لونكاستوكسيماب', ru: 'лонкастуксимаб тезирин' },
    forms: `
      Zynlonta; Loncastuximab tesirine; لونکاستوکسیماب; лонкастуксимаб тезирин; Lonca;
      loncastuximab tesirine-lpyl; ADCT-402; loncastuximab; lonkastuximab; Zinlonta; زینلونتا;
      لونکا; لونکاستوکسیماب تسیرین; زاینلونتا; لونکاستاکسیماب; لونكاستوكسيماب تيسيرين; زنلونتا;
      Зинлонта; лонкастуксимаб; лонкастуксимаба; лонка; Зинлонту; 泰朗妥昔单抗
    `,
  },
  {
    id: 'glofitamab',
    category: 'drug',
    english: 'Glofitamab (CD20xCD3)',
    names: { fa: 'گلوفیتاماب', ar: 'غلوفيتاماب', ru: 'глофитамаб' },
    forms: `
      Glofitamab; گلوفیتاماب; غلوفيتاماب; глофитамаб; Columvi; glofit; glofitamab-gxbm; glofi;
      RG6026; Columvy; Glofitamab-GemOx; glofitamap; کلومبی; کولومبی; کولومویی; کلومویی;
      گلوفیتامب; گلوفی; كولومفي; جلوفيتاماب; غلوفيتامب; كولمفي; Колумви; глофитамаба; Колюмви;
      глофитомаб; глофи; Коламви; 格菲妥单抗
    `,
  },
  {
    id: 'epcoritamab',
    category: 'drug',
    english: 'Epcoritamab (CD20xCD3)',
    names: { fa: 'اپکوریتاماب', ar: 'إبكوريتاماب', ru: 'эпкоритамаб' },
    forms: `
      Epkinly; Tepkinly; Epcoritamab; اپکوریتاماب; إبكوريتاماب; эпкоритамаб; epco;
      epcoritamab-bysp; GEN3013; epkinli; epcoritimab; اپکینلی; تپکینلی; اپکوریتامب; اپکو;
      إبكينلي; تبكينلي; إبكوريتامب; Эпкинли; Тепкинли; эпкоритамаба; эпкоритомаб; эпко;
      Эпкинлай; 艾可瑞妥单抗
    `,
  },
  {
    id: 'mosunetuzumab',
    category: 'drug',
    english: 'Mosunetuzumab (CD20xCD3)',
    names: { fa: 'موسونتوزوماب', ar: 'موسونيتوزوماب', ru: 'мосунетузумаб' },
    forms: `
      Lunsumio; Mosunetuzumab; موسونتوزوماب; موسونيتوزوماب; мосунетузумаб; Лунсумио; mosun;
      mosunetuzumab-axgb; mosu; Lunsumyo; mosunetuzumap; لونسومیو; موسونتوزومب; لانسومیو;
      موسونه توزوماب; موسونيتوزومب; мосунетузумаба; Лансумио; мосунотузумаб; 莫妥珠单抗
    `,
  },
  {
    id: 'blinatumomab',
    category: 'drug',
    english: 'Blinatumomab (CD19xCD3)',
    names: { fa: 'بلیناتوموماب', ar: 'بليناتوموماب', ru: 'блинатумомаб' },
    forms: `
      Blincyto; blina; Blinatumomab; بلیناتوموماب; بلینسایتو; блинатумомаб; Блинцито;
      blinatumomab infusion; blinatumab; AMG103; BiTE blinatumomab; blinatumumab; Blincito;
      Blinatu; blinsayto; بلینسیتو; بلیناتومومب; بلینا; بلیناتوماب; بلناتوموماب; блинатумомаба;
      блина; Блинсайто; блинатумаб; блинатумумаб; блинцита; 贝林妥欧单抗
    `,
  },
  {
    id: 'inotuzumab',
    category: 'drug',
    english: 'Inotuzumab ozogamicin (anti-CD22)',
    names: {
      fa: 'اینوتوزوماب اوزوگامایسین',
      ar: 'إينوتوزوماب أوزوغاميسين',
      ru: 'инотузумаб озогамицин',
    },
    forms: `
      Besponsa; InO; Inotuzumab ozogamicin; اینوتوزوماب اوزوگامایسین; إينوتوزوماب أوزوغاميسين;
      بيسبونسا; инотузумаб озогамицин; Беспонса; инотузумаб; inotuzumab; CMC-544;
      inotuzumab ozogamycin; Besponza; بسپونسا; اینوتوزوماب; بسپونزا; اینوتوزومب; اینو; بسبونسا;
      اينوتوزوماب أوزوجاميسين; инотузумаба; Беспонза; ино; 奥加伊妥珠单抗
    `,
  },
  {
    id: 'imatinib',
    category: 'drug',
    english: 'Imatinib',
    names: { fa: 'ایماتینیب', ar: 'إيماتينيب', ru: 'иматиниб' },
    forms: `
      Imatinib; ایماتینیب; иматиниб; Gleevec; Glivec; STI571; Imatib; imatinib mesylate; glivek;
      Imatis; Leukivec; imatinip; Veenat; گلیوک; ایماتینب; ایماتیب; گلویک; ایماتیس; غليفيك;
      جليفك; جليفيك; غليفك; ايماتنيب; Гливек; Филахромин; Генфатиниб; иматиниба; Гистамель;
      Неопакс; Гливик; 伊马替尼
    `,
  },
  {
    id: 'dasatinib',
    category: 'drug',
    english: 'Dasatinib',
    names: { fa: 'داساتینیب', ar: 'داساتينيب', ru: 'дазатиниб' },
    forms: `
      Dasatinib; Sprycel; داساتینیب; дазатиниб; BMS-354825; dasa; dasatinip; Dasanat; Phyrago;
      Spricel; Dasatib; اسپرایسل; داساتینب; دازاتینیب; اسپریسل; سبريسيل; سبرايسل; داساتنيب;
      سبرايسيل; Спрайсел; дасатиниб; дазатиниба; Дазатиниб-Натив; Спрайсела; Дазатениб; 达沙替尼
    `,
  },
  {
    id: 'ponatinib',
    category: 'drug',
    english: 'Ponatinib',
    names: { fa: 'پوناتینیب', ar: 'بوناتينيب', ru: 'понатиниб' },
    forms: `
      Ponatinib; Iclusig; پوناتینیب; بوناتينيب; понатиниб; AP24534; pona; ponatinip; Iklusig;
      Ponaxen; ایکلوسیگ; پوناتینب; پوناکسن; ايكلوسيغ; بوناتنيب; ايكلوسيج; إكلوسيغ; Айклусиг;
      Иклусиг; понатиниба; Айклюсиг; понатениб; 普纳替尼
    `,
  },
  {
    id: 'nelarabine',
    category: 'drug',
    english: 'Nelarabine',
    names: { fa: 'نلارابین', ar: 'نيلارابين', ru: 'неларабин' },
    forms: `
      Nelarabine; Atriance; Arranon; نلارابین; نيلارابين; неларабин; nelarabin; Ara-G;
      compound 506U78; نلارابن; آتریانس; آرانون; اترايانس; Атрианс; Арранон; неларабина;
      Атрианс неларабин; Натаксел; нелорабин; 奈拉滨
    `,
  },
  {
    id: 'nivolumab',
    category: 'drug',
    english: 'Nivolumab',
    names: { fa: 'نیوولوماب', ar: 'نيفولوماب', ru: 'ниволумаб' },
    forms: `
      Nivolumab; Opdivo; نیوولوماب; نيفولوماب; اوبديفو; ниволумаб; Опдиво; nivo; BMS-936558;
      nivolumap; nivolumb; Opdyta; Opdualag; nivolomab; اپدیوو; اوپدیوو; نیولوماب; نیوولومب;
      نیوو; نیولومب; نيفولومب; نيفو; نفولوماب; ниво; ниволумаба; ниволюмаб; Опдива; Нивомаб;
      纳武利尤单抗
    `,
  },
  {
    id: 'pembrolizumab',
    category: 'drug',
    english: 'Pembrolizumab',
    names: { fa: 'پمبرولیزوماب', ar: 'بيمبروليزوماب', ru: 'пембролизумаб' },
    forms: `
      Pembrolizumab; pembro; پمبرولیزوماب; کیترودا; بيمبروليزوماب; пембролизумаб; Keytruda;
      MK-3475; keytruda 200; lambrolizumab; Pembroria; keitruda; pembrolizumap; Keytruda 200mg;
      پمبرو; پمبرولیزومب; کیتروودا; کتی رودا; بيمبرو; بمبروليزوماب; كيتروده; بيمبروليزومب;
      Китруда; пембро; пембролизумаба; Пемброриа; Кейтруда; Пембролизуаб; кетруда; Арфлейда;
      帕博利珠单抗
    `,
  },
  {
    id: 'mycophenolate',
    category: 'drug',
    english: 'Mycophenolate mofetil',
    names: { fa: 'مایکوفنولات', ar: 'ميكوفينولات', ru: 'микофенолата мофетил' },
    forms: `
      Mycophenolate mofetil; MMF; CellCept; مایکوفنولات; ميكوفينولات; سيلسبت;
      микофенолата мофетил; Селлсепт; Myfortic; mycophenolic acid; mycophenolate sodium;
      Mycophenolat; micophenolate; Suprimun; mofetil; mycofenolate; Baxmune; سل سپت; مایفورتیک;
      مایکوفنولات موفتیل; میکوفنولات; سل سبت; ميكوفينولات موفيتيل; ميفورتيك; مايكوفينوليت;
      مايكوفينولات; сел-септ; Майфортик; микофенолат; ММФ; Мифортик; микофенолат мофетил;
      микофеноловая кислота; Супреста; 吗替麦考酚酯
    `,
  },
  {
    id: 'hydroxychloroquine',
    category: 'drug',
    english: 'Hydroxychloroquine',
    names: { fa: 'هیدروکسی کلروکین', ar: 'هيدروكسي كلوروكين', ru: 'гидроксихлорохин' },
    forms: `
      Hydroxychloroquine; Plaquenil; هیدروکسی کلروکین; هيدروكسي كلوروكين; بلاكينيل;
      гидроксихлорохин; Плаквенил; HCQ; Hydroquin; Quensyl; Dolquine; hydroxychloroquin;
      Plaqunil; hydroxychlorokine; Immard; HCQS; Oxiklorin; پلاکوئنیل; هیدروکسی کلروکوئین;
      پلاکنیل; هیدروکلروکین; پلاکونیل; بلاكوينيل; هيدروكسي كلوروكوين; بلاكنيل; بلاكونيل; Иммард;
      гидроксихлорохина; плаквинил; ГХК; Гидрохлорохин; 羟氯喹
    `,
  },
  {
    id: 'tacrolimus',
    category: 'drug',
    english: 'Tacrolimus',
    names: { fa: 'تاکرولیموس', ar: 'تاكروليموس', ru: 'такролимус' },
    forms: `
      Tacrolimus; Prograf; تاکرولیموس; такролимус; Advagraf; Envarsus; FK506; Tacro;
      tacrolimus XL; Sandoz tacrolimus; Cograf; Astagraf; takrolimus; Hexagraf; پروگراف; کوگراف;
      ادواگراف; تاکرولیموز; تاکرو; تکرولیموس; بروغراف; بروجراف; أدفاغراف; ادفاجراف; Програф;
      Адваграф; такролимуса; Такросел; такро; Рединесп; Панграф; такролимос; 他克莫司
    `,
  },
  {
    id: 'belimumab',
    category: 'drug',
    english: 'Belimumab',
    names: { fa: 'بلیموماب', ar: 'بيليموماب', ru: 'белимумаб' },
    forms: `
      Belimumab; Benlysta; بلیموماب; بيليموماب; белимумаб; belimumap; anti-BLyS; LymphoStat-B;
      Benlista; belimomab; بنلیستا; بلیمومب; بلیموماپ; بلیممب; بيليمومب; بينليستا; Бенлиста;
      белимумаба; Бенлисту; белимумап; Бенлисто; 贝利尤单抗
    `,
  },
  {
    id: 'ivig',
    category: 'drug',
    english: 'Intravenous immunoglobulin',
    names: {
      fa: 'ایمونوگلوبولین وریدی',
      ar: 'غلوبيولين مناعي وريدي',
      ru: 'внутривенный иммуноглобулин',
    },
    forms: `
      Intravenous immunoglobulin; IVIG; ایمونوگلوبولین وریدی; آی وی آی جی;
      غلوبيولين مناعي وريدي; внутривенный иммуноглобулин; IV immunoglobulin; immunoglobulin;
      immune globulin; intravenous immune globulin; Octagam; Privigen; Kiovig; Gamunex;
      Intratect; Flebogamma; gamma globulin; Gammagard; immunoglobulin infusion; IgG infusion;
      Pentaglobin; Ig IV; ایمنوگلوبولین; ایمونوگلوبولین; ایمونوگلوبین; گاما گلوبولین; اوکتاگام;
      پریویژن; ایمونوگلوبولین داخل وریدی; غلوبولين مناعي; غلوبيولين مناعي; الغلوبولين المناعي;
      جاما جلوبيولين; غاما غلوبولين; اي في اي جي; جلوبيولين مناعي; أوكتاغام; امينوجلوبيولين;
      ВВИГ; иммуноглобулин; Октагам; Привиджен; ВВИГ терапия; гаммаглобулин; Габриглобин;
      иммуноглобулин в/в; Пентаглобин; Интратект; ВИГ; иммуноглобулин человека; 静注人免疫球蛋白
    `,
  },
  {
    id: 'gcsf',
    category: 'drug',
    english: 'G-CSF (filgrastim / pegfilgrastim)',
    names: { fa: 'جی سی اس اف', ar: 'فيلغراستيم', ru: 'филграстим' },
    forms: `
      filgrastim; G-CSF; جی سی اس اف; آمپول گلبول سفید; فيلغراستيم; ابر رفع المناعة; филграстим;
      Г-КСФ; Neupogen; pegfilgrastim; Neulasta; lenograstim; Granocyte; Zarzio; Zarxio;
      Nivestim; PD-Grastim; Tinagrast; Neupogen injection; Leucostim; Lipegfilgrastim;
      empegfilgrastim; Nupogen; Filgrastin; PegaGen; granulocyte colony stimulating factor;
      Grastim; Tbo-filgrastim; فیلگراستیم; پگ فیلگراستیم; نوپوژن; نیوپوژن; پی دی گراستیم;
      پی دی گراستم; آمپول پی دی; تیناگراست; آمپول نوپوژن; پگاژن; فیلگراستین; فیلگرستیم;
      نيوبوجين; نوبوجين; نيولاستا; فيلجراستيم; زارزيو; بيغ فيلغراستيم; بيجفيلجراستيم;
      حقن رفع المناعة; ابرة رفع المناعة; فيلغراستم; ابر المناعة; Нейпоген; Лейкостим;
      пэгфилграстим; Граноцит; Зарсио; Неуластим; эмпэгфилграстим; Экстимия; Нейпомакс;
      ленограстим; пегфилграстим; КСФ; колониестимулирующий фактор; Грасальва; Теваграстим;
      Миеластра; 粒细胞集落刺激因子
    `,
  },
  {
    id: 'acyclovir',
    category: 'drug',
    english: 'Acyclovir / valacyclovir',
    names: { fa: 'آسیکلوویر', ar: 'أسيكلوفير', ru: 'ацикловир' },
    forms: `
      Acyclovir / valacyclovir; aciclovir; آسیکلوویر; والاسیکلوویر; أسيكلوفير; ацикловир;
      валацикловир; Zovirax; Valtrex; valacyclovir; valaciclovir; acyclovir; Virolex; Cyclovir;
      Valcivir; asiklovir; Aciclovir 400; Valvir; acivir; زوویراکس; والتركس; والتریکس; اسیکلویر;
      والاسیکلویر; قرص آسیکلوویر; ویرولکس; زوفيراكس; فالتركس; فالاسيكلوفير; أسايكلوفير;
      فالتريكس; سيكلوفير; Зовиракс; Валтрекс; Виролекс; валацикловира; ацикловира; Вальтрекс;
      Валвир; ацикловер; Герпевир; 阿昔洛韦
    `,
  },
  {
    id: 'entecavir',
    category: 'drug',
    english: 'Entecavir / tenofovir (HBV prophylaxis)',
    names: { fa: 'انتکاویر', ar: 'إنتيكافير', ru: 'энтекавир' },
    forms: `
      Viread; Entecavir / tenofovir; انتکاویر; إنتيكافير; энтекавир; Baraclude; ETV; tenofovir;
      TDF; TAF; Vemlidy; tenofovir alafenamide; tenofovir disoproxil; entekavir; Entecavir 0.5;
      Tenof; Entek; Tenohep; باراکلود; تنوفوویر; ویرد; وملیدی; انته‌کاویر; تنوفویر; انتکاور;
      تينوفوفير; فيريد; فيملدي; تينوفوفر; فيملي دي; فيرياد; Бараклюд; тенофовир; Виреад;
      энтекавира; Вемлиди; тенофовира; Элгравир; Барклюд; Энтекавир-Канон; 恩替卡韦
    `,
  },
  {
    id: 'cotrimoxazole',
    category: 'drug',
    english: 'Co-trimoxazole',
    names: { fa: 'کوتریموکسازول', ar: 'كوتريموكسازول', ru: 'ко-тримоксазол' },
    forms: `
      Co-trimoxazole; Bactrim; کوتریموکسازول; باكتريم; ко-тримоксазол; бисептол; TMP-SMX;
      Septra; Septrin; trimethoprim sulfamethoxazole; sulfamethoxazole trimethoprim; Biseptol;
      Bactrim DS; SXT; cotrim; cotrimoxazol; Sumetrolim; کوتریماکسازول; بیسپتول; سپترین; کوتریم;
      تری متوپریم سولفامتوکسازول; کوتریموکسازل; کوتریموکسازول بزرگسال; سيبترين; بيسبتول;
      كوترايموكسازول; سبترين; تريميثوبريم سلفاميثوكسازول; كوتريموكزازول; Бактрим;
      триметоприм сульфаметоксазол; сульфаметоксазол триметоприм; бисептола; Котрифарм;
      котримаксозол; 复方磺胺甲噁唑
    `,
  },
  {
    id: 'tisa-cel',
    category: 'drug',
    english: 'Tisagenlecleucel (CD19 CAR-T)',
    names: { fa: 'تیساژنلکلوسل', ar: 'تيساجينليكلوسيل', ru: 'тисагенлеклейсел' },
    forms: `
      Tisagenlecleucel; تیساژنلکلوسل; تيساجينليكلوسيل; тисагенлеклейсел; Кимрая; Kymriah;
      tisa cel; CTL019; kimria; kymria; Tisagenlecleucel-T; kimriah; kymryah; کیمریا; کیمرایا;
      تیسا سل; تیزا سل; تیساژن; کایمریا; تيسا سيل; كمريا; كيمريه; тиса-сел; тиса-цел; Кимриа;
      Кимрия; тисагенлеклейсела; Кимрайя; тисагенлеклеусел; 替沙仑赛
    `,
  },
  {
    id: 'axi-cel',
    category: 'drug',
    english: 'Axicabtagene ciloleucel (CD19 CAR-T)',
    names: { fa: 'آکسی‌کابتاژن', ar: 'أكسيكابتاجين', ru: 'аксикабтаген силолейсел' },
    forms: `
      axicel; Axicabtagene ciloleucel; آکسی‌کابتاژن; أكسيكابتاجين; يسكارتا;
      аксикабтаген силолейсел; Йескарта; Yescarta; axicabtagene; axi-cell; KTE-C19; yescatra;
      Yeskarta; axicabtagen; FKC876; Yikaida; آکسی سل; یسکارتا کارتی; أكسي سيل;
      اكسيكابتاجين سيلولوسيل; يسكرتا; Ескарта; акси-сел; акси-цел; аксикабтаген; Ескарту;
      Иескарта; Эскарта; аксикабтаген цилолейсел; 阿基仑赛
    `,
  },
  {
    id: 'brexu-cel',
    category: 'drug',
    english: 'Brexucabtagene autoleucel (CD19 CAR-T)',
    names: { fa: 'برکسو-سل', ar: 'تيكارتوس', ru: 'брексукабтаген аутолейсел' },
    forms: `
      Brexucabtagene autoleucel; برکسو-سل; تيكارتوس; брексукабтаген аутолейсел; Текартус;
      Tecartus; brexucabtagene; brexu cel; KTE-X19; brexu; brexu-cell; tekartus; Tecartuss;
      تکارتوس; تکارتس; برکسوکابتاژن; بركسو سيل; تيكارتس; بريكسو سيل; بريكسوكابتاجين; брексу-сел;
      брексу-цел; брексукабтаген; Текартас; Такартус; 布瑞基奥仑赛
    `,
  },
  {
    id: 'liso-cel',
    category: 'drug',
    english: 'Lisocabtagene maraleucel (CD19 CAR-T)',
    names: { fa: 'لیزو-سل', ar: 'بريانزي', ru: 'лизокабтаген маралейсел' },
    forms: `
      Lisocabtagene maraleucel; لیزو-سل; بریانزی; лизокабтаген маралейсел; Бреянзи; Breyanzi;
      lisocabtagene; liso cel; JCAR017; breanzi; Breyanzy; liso-cell; liso; لیسو سل;
      لیزوکابتاژن; برایانزی; بریینزی; ليسو سيل; ليزو سيل; برينزي; ليسوكابتاجين; лизо-сел;
      лисо-сел; лизо-цел; лизокабтаген; Брейанзи; Бреянзы; лисокабтаген; 利基迈仑赛
    `,
  },
  {
    id: 'cilta-cel',
    category: 'drug',
    english: 'Ciltacabtagene autoleucel (BCMA CAR-T)',
    names: { fa: 'سیلتا-سل', ar: 'كارفيكتي', ru: 'цилтакабтаген аутолейсел' },
    forms: `
      Ciltacabtagene autoleucel; سیلتا-سل; كارفيكتي; цилтакабтаген аутолейсел; Карвикти;
      Carvykti; ciltacabtagene; cilta cel; JNJ-4528; LCAR-B38M; carvicti; karvykti; cilta;
      Carvikti; cilta-cell; کارویکتی; سیلتاکابتاژن; کارویکتی کارتی; كارفكتي; سيلتا سيل;
      سلتا سيل; سيلتاكابتاجين; كرفيكتي; цилта-сел; цилта-цел; цилтакабтаген; Карвикты; Карвикта;
      силта-сел; 西达基奥仑赛
    `,
  },
  {
    id: 'ide-cel',
    category: 'drug',
    english: 'Idecabtagene vicleucel (BCMA CAR-T)',
    names: { fa: 'آیده-سل', ar: 'أبيكما', ru: 'идекабтаген виклейсел' },
    forms: `
      Idecabtagene vicleucel; آیده-سل; ابکما; أبيكما; идекабтаген виклейсел; Abecma;
      idecabtagene; ide cel; bb2121; abekma; ide-cell; Abeсma; Abecna; آیدسل; ایدکابتاژن; ابکمه;
      ايدي سيل; ايد سيل; ايديكابتاجين; Абекма; иде-сел; иде-цел; идекабтаген; Абекму; Абикма;
      艾基维仑赛
    `,
  },
  {
    id: 'obe-cel',
    category: 'drug',
    english: 'Obecabtagene autoleucel (CD19 CAR-T)',
    names: { fa: 'اوبه-سل', ru: 'обекабтаген аутолейсел' },
    forms: `
      Aucatzyl; Obecabtagene autoleucel; اوبه-سل; обекабтаген аутолейсел; obecabtagene; obe cel;
      AUTO1; obe-cell; Aucatzil; Aukatzyl; اوکاتزیل; آکاتزیل; اوبکابتاژن; آئوکاتزیل; اوبي سيل;
      اوبيكابتاجين; обе-сел; обе-цел; Аукатзил; обекабтаген; Аукатцил; Аукацил
    `,
  },
  {
    id: 'relma-cel',
    category: 'drug',
    english: 'Relmacabtagene autoleucel (CD19 CAR-T, China)',
    names: { fa: 'رلما-سل', ru: 'релмакабтаген' },
    forms: `
      relmacel; Relmacabtagene autoleucel; رلما-سل; релмакабтаген; Carteyva; relmacabtagene;
      JWCAR029; relma; relma-cell; Beinuoda; Karteyva; relmacabtagen; کارتیوا; رلماکابتاژن;
      کارتیفا; ريلما سيل; ريلماكابتاجين; رلما سيل; релма-сел; релма-цел; Картейва; рельма-сел;
      Картэйва; релмакабтаген аутолейсел; 瑞基奥仑赛
    `,
  },
  {
    id: 'eque-cel',
    category: 'drug',
    english: 'Equecabtagene autoleucel (BCMA CAR-T, China)',
    names: { fa: 'اکه-سل', ru: 'эквекабтаген' },
    forms: `
      Equecabtagene autoleucel; اکه-سل; эквекабтаген; Fucaso; equecabtagene; eque cel; CT103A;
      eque; eque-cell; Fukaso; Fucasso; Fukesu; فوکاسو; اکوئه سل; اکوکابتاژن; ایکوئه سل;
      ايكو سيل; ايكوي سيل; ايكويكابتاجين; اكوي سيل; Фукасо; эква-сел; экве-сел; экве-цел;
      Фукассо; эквекабтаген аутолейсел; 伊基奥仑赛
    `,
  },
  {
    id: 'zevor-cel',
    category: 'drug',
    english: 'Zevorcabtagene autoleucel (BCMA CAR-T, China)',
    names: { fa: 'زوور-سل' },
    forms: `
      Zevorcabtagene autoleucel; زوور-سل; zevor cel; CT053; Saikaize; zevorcabtagene; zevo-cel;
      zevor; zevor-cell; زوورکابتاژن; سایکایزه; زیفور سل; زيفور سيل; زيفوركابتاجين; зевор-сел;
      зеворкабтаген; зевор-цел; Сайкайзе; зеворкабтаген аутолейсел; 泽沃基奥仑赛
    `,
  },
  {
    id: 'inati-cel',
    category: 'drug',
    english: 'Inaticabtagene autoleucel (CD19 CAR-T, China)',
    names: { fa: 'ایناتی-سل' },
    forms: `
      inaticel; CNCT19; Inaticabtagene autoleucel; ایناتی-سل; inaticabtagene; Yuanruida; inati;
      HY001; inati-cell; Yorwida; Inaticabtagen; ایناتیکابتاژن; یوان رویدا; ايناتي سيل;
      ايناتيكابتاجين; инати-сел; инатикабтаген; инати-цел; Юаньжуйда; инатикабтаген аутолейсел;
      纳基奥仑赛
    `,
  },
];
