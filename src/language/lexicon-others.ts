// Words that are real but are not one item of ours: too general, or another drug, disease or test.

import type { KnownOther } from './medical-term.ts';

// `near` names the items to offer instead; the forms are here so that no neighbour is guessed.
export const knownOthers: readonly KnownOther[] = [
  {
    near: ['ball', 'aml', 'cll', 'tall'],
    forms: `
      leukemia; leukaemia; leucemia; leukemi; blood cancer; cancer of the blood; سرطان خون;
      لوسمی; لوکمی; لوکمیا; سرطان دم; سرطان الدم; لوكيميا; اللوكيميا; ابيضاض; ابيضاض الدم;
      لوسمي; лейкемия; лейкоз; рак крови; белокровие; онкология крови; سرطان خونی
    `,
  },
  {
    near: ['ball', 'aml', 'tall'],
    forms: `
      acute leukemia; acute leukaemia; لوسمی حاد; سرطان خون حاد; لوسمي حاد; لوكيميا حادة;
      ابيضاض الدم الحاد; سرطان الدم الحاد; اللوكيميا الحادة; острый лейкоз; острая лейкемия; ОЛ;
      لوکمی حاد
    `,
  },
  {
    near: ['ball', 'tall'],
    forms: `
      lymphoblastic leukemia; لوسمی لنفوبلاستیک
    `,
  },
  {
    near: ['cll', 'ball'],
    forms: `
      lymphocytic leukemia; lymphoid leukemia; لوسمی لنفاوی; سرطان خون لنفاوی; لوكيميا ليمفاوية;
      ابيضاض الدم الليمفاوي; سرطان الدم الليمفاوي; لمفوسيتيك لوكيميا; لوسمی لنفوئید
    `,
  },
  {
    near: ['cll'],
    forms: `
      chronic leukemia; chronic leukaemia; لوسمی مزمن; سرطان خون مزمن; لوكيميا مزمنة;
      ابيضاض الدم المزمن; سرطان الدم المزمن; хронический лейкоз; хроническая лейкемия
    `,
  },
  {
    near: ['aml'],
    forms: `
      myeloid leukemia; myelogenous leukemia; لوسمی میلوئیدی; سرطان خون میلوئیدی;
      لوكيميا نخاعية; миелоидный лейкоз; миелолейкоз; ابيضاض الدم النقوي
    `,
  },
  {
    near: ['nhl', 'hl', 'dlbcl', 'fl'],
    forms: `
      lymphoma; lymphom; limfoma; lymphomas; malignant lymphoma; لنفوم; لنفوما; لیمفوما; لمفوما;
      لیمفوم; لمفومة; لنفوم بدخیم; ليمفوما; اللمفوما; الليمفوما; лимфома; лимфомы;
      злокачественная лимфома; лимфом; لنفومای
    `,
  },
  {
    near: ['dlbcl', 'nhl', 'fl', 'hgbl'],
    forms: `
      b-cell lymphoma; b cell lymphoma; bcl; لنفوم بی سل; لنفوم سلول بی; لنفوم سلول B;
      لمفوما بائية; لمفوما الخلايا البائية; ليمفوما بائية; В-клеточная лимфома;
      б-клеточная лимфома; В-лимфома
    `,
  },
  {
    near: ['dlbcl', 'hgbl', 'burkitt'],
    forms: `
      aggressive lymphoma; агрессивная лимфома; لنفوم مهاجم; لنفوم تهاجمی; لمفوما عدوانية
    `,
  },
  {
    near: ['fl', 'mzl', 'cll'],
    forms: `
      indolent lymphoma; low grade lymphoma; индолентная лимфома; لنفوم کند رشد; لنفوم ایندولنت;
      لمفوما خاملة
    `,
  },
  {
    near: ['solid'],
    forms: `
      cancer; tumor; tumour; malignancy; carcinoma; سرطان; کنسر; کانسر; تومور; سرطان بدخیم; ورم;
      ورم خبيث; السرطان; рак; опухоль; онкология; онко; злокачественная опухоль; канцер
    `,
  },
  {
    near: ['mm', 'aml', 'ball'],
    forms: `
      bone marrow cancer; cancer of bone marrow; marrow cancer; سرطان مغز استخوان;
      سرطان نخاع العظم; سرطان النخاع; рак костного мозга
    `,
  },
  {
    near: ['gbm', 'pcnsl'],
    forms: `
      brain cancer; brain tumor; brain tumour; سرطان مغز; تومور مغزی; تومور مغز; سرطان الدماغ;
      ورم في الدماغ; ورم الدماغ; опухоль мозга; рак мозга; опухоль головного мозга
    `,
  },
  {
    near: ['sle', 'ssc', 'iim', 'mg', 'ms', 'nmosd'],
    forms: `
      autoimmune; autoimmune disease; خود ایمنی; بیماری خودایمنی; مرض مناعي; مناعي ذاتي;
      аутоиммунное; аутоиммунное заболевание
    `,
  },
  {
    near: ['ms', 'ssc'],
    forms: `
      sclerosis; اسکلروز; اسکلروزیس; تصلب; склероз
    `,
  },
  {
    near: [],
    forms: `
      chemo; chemotherapy; chemotherapies; شیمی درمانی; شیمی‌درمانی; کیموتراپی; شیمی; كيماوي;
      العلاج الكيماوي; علاج كيماوي; العلاج الكيميائي; علاج كيميائي; химиотерапия; химия; химию;
      химию терапия; ПХТ; полихимиотерапия; شیمی درمانی قرمز; red chemo; красная химия;
      الكيماوي الأحمر; hemoterapia; شيمي درماني; chimi darmani; shimi darmani
    `,
  },
  {
    near: ['cycle'],
    forms: `
      session; sessions; сеанс; جلسه شیمی درمانی; جلسات شیمی درمانی; جلسه شیمی‌درمانی
    `,
  },
  {
    near: ['cycle'],
    forms: `
      dose; doses; جرعة; جرعات; доза; дозы; دوز
    `,
  },
  {
    near: [],
    forms: `
      immunotherapy; targeted therapy; ایمونوتراپی; ایمنی درمانی; علاج مناعي; العلاج المناعي;
      иммунотерапия; таргетная терапия; таргет; درمان هدفمند; علاج موجه
    `,
  },
  {
    near: ['prednisone', 'dexamethasone', 'methylpred'],
    forms: `
      hormone; steroid; steroids; corticosteroid; corticosteroids; cortisone; cortisol; کورتون;
      کورتیکواستروئید; استروئید; كورتيزون; كورتيكوستيرويد; гормоны; стероиды; кортикостероиды;
      ГКС; глюкокортикоиды; кортизон
    `,
  },
  {
    near: ['asct', 'allo'],
    forms: `
      transplant; transplantation; bone marrow transplant; bone marrow transplantation; bmt;
      sct; hsct; hct; stem cell transplant; stem cell transplantation; پیوند; پیوند مغز استخوان;
      پیوند سلول بنیادی; پیوند سلول های بنیادی; زراعة; زراعة نخاع; زراعة نخاع العظم;
      زراعة النخاع; زرع نقي; زرع نخاع; زراعة خلايا جذعية; زراعة النقي; زرع; трансплантация;
      пересадка; трансплантация костного мозга; пересадка костного мозга; ТКМ; ТГСК; ТСК;
      пересадка стволовых клеток; трансплантация стволовых клеток; peyvand
    `,
  },
  {
    near: ['sle'],
    forms: `
      LN; lymph node; lymph nodes; غدد لنفاوی; غده لنفاوی; عقد لمفاوية; лимфоузел; лимфоузлы
    `,
  },
  {
    near: ['mrd'],
    forms: `
      PCR; ПЦР
    `,
  },
  {
    near: ['rituximab'],
    forms: `
      MAB; мабы
    `,
  },
  {
    near: ['ct', 'petct', 'mri'],
    forms: `
      scan; scans; imaging; اسکن; تصویربرداری; عکس; سكان; صور; صورة; скан; снимок; снимки;
      x-ray; xray; radiography; رادیولوژی; рентген; عکس رنگی
    `,
  },
  {
    near: ['cbc', 'lft', 'rft'],
    forms: `
      blood test; blood tests; labs; lab tests; lab results; آزمایش خون; آزمایش; آزمایشات;
      تحليل دم; تحاليل; تحليل; فحص دم; анализ крови; анализы; анализ; кровь; биохимия;
      biochemistry; chemistry; биохимический анализ крови
    `,
  },
  {
    near: ['bm', 'lp'],
    forms: `
      puncture; пункция; بزل; پونکسیون; بذل
    `,
  },
  {
    near: ['cr', 'pr'],
    forms: `
      response; پاسخ; استجابة; ответ; эффект
    `,
  },
  {
    near: ['refractory'],
    forms: `
      not remission; no remission; без ремиссии; нет ремиссии; بدون رمیشن
    `,
  },
  {
    near: [],
    forms: `
      interferon; интерферон; اینترفرون; انترفيرون; إنترفيرون; peginterferon
    `,
  },
  {
    near: [],
    forms: `
      plasma; плазма; پلاسما; plasmapheresis; plasma exchange; плазмаферез; پلاسمافرزیس;
      فصادة البلازما
    `,
  },
  {
    near: [],
    forms: `
      CAR; کار; машина; кар; سيارة
    `,
  },
  {
    near: [],
    forms: `
      NK; car-nk; CAR NK; кар-нк
    `,
  },
  {
    near: [],
    forms: `
      TIL; TILs
    `,
  },
  {
    near: [],
    forms: `
      CR/PR; CR or PR
    `,
  },
  {
    near: [],
    forms: `
      insulin; انسولین; إنسولين; инсулин
    `,
  },
  {
    near: [],
    forms: `
      thyroid; follicular thyroid cancer; follicular thyroid carcinoma; follicular carcinoma;
      تیروئید; سرطان تیروئید; рак щитовидной железы; фолликулярный рак щитовидной железы;
      سرطان الغدة الدرقية; fever; تب; температура; حمى
    `,
  },
  {
    near: [],
    forms: `
      lung cancer; سرطان ریه; سرطان الرئة; рак легкого; рак легких
    `,
  },
  {
    near: [],
    forms: `
      breast cancer; سرطان پستان; سرطان سینه; سرطان الثدي; рак молочной железы; рак груди
    `,
  },
  {
    near: [],
    forms: `
      colon cancer; colorectal cancer; سرطان روده; سرطان القولون; рак кишечника;
      рак толстой кишки; колоректальный рак
    `,
  },
  {
    near: [],
    forms: `
      ovarian cancer; سرطان تخمدان; سرطان المبيض; рак яичников
    `,
  },
  {
    near: [],
    forms: `
      prostate cancer; سرطان پروستات; سرطان البروستاتا; рак простаты; рак предстательной железы
    `,
  },
  {
    near: [],
    forms: `
      kidney cancer; renal cell carcinoma; سرطان کلیه; سرطان الكلى; рак почки; рак почек
    `,
  },
  {
    near: [],
    forms: `
      bladder cancer; سرطان مثانه; سرطان المثانة; рак мочевого пузыря
    `,
  },
  {
    near: [],
    forms: `
      skin cancer; melanoma; ملانوما; سرطان پوست; سرطان الجلد; меланома; рак кожи
    `,
  },
  {
    near: [],
    forms: `
      esophageal cancer; سرطان مری; سرطان المريء; рак пищевода
    `,
  },
  {
    near: [],
    forms: `
      cholangiocarcinoma; bile duct cancer; gallbladder cancer; سرطان کیسه صفرا;
      سرطان مجاری صفراوی; سرطان المرارة; холангиокарцинома; рак желчного пузыря
    `,
  },
  {
    near: [],
    forms: `
      liver metastasis; liver metastases; метастазы в печень; метастазы; متاستاز; نقائل;
      metastasis; metastases
    `,
  },
  {
    near: [],
    forms: `
      cervical cancer; uterine cancer; endometrial cancer; سرطان رحم; سرطان الرحم;
      рак шейки матки; рак матки
    `,
  },
  {
    near: [],
    forms: `
      head and neck cancer; nasopharyngeal carcinoma; laryngeal cancer; рак гортани;
      سرطان حنجره; سرطان الحنجرة; سرطان گلو
    `,
  },
  {
    near: [],
    forms: `
      CML; chronic myeloid leukemia; chronic myelogenous leukemia; لوسمی میلوئیدی مزمن;
      سی ام ال; لوسمی مزمن میلوئیدی; ابيضاض الدم النقوي المزمن; لوكيميا نخاعية مزمنة; ХМЛ;
      хронический миелолейкоз; хронический миелоидный лейкоз; سي ام ال;
      ابيضاض الدم النخاعي المزمن
    `,
  },
  {
    near: [],
    forms: `
      CMML; хронический миеломоноцитарный лейкоз; ХММЛ; chronic myelomonocytic leukemia; JMML
    `,
  },
  {
    near: ['aml'],
    forms: `
      APL; APML; acute promyelocytic leukemia; острый промиелоцитарный лейкоз; ОПЛ;
      لوسمی پرومیلوسیتی حاد; لوسمی پرومیلوسیتیک حاد; ابيضاض الدم بطليعة النقويات الحاد; M3;
      AML-M3; промиелоцитарный лейкоз
    `,
  },
  {
    near: [],
    forms: `
      MDS; myelodysplastic syndrome; myelodysplasia; سندرم میلودیسپلاستیک; میلودیسپلازی;
      متلازمة خلل التنسج النقوي; МДС; миелодиспластический синдром
    `,
  },
  {
    near: [],
    forms: `
      MPN; polycythemia vera; essential thrombocythemia; myelofibrosis; PMF; PV; پلی سیتمی ورا;
      میلوفیبروز; تليف النقي; миелофиброз; истинная полицитемия; эритремия
    `,
  },
  {
    near: [],
    forms: `
      aplastic anemia; آنمی آپلاستیک; کم خونی آپلاستیک; فقر دم لاتنسجي; апластическая анемия;
      anemia; анемия; کم خونی; فقر الدم
    `,
  },
  {
    near: [],
    forms: `
      hairy cell leukemia; HCL; لوسمی سلول مویی; ابيضاض الدم مشعر الخلايا;
      волосатоклеточный лейкоз; ВКЛ
    `,
  },
  {
    near: [],
    forms: `
      T-PLL; B-PLL; prolymphocytic leukemia; пролимфоцитарный лейкоз; لوسمی پرولنفوسیتی; LGL;
      LGL leukemia; large granular lymphocytic leukemia; ATLL; adult T-cell leukemia;
      Т-клеточный лейкоз взрослых; NK/T; NK/T-cell lymphoma; ENKTL; لنفوم NK/T;
      НК/Т-клеточная лимфома; mixed phenotype acute leukemia; MPAL
    `,
  },
  {
    near: [],
    forms: `
      MGUS; smoldering; МГУС; моноклональная гаммапатия; POEMS; POEMS syndrome
    `,
  },
  {
    near: [],
    forms: `
      HLH; hemophagocytic lymphohistiocytosis; ГЛГ; гемофагоцитарный лимфогистиоцитоз;
      هموفاگوسیتیک; Castleman; Castleman disease; болезнь Кастлемана; کاستلمن; LCH;
      Langerhans cell histiocytosis; гистиоцитоз; هیستیوسیتوز
    `,
  },
  {
    near: [],
    forms: `
      PTLD; посттрансплантационное лимфопролиферативное заболевание; lymphomatoid papulosis;
      primary effusion lymphoma; plasmablastic lymphoma; плазмобластная лимфома;
      grey zone lymphoma; gray zone lymphoma; лимфома серой зоны
    `,
  },
  {
    near: [],
    forms: `
      ALS; amyotrophic lateral sclerosis; ای ال اس; اسکلروز جانبی آمیوتروفیک; БАС;
      боковой амиотрофический склероз; التصلب الجانبي الضموري
    `,
  },
  {
    near: [],
    forms: `
      muscular dystrophy; دیستروفی عضلانی; мышечная дистрофия; ضمور العضلات; myopathy; миопатия;
      میوپاتی; myocarditis; миокардит; میوکاردیت; polymyalgia; myelitis; миелит; میلیت;
      التهاب النخاع; transverse myelitis
    `,
  },
  {
    near: [],
    forms: `
      discoid lupus; дискоидная волчанка; لوپوس دیسکوئید; CIDP; MOGAD; anti-MOG; Guillain-Barre;
      گیلن باره; rheumatoid arthritis; روماتیسم; آرتریت روماتوئید; ревматоидный артрит;
      روماتويد; التهاب المفاصل الروماتويدي; vasculitis; васкулит; واسکولیت; Sjogren; شوگرن;
      синдром Шегрена; диабет; diabetes; دیابت; سكري; السكري
    `,
  },
  {
    near: [],
    forms: `
      meningioma; менингиома; astrocytoma; астроцитома; آستروسیتوم; medulloblastoma;
      медуллобластома; مدولوبلاستوم; ependymoma; эпендимома; oligodendroglioma; retinoblastoma;
      ретинобластома; رتینوبلاستوم; hepatoblastoma; гепатобластома; هپاتوبلاستوم;
      nephroblastoma; нефробластома; نفروبلاستوم; Wilms tumor; ganglioneuroma; neurofibroma;
      нейрофиброма; neuroma; neurocytoma; craniopharyngioma; pheochromocytoma; феохромоцитома;
      lymphadenopathy; лимфаденопатия; لنفادنوپاتی; lymphadenitis; лимфаденит; lymphedema;
      лимфедема; لنف ادم; lymphocytosis; лимфоцитоз; hemangioma; гемангиома; همانژیوم; lipoma;
      липома; لیپوم; fibroma; cirrhosis; цирроз; سیروز; تليف الكبد; fatty liver; gastritis;
      гастрит; گاستریت; التهاب المعدة; pancreatitis; панкреатит; پانکراتیت; التهاب البنكرياس;
      язва желудка; mesothelioma; мезотелиома; thymoma; тимома; تیموما; germ cell tumor;
      seminoma; teratoma; chondrosarcoma; GIST
    `,
  },
  {
    near: [],
    forms: `
      CHOEP; ЧОЭП; CHP; Mini-CHP; MOPP; COPP; ChlVPP; PCV; FOLFOX; FOLFIRI; FOLFIRINOX; FLOT;
      XELOX; CAPOX; ФОЛФОКС; ФОЛФИРИ; КСЕЛОКС; فولفوکس; فولفيري; AC-T; ECF; EOX; TAC; CMF; BEP;
      EP; TIP; VAC; VDC; VDC/IE; VIDE; MAID; AIM; CAV; SMILE; P-GemOx; AspaMetDex; CODOX-M;
      CODOX-M/IVAC; IVAC; DICE; MINE; ESHOP; miniBEAM; Dexa-BEAM; CLAG; CLAG-M; MEC; 7+3; 3+7;
      5+2; HAM; FLAM; ADE; CALGB; HOVON; UKALL; COG; ICON; PACE; DT-PACE; VDT-PACE; DCEP; GELOX;
      DDGP; AVD; Isa-Kd; Kd; Rd; Vd; Td; Dara-Kd; DKd; MPR; RCd; KCd; SVd; XVd; BuCy; FluBu;
      FluMel; ATG; ProMACE; MACOP-B; M-BACOD; CEPP; PEP-C; CEOP; R-CEOP; RCEOP; GCD; BVD; VIPE;
      VIPD; ACVBP; R-ACVBP; GEMP; GDPT; TEC; R-MACLO; LMB; Linker
    `,
  },
  {
    near: [],
    forms: `
      nilotinib; Tasigna; нилотиниб; Тасигна; نیلوتینیب; نيلوتينيب; bosutinib; Bosulif;
      бозутиниб; asciminib; Scemblix; асциминиб; flumatinib; radotinib; azacitidine;
      azacytidine; Vidaza; азацитидин; Вайдаза; آزاسیتیدین; ازاسيتيدين; decitabine; Dacogen;
      децитабин; Дакоген; دسیتابین; ديسيتابين; tocilizumab; Actemra; тоцилизумаб; Актемра;
      توسیلیزوماب; اکتمرا; توسيليزوماب; أكتيمرا; siltuximab; Sylvant; силтуксимаб; سیلتوکسیماب;
      anakinra; Kineret; анакинра; cetuximab; Erbitux; цетуксимаб; ستوکسیماب; سيتوكسيماب;
      اربیتوکس; basiliximab; infliximab; инфликсимаб; اینفلیکسیماب; Remicade; dinutuximab;
      динутуксимаб; Unituxin; ublituximab; ofatumumab; Arzerra; Kesimpta; офатумумаб; Арзерра;
      افاتوموماب; ocrelizumab; Ocrevus; окрелизумаб; اوکرلیزوماب; natalizumab; Tysabri;
      натализумаб; ناتالیزوماب; alemtuzumab; Campath; Lemtrada; алемтузумаб; آلمتوزوماب;
      trastuzumab; Herceptin; трастузумаб; Герцептин; تراستوزوماب; هرسپتین; pertuzumab;
      пертузумаб; bevacizumab; Avastin; бевацизумаб; Авастин; بواسیزوماب; آواستین; gemtuzumab;
      Mylotarg; гемтузумаб; جمتوزوماب; enfortumab; sacituzumab; panitumumab; ramucirumab;
      ipilimumab; Yervoy; ипилимумаб; ایپیلیموماب; atezolizumab; Tecentriq; атезолизумаб;
      durvalumab; Imfinzi; avelumab; cemiplimab; sintilimab; toripalimab; tislelizumab;
      camrelizumab; penpulimab; prolgolimab; пролголимаб; eculizumab; Soliris; экулизумаб;
      اکولیزوماب; ravulizumab; inebilizumab; Uplizna; satralizumab; сатрализумаб; anifrolumab;
      анифролумаб; Saphnelo; adalimumab; Humira; адалимумаб; etanercept; denosumab; деносумаб;
      دنوزوماب; Xgeva; Prolia; linvoseltamab; Lynozyfic; odronextamab; cevostamab; magrolimab;
      mogamulizumab; могамулизумаб; zolbetuximab; Vyloy; efgartigimod; Vyvgart; rozanolixizumab;
      ravulizumab; daclizumab; vedolizumab; ustekinumab; secukinumab; rozlytrek; omalizumab;
      itolizumab
    `,
  },
  {
    near: [],
    forms: `
      epirubicin; эпирубицин; اپی روبیسین; إبيروبيسين; pirarubicin; aclarubicin; valrubicin;
      dactinomycin; actinomycin; дактиномицин; داکتینومایسین; mitomycin; митомицин; میتومایسین;
      ميتوميسين; plicamycin; pixantrone; Pixuvri; пиксантрон; vinorelbine; Navelbine;
      винорелбин; Навельбин; وینورلبین; فينوريلبين; vindesine; виндезин; vinflunine; teniposide;
      тенипозид; topotecan; топотекан; توپوتکان; irinotecan; иринотекан; ایرینوتکان; lomustine;
      CCNU; ломустин; لوموستین; nimustine; fotemustine; semustine; busulfan; Busulfex; Myleran;
      бусульфан; بوسولفان; treosulfan; треосульфан; thiotepa; Tepadina; тиотепа; تیوتپا;
      ثيوتيبا; temozolomide; Temodal; темозоломид; Темодал; تموزولوماید; تموزولومید;
      تيموزولوميد; chlorambucil; Leukeran; хлорамбуцил; Лейкеран; کلرامبوسیل; chlormethine;
      mechlorethamine; trofosfamide; estramustine; trabectedin; cladribine; Leustatin;
      кладрибин; کلادریبین; كلادريبين; clofarabine; Evoltra; клофарабин; کلوفارابین; كلوفارابين;
      pentostatin; Nipent; capecitabine; Xeloda; капецитабин; Кселода; کپسیتابین; کاپسیتابین;
      كابسيتابين; fluorouracil; 5-FU; 5FU; фторурацил; فلورواوراسیل; sapacitabine; tegafur;
      pemetrexed; Alimta; пеметрексед; pralatrexate; Folotyn; raltitrexed; nedaplatin;
      lobaplatin; paclitaxel; Taxol; паклитаксел; پاکلیتاکسل; docetaxel; Taxotere; доцетаксел;
      hydroxyurea; Hydrea; гидроксимочевина; гидроксикарбамид; هیدروکسی اوره; هيدروكسي يوريا;
      thioguanine; tioguanine; тиогуанин; تیوگوانین; azathioprine; Imuran; азатиоприн;
      آزاتیوپرین; ایموران; ازاثيوبرين; tretinoin; ATRA; третиноин; arsenic trioxide; Trisenox;
      homoharringtonine; омацетаксин; eribulin; omacetaxine; amsacrine; romidepsin; Istodax;
      belinostat; vorinostat; panobinostat; Farydak; chidamide; tucidinostat; Epidaza
    `,
  },
  {
    near: [],
    forms: `
      ruxolitinib; Jakavi; Jakafi; руксолитиниб; Джакави; روکسولیتینیب; جاکافی; روكسوليتينيب;
      fedratinib; tofacitinib; Xeljanz; тофацитиниб; توفاسیتینیب; baricitinib; барицитиниб;
      upadacitinib; itacitinib; orelabrutinib; Yinuokai; орелабрутиниб; tirabrutinib;
      evobrutinib; tolebrutinib; duvelisib; Copiktra; дувелисиб; umbralisib; copanlisib;
      Aliqopa; parsaclisib; alpelisib; gilteritinib; Xospata; гилтеритиниб; Ксоспата;
      گیلتریتینیب; midostaurin; Rydapt; мидостаурин; میدوستورین; quizartinib; квизартиниб;
      ivosidenib; enasidenib; glasdegib; olverembatinib; crizotinib; Xalkori; кризотиниб;
      کریزوتینیب; alectinib; лорлатиниб; lorlatinib; ceritinib; brigatinib; erlotinib;
      gefitinib; afatinib; osimertinib; lapatinib; sorafenib; Nexavar; сорафениб; سورافنیب;
      sunitinib; Sutent; сунитиниб; سونیتینیب; pazopanib; lenvatinib; Lenvima; ленватиниб;
      لنواتینیب; regorafenib; cabozantinib; apatinib; axitinib; vandetanib; nintedanib;
      tazemetostat; Tazverik; zandelisib; revumenib; ziftomenib; navitoclax; sonrotoclax;
      lisaftoclax; obatoclax; iberdomide; mezigdomide; avadomide; apremilast; eltrombopag;
      Revolade; элтромбопаг; Револейд; romiplostim; Nplate; ромиплостим; plerixafor; Mozobil;
      плериксафор; Мозобил; پلریکسافور; defibrotide; Defitelio; letermovir; Prevymis;
      летермовир; پرومیس; ganciclovir; valganciclovir; ганцикловир; валганцикловир; گانسیکلوویر;
      والگانسیکلوویر; Valcyte; famciclovir; фамцикловир; foscarnet; ribavirin; рибавирин;
      lamivudine; ламивудин; لامیوودین; adefovir; telbivudine; sofosbuvir; софосбувир;
      remdesivir; favipiravir; cidofovir; oseltamivir; emtricitabine; dolutegravir; lopinavir;
      bictegravir
    `,
  },
  {
    near: [],
    forms: `
      fluconazole; флуконазол; فلوکونازول; voriconazole; вориконазол; وریکونازول; posaconazole;
      позаконазол; itraconazole; caspofungin; micafungin; amphotericin; амфотерицин; آمفوتریسین;
      isavuconazole; metronidazole; метронидазол; مترونیدازول; ciprofloxacin; ципрофлоксацин;
      سیپروفلوکساسین; levofloxacin; левофлоксацин; meropenem; меропенем; مروپنم; imipenem;
      vancomycin; ванкомицин; ونکومایسین; azithromycin; азитромицин; آزیترومایسین;
      clarithromycin; gentamicin; amikacin; амикацин; آمیکاسین; tobramycin; neomycin;
      streptomycin; erythromycin; rifampicin; isoniazid; pentamidine; atovaquone; dapsone;
      trimethoprim; sulfasalazine; сульфасалазин; سولفاسالازین; sulfamethoxazole; linezolid;
      colistin; cefepime; ceftriaxone; цефтриаксон; سفتریاکسون; amoxicillin; colchicine;
      chloroquine; хлорохин; کلروکین; quinine; hydroxyzine; hydroxychlorothiazide;
      hydrochlorothiazide; гидрохлортиазид; leflunomide; лефлуномид; لفلونوماید; teriflunomide;
      fingolimod; финголимод; فینگولیمود; siponimod; dimethyl fumarate; glatiramer; sirolimus;
      Rapamune; сиролимус; سیرولیموس; سيروليموس; everolimus; эверолимус; اورولیموس;
      pimecrolimus; temsirolimus; cyclosporine; ciclosporin; Sandimmune; Neoral; циклоспорин;
      سیکلوسپورین; سيكلوسبورين; сандиммун; cyclosporin; voclosporin; abatacept; atacicept;
      telitacicept; ianalumab; hydrocortisone; гидрокортизон; هیدروکورتیزون; هيدروكورتيزون;
      betamethasone; бетаметазон; بتامتازون; triamcinolone; budesonide; fludrocortisone;
      cortisone acetate; deflazacort; mesna; Uromitexan; месна; مسنا; leucovorin; folinic acid;
      лейковорин; لوکوورین; ليوكوفورين; dexrazoxane; rasburicase; расбуриказа; راسبوریکاز;
      allopurinol; аллопуринол; آلوپورینول; febuxostat; zoledronic acid; Zometa;
      золедроновая кислота; زومتا; ibandronate; pamidronate; ondansetron; ондансетрон;
      اندانسترون; granisetron; aprepitant; metoclopramide; filgotinib; erythropoietin; EPO;
      эритропоэтин; اریتروپویتین; darbepoetin; aldesleukin; sargramostim; GM-CSF; ГМ-КСФ;
      molgramostim; ancestim; thymoglobulin; albumin; albumins; альбумин; آلبومین; البومين;
      enoxaparin; эноксапарин; heparin; warfarin; aspirin; аспирин; آسپرین; levetiracetam;
      phenytoin; omeprazole; pantoprazole; metformin; метформин; متفورمین; atorvastatin;
      amlodipine; losartan; bisoprolol; digoxin; morphine; tramadol; fentanyl; gabapentin;
      pregabalin; thalassemia; تالاسمی; талассемия; ferrous; transferrin; трансферрин; ferrum;
      iron; lenograstin; fibronectin; fibrin; myoglobin; hemoglobin; гемоглобин; هموگلوبین;
      haptoglobin; ceruloplasmin; troponin; тропонин; procalcitonin; прокальцитонин; creatine;
      креатин; CK; CPK; lipase; amylase; amylase test; PSA; AFP; CA 19-9; CA19-9; CEA; TSH; CRP;
      СРБ; ESR; СОЭ; EEG; ЭЭГ; نوار مغز; EMG; ЭМГ; نوار عصب; endoscopy; эндоскопия; آندوسکوپی;
      colonoscopy; колоноскопия; کولونوسکوپی; mammography; маммография; ماموگرافی; bronchoscopy;
      бронхоскопия; angiography; آنژیوگرافی; scintigraphy; сцинтиграфия; bone scan;
      اسکن استخوان; cytology; цитология; سیتولوژی; autopsy; psychology; radiology; oncology;
      hematology; cardiology; urology; هماتولوژی; гематология; کاردیولوژی; кардиология;
      ларингоскопия; biopsychology; OCT; EEG test; fishing; ریش; نسخه; prescription; insurance;
      بیمه; passport; پاسپورت; پاسپورت بیمار; паспорт; جواز سفر
    `,
  },
  {
    near: [],
    forms: `
      obecabtagene autoleucel plus; varnimcabtagene; ARI-0001; anbalcabtagene; anbal-cel;
      zamtocabtagene; zamto-cel; arlo-cel; anito-cel; anitocabtagene; rapcabtagene;
      satricabtagene; satri-cel; renikeolunsai; pulidekai; afami-cel; Tecelra; lifileucel;
      Amtagvi; tabelecleucel; Ebvallo; Talicabtagene; NexCAR19; betibeglogene; exa-cel; Casgevy;
      Omisirge; sipuleucel; Provenge; descartes-08; cema-cel; lovo-cel; tab-cel; beti-cel;
      eli-cel; obnitix; remestemcel; Ryoncil
    `,
  },
  {
    near: [],
    forms: `
      چاپ کنید; چاپ کن; چاپ شده; چاپ کردم; چاپ کنم; چاپی; چاپ بگیرم; چاپ می کنم; چاپ رنگی;
      چاپ نشد; چاپ مدارک
    `,
  },
  {
    near: [],
    forms: `
      فیش واریزی; فیش بانکی; فیش حقوقی; فیش پرداخت; فیش واریز
    `,
  },
  {
    near: [],
    forms: `
      دوره زمانی; خط تلفن; خط موبایل; از خط; اکو سیستم; по линии; курс доллара; курс валют
    `,
  },
  {
    near: ['ct', 'petct', 'mri', 'rt'],
    forms: `
      اشعة; أشعة; اشعه; الأشعة; الاشعة
    `,
  },
  {
    near: [],
    forms: `
      duloxetine; fluoxetine; paroxetine; дулоксетин; флуоксетин; دولوکستین; فلوکستین; کارت ملی;
      کارت بانکی; کارت بیمه; کارت شناسایی; пожалуйста; bone cancer; سرطان استخوان; سرطان العظام;
      рак кости; polar bear; كارت; بطاقة; nivea; relax; relaxed; relaxing; path to clinic; way to clinic; revlon; نيفيا; نیوآ; نیوا;
      карточка; медкарта; медицинская карта
    `,
  },
];
