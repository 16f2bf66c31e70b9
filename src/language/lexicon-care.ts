// Responses, procedures, tests and papers as patients write them; forms are separated by ";", "~" marks one that is less exact than its item.

import type { LexiconRow } from './medical-term.ts';

export const careLexicon: readonly LexiconRow[] = [
  {
    id: 'cr',
    category: 'response',
    english: 'Complete response / remission',
    names: { fa: 'پاسخ کامل', ar: 'استجابة كاملة', ru: 'полная ремиссия' },
    forms: `
      Complete response / remission; CR; complete remission; CMR; CRi; sCR; پاسخ کامل;
      رمیشن کامل; بهبودی کامل; خاموشی کامل; ریمیشن کامل; استجابة كاملة; هدأة كاملة;
      полная ремиссия; ПР; ПМО; полный метаболический ответ; CR1; CR2; CR3; CRh; mCR; uCR; CRu;
      complete; complete response; full response; full remission; complete metabolic response;
      complete metabolic remission; molecular complete remission; remission complete;
      complete responce; stringent complete response; ~remission; complete recovery; سی آر;
      بهبود کامل; کامل پاسخ داد; پاسخ کامل متابولیک; پاسخ کامل به درمان; رمیشن; خاموشی; ~بهبودی;
      کامپلیت رمیشن; کامپلیت ریسپانس; رمیسیون کامل; پاسخ متابولیک کامل; بطور کامل پاک شد;
      استجابة تامة; هجوع تام; هجوع كامل; هدأة تامة; استجابة أيضية كاملة; شفاء كامل;
      استجابة كلية; اختفاء المرض كامل; كومبليت رسبونس; полный ответ; ПМР;
      полная метаболическая ремиссия; полная клинико-гематологическая ремиссия; ПО;
      полн ремиссия; полная ремисия; ~ремиссия; полный ответ на лечение; полный метаболич ответ;
      вышел в полную ремиссию; строгий полный ответ; ремиссия полная; 完全缓解
    `,
  },
  {
    id: 'pr',
    category: 'response',
    english: 'Partial response / remission',
    names: { fa: 'پاسخ نسبی', ar: 'استجابة جزئية', ru: 'частичная ремиссия' },
    forms: `
      Partial response / remission; VGPR; partial; پاسخ نسبی; پارشیال; استجابة جزئية; تحسن جزئي;
      частичная ремиссия; ЧР; частичный ответ; ОХЧР; PR; PMR; partial response; partial remission;
      partial metabolic response; good partial response; very good partial response;
      partially responded; partial responce; nCR; پاسخ جزئی; پارشیال رمیشن; پارشیال ریسپانس;
      بهبودی نسبی; پاسخ ناقص; پاسخ پارشیال; رمیشن نسبی; بهبود نسبی; پی آر; رمیسیون نسبی;
      پاسخ نسبی خیلی خوب; پاسخ متابولیک نسبی; هدأة جزئية; هجوع جزئي; استجابة أيضية جزئية;
      تجاوب جزئي; استجابة غير كاملة; بارشل رسبونس; استجابة جزئية جيدة جدا; ЧО; ЧМО;
      частичный метаболический ответ; очень хорошая частичная ремиссия; частичная ремисия; ОХЧО;
      частичная; частичный; ЧМР; част ремиссия; ремиссия частичная; очень хороший частичный ответ;
      частичный ответ на лечение; 部分缓解; частичная регрессия; частичный регресс;
      incomplete response; incomplete remission; پاسخ ناکامل; رمیسیون ناکامل; رمیشن ناکامل;
      بهبودی ناکامل; неполный ответ; неполная ремиссия; استجابة غير مكتملة
    `,
  },
  {
    id: 'sd',
    category: 'response',
    english: 'Stable disease',
    names: { fa: 'بیماری پایدار', ar: 'مرض مستقر', ru: 'стабилизация' },
    forms: `
      Stable disease; بیماری پایدار; مرض مستقر; стабилизация; стабилизация заболевания; SD;
      stable; no change; NC; disease stable; stabilization; unchanged disease; stabil disease;
      بیماری ثابت; ثابت; بیماری استیبل; پایدار; استیبل; بدون تغییر; استیبل دیزیز;
      بیماری بدون تغییر; وضعیت پایدار; مرض ثابت; استقرار المرض; مستقر; ثبات المرض; المرض مستقر;
      حالة مستقرة; المرض ثابت; СЗ; СБ; стабильная болезнь; стабильное заболевание;
      стабильное течение; без динамики; без изменений; стабилизация процесса;
      стабилизация болезни; 疾病稳定
    `,
  },
  {
    id: 'pd',
    category: 'response',
    english: 'Progressive disease',
    names: { fa: 'پیشرفت بیماری', ar: 'تقدم المرض', ru: 'прогрессирование' },
    forms: `
      Progressive disease; progression; POD; پیشرفت بیماری; پروگرشن; بیماری پیشرونده;
      تقدم المرض; تطور المرض; прогрессирование; ПЗ; прогрессирующее заболевание; PD; progressed;
      disease progression; progressing; progress; progresive disease; POD24; PMD;
      progression of disease; worsened; پیشرفت; پروگرس; پیشرفت کرده; پیشرفت کرد; پروگرشن بیماری;
      پروگرسیو دیزیز; پیشروی بیماری; پیش رونده; پیشروی; بیماری پیشرفت کرد; پی دی; گسترش بیماری;
      ازدياد المرض; تفاقم المرض; مرض متقدم; مرض مترق; تقدم; تطور; ترقي المرض; زيادة المرض;
      انتشار المرض; تقدم بالمرض; مرض مترقي; прогрессия; прогресс; прогрессирующая болезнь; ПБ;
      прогрессирование болезни; прогрессирование заболевания; прогрессирование процесса;
      прогрессирование лимфомы; прогрес; прогрессия заболевания; отрицательная динамика;
      прогресирование; 疾病进展
    `,
  },
  {
    id: 'relapse',
    category: 'response',
    english: 'Relapse',
    names: { fa: 'عود', ar: 'انتكاس', ru: 'рецидив' },
    forms: `
      Relapse; relapsed; recurrence; عود; عود کرده; انتكاس; انتكاسة; عودة المرض; рецидив;
      возврат болезни; relapsing; recurrent; recurred; came back; disease came back;
      R/R relapse; relapsed disease; relaps; cancer returned; cancer came back; relapsed cancer;
      1st relapse; first relapse; عود بیماری; برگشت; برگشت بیماری; برگشته; ریلپس; ریلپس شده;
      بازگشت بیماری; دوباره برگشت; عود مجدد; عود کرد; رلاپس; بیماری برگشت; بازگشت; ریلاپس;
      بیماری عود کرد; رجوع المرض; نكس; رجع المرض; عاد المرض; انتكس; نكسة; عودة; منتكس;
      ارتداد المرض; رجوع; ريلابس; ранний рецидив; рецидивировал; поздний рецидив;
      болезнь вернулась; рецедив; рецидив заболевания; первый рецидив; рецидив болезни;
      рецидивирующий; возвращение болезни; возврат; рецедивирующий; второй рецидив; 复发
    `,
  },
  {
    id: 'refractory',
    category: 'response',
    english: 'Refractory (no response)',
    names: { fa: 'مقاوم', ar: 'مقاوم للعلاج', ru: 'рефрактерный' },
    forms: `
      refractory; primary refractory; NR; no response; مقاوم; پاسخ نداد; رفرکتوری; مقاوم للعلاج;
      حراري; عدم استجابة; рефрактерный; без эффекта; resistant; resistant to treatment;
      treatment resistant; did not respond; non responder; chemorefractory; chemo-resistant;
      no respond; refractory disease; not responding; primary resistant; treatment failure;
      failed; refractry; مقاوم به درمان; پاسخ نداده; رفرکتری; عدم پاسخ; بدون پاسخ; رفراکتوری;
      جواب نداد; مقاوم به شیمی درمانی; رفرکتور; جواب نداده; عدم پاسخ به درمان; بی پاسخ;
      رفراکتری; مقاومت به درمان; مقاوم للكيماوي; لم يستجب; معند; معند على العلاج; لا يستجيب;
      لا استجابة; غير مستجيب; لم يستجب للعلاج; مقاوم للعلاج الكيماوي; عدم الاستجابة;
      بدون استجابة; حرون; рефрактерная; рефрактерность; резистентный; нет ответа; нет эффекта;
      резистентная; рефрактерное течение; первично-рефрактерный; первичная рефрактерность;
      не ответил на лечение; без ответа; резистентность; рефрактерное заболевание; рефракторный;
      химиорезистентный; отсутствие ответа; не отвечает на лечение; 难治
    `,
  },
  {
    id: 'mrd',
    category: 'response',
    english: 'Minimal/measurable residual disease',
    names: {
      fa: 'بیماری باقی‌مانده حداقلی',
      ar: 'المرض المتبقي الأدنى',
      ru: 'минимальная остаточная болезнь',
    },
    forms: `
      Minimal/measurable residual disease; MRD; MRD+; بیماری باقی‌مانده حداقلی; ام آر دی;
      المرض المتبقي الأدنى; الحد الأدنى من المرض المتبقي; минимальная остаточная болезнь;
      MRD positive; MRD negative; minimal residual disease; measurable residual disease;
      MRD test; residual disease; minimal residual; MRD neg; MRD pos; ام آر دی مثبت;
      ام آر دی منفی; بیماری باقیمانده; حداقل بیماری باقیمانده; MRD منفی; MRD مثبت;
      المرض المتبقي; المرض المتبقي القابل للقياس; الحد الأدنى للمرض المتبقي; مرض متبقي;
      الداء المتبقي الأدنى; МОБ; МРБ; МОБ-негативный; МОБ-позитивный; остаточная болезнь; МОБ+;
      минимальная резидуальная болезнь; МРД; минимально остаточная болезнь; МОБ статус;
      МОБ отрицательный; измеримая остаточная болезнь; 微小残留病
    `,
  },
  {
    id: 'unknown_resp',
    category: 'response',
    english: 'Not evaluated / unknown',
    names: { fa: 'ارزیابی نشده', ar: 'غير معروف', ru: 'не оценивался' },
    forms: `
      Not evaluated / unknown; unknown; ارزیابی نشده; غير معروف; не оценивался; not evaluated;
      NE; not assessed; not known; not evaluable; don't know response; unevaluated;
      response unknown; response not evaluated; I don't know; not evaluated yet; ارزیابی نشد;
      نامشخص; نمی دانم; نمیدونم; ارزیابی نشده است; مشخص نیست; نامعلوم; هنوز ارزیابی نشده;
      معلوم نیست; بررسی نشده; لم يقيم; لم يتم التقييم; لا أعرف; غير مقيم; غير محدد; لا اعلم;
      لا ادري; لم تقيم; غير معروفة; لم يتم تقييمه; неизвестно; не знаю; не оценивали;
      нет данных; не оценен; не оценивалась; не оценивалось; не проводилась оценка;
      ответ неизвестен; ответ не оценивался; неизвестен; не оценен ответ; 未评估
    `,
  },
  {
    id: 'asct',
    category: 'transplant_or_process',
    english: 'Autologous stem cell transplantation',
    names: {
      fa: 'پیوند اتولوگ مغز استخوان',
      ar: 'زراعة نخاع ذاتي',
      ru: 'аутологичная трансплантация',
    },
    forms: `
      Autologous stem cell transplantation; ASCT; auto-SCT; پیوند اتولوگ مغز استخوان;
      پیوند اتولوگ; پیوند خودی; زراعة نخاع ذاتي; аутологичная трансплантация; ауто-ТГСК;
      аутотрансплантация; AHSCT; auto-HSCT; auto BMT; autologous; autologous transplant;
      autologous bone marrow transplant; autologous BMT; autologous stem cell transplant;
      auto transplant; auto-HCT; autologous SCT; autologous HSCT; PBSCT autologous; tandem ASCT;
      HDT/ASCT; own stem cells transplant; autograft; self transplant; tandem transplant;
      اتولوگ; پیوند اتو; پیوند از خود; پیوند از خودم; پیوند مغز استخوان اتولوگ;
      پیوند مغز استخوان از خود; پیوند مغز استخوان از خودش; پیوند سلول بنیادی اتولوگ;
      پیوند سلول بنیادی از خود; اتو گرافت; پیوند سلولهای بنیادی اتولوگ; اتوترانسپلنت;
      پیوند خود به خود; پیوند اتوگرافت; زراعة ذاتية; زرع ذاتي; زراعة نخاع ذاتية;
      زراعة خلايا جذعية ذاتية; زراعة الخلايا الجذعية الذاتية; زرع نقي ذاتي;
      زراعة نخاع من نفس المريض; زراعة نقي ذاتي; زرع نخاع ذاتي; زرع خلايا جذعية ذاتي;
      زراعة نخاع العظم الذاتي; زراعة اوتولوجس; زراعة نخاع شوكي ذاتي; زراعة نخاع من المريض نفسه;
      АутоТКМ; аутологичная ТГСК; аутологичная трансплантация костного мозга;
      аутологичная пересадка; пересадка своих клеток; трансплантация собственных клеток;
      аутологичная трансплантация стволовых клеток; аутотрансплантация костного мозга;
      трансплантация аутологичная; ауто; АТГСК; АТСК; аутоТСК;
      аутологичная пересадка костного мозга; пересадка собственных стволовых клеток; ауто-ТСКК;
      ВДХТ с аутоТГСК; аутотрансплант; 自体造血干细胞移植
    `,
  },
  {
    id: 'allo',
    category: 'transplant_or_process',
    english: 'Allogeneic stem cell transplantation',
    names: { fa: 'پیوند آلوژن', ar: 'زراعة نخاع خيفي', ru: 'аллогенная трансплантация' },
    forms: `
      Allogeneic stem cell transplantation; allo-SCT; allo-HSCT; MUD; پیوند آلوژن;
      زراعة نخاع خيفي; аллогенная трансплантация; алло-ТГСК; allo; allo-BMT; allogeneic;
      allogenic; allogeneic transplant; allogeneic bone marrow transplant; allogenic transplant;
      allotransplant; haplo; haploidentical; haplo-SCT; haploidentical transplant;
      matched unrelated donor; sibling transplant; matched sibling donor; donor transplant;
      MSD transplant; cord blood transplant; allo-HCT; MUD transplant; allogeneic HSCT;
      transplant from donor; transplant from sibling; allogeneic SCT; haplo transplant; allograft;
      sibling donor; unrelated donor transplant; آلوژن; آلوژنیک; پیوند آلوژنیک; پیوند از دهنده;
      پیوند از دهنده غیر; پیوند از خواهر; پیوند از برادر; پیوند هاپلو; پیوند آلو;
      پیوند مغز استخوان آلوژن; پیوند مغز استخوان از برادر; پیوند مغز استخوان از خواهر;
      پیوند مغز استخوان آلوژنیک; پیوند از غیر; پیوند سلول بنیادی آلوژن; هاپلو; پیوند از اهداکننده;
      پیوند مغز استخوان از دهنده; پیوند غیر خودی; پیوند هاپلوآیدنتیکال; پیوند دگر; زراعة خيفية;
      زرع خيفي; زراعة من متبرع; زراعة نخاع من متبرع; زراعة نقي خيفي; زراعة نخاع من أخ;
      زراعة غيرية; زراعة خلايا جذعية خيفية; زراعة نخاع غيري; زرع نخاع من متبرع; زراعة الوجينيك;
      زراعة نخاع خيفية; زراعة نخاع من الأخ; زراعة من أخت; زراعة مغايرة; زرع نقي خيفي; زراعة هابلو;
      АллоТКМ; аллогенная ТГСК; аллогенная трансплантация костного мозга; гапло-ТГСК;
      пересадка от донора; трансплантация от донора; трансплантация костного мозга от донора;
      гаплоидентичная трансплантация; аллогенная пересадка; аллотрансплантация;
      пересадка костного мозга от донора; аллогенная трансплантация стволовых клеток; алло;
      пересадка от брата; пересадка от сестры; неродственная трансплантация;
      родственная трансплантация; гаплоидентичная ТГСК; аллогеная трансплантация; аллоТСК;
      异基因造血干细胞移植; زرع نقي من متبرع; زراعة نقي من متبرع; allogeneic BMT; allo BMT; аллогенная ТКМ;
      аллогенной ТКМ
    `,
  },
  {
    id: 'cart',
    category: 'transplant_or_process',
    english: 'CAR-T cell therapy',
    names: { fa: 'کارتی', ar: 'العلاج بالخلايا التائية CAR-T', ru: 'CAR-T' },
    forms: `
      CAR-T cell therapy; CAR-T; کارتی; کار تی سل; سلول درمانی کارتی;
      العلاج بالخلايا التائية CAR-T; خلايا كار-تي; кар т; CAR-T cell; CAR-T therapy;
      CAR T cells; chimeric antigen receptor; chimeric antigen receptor T cell; CAR-T treatment;
      CD19 CAR-T; BCMA CAR-T; CD22 CAR-T; CAR-T CD19; car tee;
      chimeric antigen receptor T-cell therapy; kar-t; درمان کارتی; کارت سل; کارتی سل تراپی;
      سی ای آر تی; سلول درمانی CAR-T; درمان کار تی سل; علاج كارتي; العلاج بخلايا كار تي;
      كار تي سيل; العلاج بالخلايا التائية; علاج CAR-T; الخلايا التائية المعدلة;
      الخلايا التائية ذات المستقبل الخيميري; CAR-T терапия; КАР-Т терапия; CAR-T клетки;
      CAR-T-клеточная терапия; карти; САR-T; Т-клетки с химерным антигенным рецептором;
      терапия химерными Т-клетками; СAR-T; картклетки; САР-Т; CAR-T细胞治疗
    `,
  },
  {
    id: 'apheresis',
    category: 'transplant_or_process',
    english: 'Leukapheresis',
    names: { fa: 'لکوفرزیس', ar: 'فصادة الكريات البيض', ru: 'лейкаферез' },
    forms: `
      Leukapheresis; apheresis; لکوفرزیس; فصادة الكريات البيض; лейкаферез; leukopheresis;
      leucapheresis; cell collection; T cell collection; lymphocyte collection; aphaeresis;
      lymphapheresis; aferez; leukocytapheresis; leukapherisis; T-cell apheresis; لکوفرز;
      لکافرز; آفرزیس; آفرز; جمع آوری سلول; لوکافرزیس; لوکوفرزیس; لکافرزیس; لکوفرسیس;
      جداسازی لنفوسیت; جمع آوری لنفوسیت; جمع آوری سلول تی; فصادة; فصادة البيضاء; جمع الخلايا;
      سحب الخلايا; فصل الكريات البيض; افيريسيز; لوكافيريسيس; فصادة الكريات البيضاء;
      جمع الخلايا التائية; سحب الخلايا التائية; فصادة الدم; лейкоцитаферез; аферез; сбор клеток;
      забор клеток; аферез лимфоцитов; лимфоцитаферез; сбор лимфоцитов; лейкафарез;
      забор лимфоцитов; лейкоферез; лимфаферез; афарез; 白细胞单采
    `,
  },
  {
    id: 'bridging',
    category: 'transplant_or_process',
    english: 'Bridging therapy',
    names: { fa: 'درمان پل', ar: 'علاج تجسيري', ru: 'бридж-терапия' },
    forms: `
      Bridging therapy; bridging; درمان پل; بریجینگ; علاج تجسيري; бридж-терапия;
      промежуточная терапия; bridge therapy; bridging chemotherapy; bridging chemo;
      bridge to CAR-T; bridge; bridging treatment; briging therapy; bridging radiotherapy;
      bridge chemo; درمان پلی; بریجینگ تراپی; درمان بریجینگ; بریج تراپی; درمان واسط;
      شیمی درمانی بریجینگ; درمان پل زدن; درمان بریج; علاج الجسر; العلاج التجسيري; علاج جسري;
      بريدجنغ; العلاج الجسري; علاج انتقالي; بريدجينج; бридж; бриджинг; бриджинг-терапия;
      мост-терапия; терапия моста; бридж-терапии; бриджинговая терапия; мостовая терапия;
      промежуточная химиотерапия; терапия мост; 桥接治疗
    `,
  },
  {
    id: 'lymphodepletion',
    category: 'transplant_or_process',
    english: 'Lymphodepleting chemotherapy',
    names: {
      fa: 'شیمی‌درمانی پیش از تزریق',
      ar: 'علاج كيميائي مستنزف للمفاويات',
      ru: 'лимфодеплеция',
    },
    forms: `
      Lymphodepleting chemotherapy; LD; شیمی‌درمانی پیش از تزریق; علاج كيميائي مستنزف للمفاويات;
      лимфодеплеция; lymphodepleting chemo; lympho depletion; LDC; LD chemo; lymphodepleting;
      lymphodepletion chemotherapy; conditioning before CAR-T; lymphodepletion FluCy;
      limphodepletion; lymphodepletive; لنفودپلیشن; لنفودپلشن; لنفودپلیتینگ; تخلیه لنفوسیت;
      شیمی درمانی لنفودپلیشن; لنفوددپلیشن; شیمی درمانی آماده سازی کارتی; تخلیه لنفوسیتی;
      شیمی درمانی پیش از کارتی; استنزاف اللمفاويات; العلاج المستنفد للمفاويات;
      استنفاد الخلايا اللمفاوية; استنفاد اللمفاويات; ليمفوديبليشن; نضوب اللمفاويات;
      علاج استنزاف اللمفاويات; лимфодеплетирующая химиотерапия; лимфодеплетирующая терапия;
      лимфодеплецией; лимфодеплетирующая; лимфодеплетация; лимфодеплеционная химиотерапия; ЛД;
      лимфодеплеция Flu/Cy; 清淋化疗
    `,
  },
  {
    id: 'gvhd',
    category: 'transplant_or_process',
    english: 'Graft-versus-host disease',
    names: {
      fa: 'بیماری پیوند علیه میزبان',
      ar: 'داء الطعم ضد الثوي',
      ru: 'реакция «трансплантат против хозяина»',
    },
    forms: `
      Graft-versus-host disease; GVHD; بیماری پیوند علیه میزبان; داء الطعم ضد الثوي;
      реакция «трансплантат против хозяина»; РТПХ; БТПХ; acute GVHD; chronic GVHD; aGVHD; cGVHD;
      graft versus host; graft vs host disease; graft vs host; graft versus host reaction; GVH;
      GVHD skin; graft against host; جی وی اچ دی; پیوند علیه میزبان; پس زدن پیوند علیه میزبان;
      واکنش پیوند علیه میزبان; GVHD پوستی; جی وی اچ; بیماری پیوند بر علیه میزبان;
      گرافت ورسوس هوست; مرض الطعم ضد المضيف; الطعم ضد المضيف; مرض الطعم حيال الثوي;
      داء الطعم حيال الثوي; جي في اتش دي; مرض رفض الطعم للمضيف; داء الطعم ضد المضيف;
      مرض الطعم ضد الثوي; الطعم ضد الثوي; оРТПХ; хРТПХ; трансплантат против хозяина;
      болезнь трансплантат против хозяина; острая РТПХ; хроническая РТПХ;
      реакция транспланта против хозяина; РТПХ кожи; 移植物抗宿主病
    `,
  },
  {
    id: 'crs',
    category: 'transplant_or_process',
    english: 'Cytokine release syndrome',
    names: {
      fa: 'سندرم آزادسازی سیتوکین',
      ar: 'متلازمة إطلاق السيتوكين',
      ru: 'синдром выброса цитокинов',
    },
    forms: `
      Cytokine release syndrome; CRS; سندرم آزادسازی سیتوکین; متلازمة إطلاق السيتوكين;
      синдром выброса цитокинов; СВЦ; cytokine release; cytokine storm; cytokine syndrome;
      cytokine realease syndrome; CRS grade 2; cytokin storm; cytokine release reaction;
      سی آر اس; طوفان سیتوکین; طوفان سایتوکاینی; سندرم رهاسازی سایتوکین; طوفان سیتوکینی;
      سندروم آزادسازی سایتوکین; سندرم آزادسازی سایتوکاین; طوفان سایتوکاین; سندرم ترشح سیتوکین;
      آزادسازی سیتوکین; عاصفة السيتوكين; متلازمة افراز السيتوكين; عاصفة السيتوكينات;
      متلازمة تحرر السيتوكين; متلازمة السيتوكين; اطلاق السيتوكين; цитокиновый шторм;
      синдром высвобождения цитокинов; цитокиновый синдром; СРЦ; выброс цитокинов;
      шторм цитокиновый; синдром выброса цитокина; СОЦ цитокинов; 细胞因子释放综合征
    `,
  },
  {
    id: 'icans',
    category: 'transplant_or_process',
    english: 'ICANS (neurotoxicity)',
    names: { fa: 'عوارض عصبی', ar: 'سمية عصبية', ru: 'нейротоксичность' },
    forms: `
      ICANS; عوارض عصبی; سمية عصبية; нейротоксичность; neurotoxicity; neurologic toxicity; CRES;
      immune effector cell-associated neurotoxicity syndrome; CAR-T neurotoxicity; neurotoxic;
      encephalopathy syndrome CAR-T; ICANS grade 3; neurotoxisity; آیکنز; آیکانس; نوروتوکسیسیتی;
      سمیت عصبی; مسمومیت عصبی; نوروتاکسیسیتی; عوارض عصبی کارتی; آیکنس; السمية العصبية;
      سمية الأعصاب; نيوروتوكسيسيتي; تسمم عصبي; нейротоксический синдром; ИКАНС; АЙКАНС;
      синдром нейротоксичности; ICANS синдром; АКАНС; нейротоксический; 免疫效应细胞相关神经毒性综合征
    `,
  },
  {
    id: 'line',
    category: 'transplant_or_process',
    english: 'Line of therapy',
    names: { fa: 'خط درمان', ar: 'خط العلاج', ru: 'линия терапии' },
    forms: `
      Line of therapy; line; 1L; 2L; خط درمان; خط العلاج; الخط الأول; линия терапии; 1 линия;
      первая линия; lines; first line; second line; third line; 1st line; 2nd line; 3rd line;
      3L; treatment line; line of treatment; therapy line; frontline; salvage line;
      lines of therapy; 3 lines of therapy; first-line therapy; خط اول; خط دوم; خط سوم;
      خط درمانی; خطوط درمان; خط اول درمان; خط دوم درمان; لاین درمان; لاین اول; خط های درمان;
      الخط الثاني; الخط الثالث; خط علاجي; خطوط العلاج; الخط العلاجي; الخط العلاجي الأول;
      خط ثاني; линия; вторая линия; третья линия; линии терапии; линия лечения; 2 линия;
      3 линия; первая линия терапии; вторая линия терапии; 1-я линия; 2-я линия;
      линия химиотерапии; первой линии; второй линии; 治疗线数
    `,
  },
  {
    id: 'cycle',
    category: 'transplant_or_process',
    english: 'Cycle / course',
    names: { fa: 'دوره', ar: 'دورة', ru: 'курс' },
    forms: `
      Cycle / course; cycle; course; دوره; سیکل; کورس; جلسة; курс; цикл; cycles; courses;
      chemo cycle; cycle of chemotherapy; course of chemo; round; rounds; course of treatment;
      round of chemo; cykle; 6 cycles; 4 courses; دور; سایکل; دوره شیمی درمانی; دوره درمان;
      دوره های شیمی درمانی; سیکل شیمی درمانی; کورس شیمی درمانی; دوره ها; دوره درمانی; سیکل ها;
      دورة علاج; دورات; دورة كيماوي; دورات علاج; الدورة; الدورات; دورة علاجية; دورات كيماوي;
      كورسات; курс химиотерапии; курсы; цикл химиотерапии; курс химии; циклы; блок химиотерапии;
      курса; циклов; курсов; курс лечения; курсов химиотерапии; циклы химиотерапии; курс ПХТ;
      周期
    `,
  },
  {
    id: 'pathology',
    category: 'test_or_document',
    english: 'Pathology report',
    names: { fa: 'پاتولوژی', ar: 'تقرير الأنسجة', ru: 'гистология' },
    forms: `
      Pathology report; path; biopsy report; histology; پاتولوژی; جواب نمونه برداری;
      جواب بیوپسی; تقرير الأنسجة; نتيجة الخزعة; гистология; патологоанатомическое заключение;
      биопсия; pathology; path report; ~biopsy; histopathology; histopathology report;
      pathology result; surgical pathology; biopsy result; biopsy results; histology report;
      biopsi; pathalogy; tissue report; pathologic report; histologic report; pathology slides;
      core biopsy report; lymph node biopsy; lymph node biopsy report; گزارش پاتولوژی;
      جواب پاتولوژی; ~بیوپسی; ~نمونه برداری; جواب آسیب شناسی; آسیب شناسی; نتیجه بیوپسی;
      هیستوپاتولوژی; برگه پاتولوژی; گزارش آسیب شناسی; نتیجه پاتولوژی; جواب پاتالوژی; پاتالوژی;
      بیوپسی غدد لنفاوی; هیستولوژی; تقرير الخزعة; ~خزعة; تقرير علم الأمراض; باثولوجي;
      تقرير الباثولوجي; نتيجة التحليل النسيجي; التشريح المرضي; تقرير نسيجي; الباثولوجيا; بيوبسي;
      نتيجة الأنسجة; تحليل الأنسجة; تحليل انسجة; زرع نسيجي; تشريح مرضي; فحص الأنسجة;
      تحليل باثولوجي; علم الأمراض النسيجي; عينة الأنسجة; гистологическое заключение;
      гистологическое исследование; результат биопсии; результаты биопсии; патоморфология;
      патогистология; морфология; заключение гистологии; гистологии; результат гистологии;
      патология; биопсия лимфоузла; гистологический анализ; ПГИ;
      патоморфологическое исследование; патогистологическое заключение; биопсию;
      заключение патолога; 病理报告
    `,
  },
  {
    id: 'ihc',
    category: 'test_or_document',
    english: 'Immunohistochemistry',
    names: { fa: 'ایمونوهیستوشیمی', ar: 'الكيمياء المناعية النسيجية', ru: 'иммуногистохимия' },
    forms: `
      Immunohistochemistry; ایمونوهیستوشیمی; الكيمياء المناعية النسيجية; иммуногистохимия; ИГХ;
      IHC; immunohistochemical; immunohisto; immunostaining; immunohistochemistry report;
      immunohistochemical study; IHC report; IHC staining; imunohistochemistry; آی اچ سی;
      ایمنوهیستوشیمی; رنگ آمیزی ایمنی; ایمونوهیستوکمیستری; گزارش IHC; جواب ایمونوهیستوشیمی;
      رنگ آمیزی ایمونوهیستوشیمی; كيمياء مناعية نسيجية; الصبغات المناعية; اي اتش سي;
      كيمياء نسيجية مناعية; صبغة مناعية; التلوين المناعي; الكيمياء النسيجية المناعية;
      تلوين مناعي نسيجي; صبغات مناعية; ИГХ исследование; иммуногистохимическое исследование;
      ИГХ анализ; иммуногистохимию; ИГХИ; имуногистохимия; иммуногистохимический анализ;
      иммуногистохимическое заключение; результат ИГХ; 免疫组化; مناعي نسيجي; صبغ مناعي; تلوين مناعي
    `,
  },
  {
    id: 'flow',
    category: 'test_or_document',
    english: 'Flow cytometry',
    names: { fa: 'فلوسیتومتری', ar: 'التدفق الخلوي', ru: 'проточная цитометрия' },
    forms: `
      Flow cytometry; immunophenotyping; فلوسیتومتری; التدفق الخلوي; проточная цитометрия; ИФТ;
      FCM; immunophenotype; flow; immunophenotype report; MFC; flow citometry; flow cyto;
      cytometry; flow cytometry report; flocytometry; flow cytometric immunophenotyping;
      فلو سایتومتری; ایمونوفنوتایپ; ایمونوفنوتایپینگ; فلو; فلوسایتو; ایمنوفنوتایپ;
      جواب فلوسیتومتری; قياس التدفق الخلوي; تنميط مناعي; تحليل التدفق الخلوي;
      النمط الظاهري المناعي; قياس الخلايا بالتدفق; عد الخلايا بالتدفق; التنميط المناعي;
      иммунофенотипирование; проточка; проточная цитофлуориметрия; цитометрия;
      проточная цитофлуорометрия; цитофлуориметрия; ПЦМ; иммунофенотип; фенотипирование;
      проточной цитометрии; иммунофенотипирования; проточная цитомерия; ИФТ клеток; 流式细胞术
    `,
  },
  {
    id: 'bm',
    category: 'test_or_document',
    english: 'Bone marrow aspirate / biopsy',
    names: { fa: 'مغز استخوان', ar: 'خزعة نخاع العظم', ru: 'миелограмма' },
    forms: `
      Bone marrow aspirate / biopsy; BMA; BMB; marrow; مغز استخوان; خزعة نخاع العظم; миелограмма;
      костный мозг; пункция костного мозга; bone marrow; bone marrow biopsy;
      bone marrow aspiration; bone marrow aspirate; BM biopsy; BM aspirate; BMBx; trephine;
      trephine biopsy; marrow biopsy; myelogram; bone marrow trephine; BM; bone marrow report;
      bone marow; BMAB; marrow aspirate; bone marrow test; bone-marrow exam; آزمایش مغز استخوان;
      بیوپسی مغز استخوان; نمونه مغز استخوان; آسپیراسیون مغز استخوان; نمونه برداری مغز استخوان;
      بی ام بی; بی ام ای; بون مارو; جواب مغز استخوان; نمونه‌گیری مغز استخوان;
      پونکسیون مغز استخوان; بیوبسی مغز استخوان; BMA مغز استخوان; خزعة نخاع; خزعة نقي; بزل النخاع;
      عينة نخاع العظم; بزل نقي العظم; خزعة نقي العظم; فحص نخاع العظم; رشف نخاع العظم; نخاع العظم;
      بذل النخاع; سحب نخاع; عينة نخاع; بزل نخاع العظم; رشافة نقي العظم; трепанобиопсия;
      стернальная пункция; трепан; исследование костного мозга; трепанобиоптат;
      биопсия костного мозга; пунктат костного мозга; КМ; трепано; пункция КМ;
      анализ костного мозга; аспират костного мозга; стернальный пунктат; трепан-биопсия;
      трепанобиопсию; пункция грудины; костномозговая пункция; миелограма; 骨髓穿刺活检;
      آسپیره مغز استخوان; بزل نقي; بزل النقي
    `,
  },
  {
    id: 'fish',
    category: 'test_or_document',
    english: 'FISH / cytogenetics',
    names: { fa: 'فیش', ar: 'فيش', ru: 'FISH' },
    forms: `
      FISH / cytogenetics; FISH; فیش; سیتوژنتیک; الوراثة الخلوية; цитогенетика; кариотип;
      cytogenetics; karyotype; FISH report; cytogenetic; karyotyping;
      fluorescence in situ hybridization; cytogenetic analysis; genetics; chromosome analysis;
      FISH test; conventional cytogenetics; fluorescent in situ hybridization;
      cytogenetic report; chromosomal analysis; سایتوژنتیک; کاریوتایپ; آزمایش ژنتیک; ژنتیک;
      آزمایش فیش; کاریوتیپ; هیبریداسیون فلورسانس درجا; فیش تست; بررسی کروموزوم; آزمایش کروموزوم;
      جواب سیتوژنتیک; وراثة خلوية; النمط النووي; فحص الكروموسومات; التحليل الوراثي الخلوي;
      كاريوتايب; سيتوجينيتيك; تحليل كروموسومات; التهجين الموضعي المتألق; تحليل الصبغيات;
      فحص فيش; تحليل فيش; فحص جيني; دراسة الصبغيات; ФИШ; FISH исследование;
      цитогенетическое исследование; кариотипирование; цитогенетический анализ; СЦГ;
      стандартное цитогенетическое исследование; ФИШ анализ; цитогенетики; генетический анализ;
      фиш-исследование; СКИ кариотип; FISH-анализ; анализ кариотипа; FISH/细胞遗传学
    `,
  },
  {
    id: 'ct',
    category: 'test_or_document',
    english: 'CT scan',
    names: { fa: 'سی تی اسکن', ar: 'أشعة مقطعية', ru: 'КТ' },
    forms: `
      CT scan; CAT; سی تی اسکن; سی‌تی; أشعة مقطعية; КТ; МСКТ; CT; computed tomography; CAT scan;
      computerized tomography; contrast CT; chest CT; abdominal CT; spiral CT; MSCT; HRCT;
      CT chest abdomen pelvis; CECT; tomography; CT abdomen; contrast-enhanced CT;
      سی تی اسکن ریه; سی تی با کنتراست; سی تی شکم; توموگرافی; سی تی اسکن با تزریق; اسکن سی تی;
      مقطعية; طبقي محوري; التصوير الطبقي المحوري; تصوير طبقي محوري; الأشعة المقطعية; سي تي سكان;
      تصوير مقطعي; طبقي; سكانر; سي تي سكان صدر; التصوير المقطعي; التصوير المقطعي المحوسب; مفراس;
      المفراس الحلزوني; компьютерная томография; СКТ; КТ грудной клетки; КТ с контрастом;
      КТ ОГК; мультиспиральная компьютерная томография; компьютерную томографию;
      КТ брюшной полости; томография; КТ ОБП; спиральная КТ; МСКТ с контрастом;
      компьютерная томаграфия; СКТ с контрастом; снимки КТ; CT检查
    `,
  },
  {
    id: 'petct',
    category: 'test_or_document',
    english: 'PET-CT',
    names: { fa: 'پت اسکن', ar: 'بت سكان', ru: 'ПЭТ-КТ' },
    forms: `
      PET-CT; پت اسکن; پت سی‌تی; بت سكان; المسح البوزيتروني; ПЭТ-КТ; ПЭТ; PET scan; PET;
      FDG-PET; FDG PET/CT; positron emission tomography; whole body PET; pet skan;
      positron emission; PETCT scan; pet sct; پت سی تی اسکن; پت; اسکن پت; پت اسکن کل بدن;
      پی ای تی اسکن; پت سکن; بت سي تي; مسح ذري; مسح بوزيتروني; بيت سكان;
      التصوير المقطعي بالإصدار البوزيتروني; بت سكان كامل; البت سكان; المسح الذري; بت; بيت سي تي;
      مسح PET; بوزيترون; تصوير بالبوزيترون; ПЭТ-скан; позитронно-эмиссионная томография; ПЕТ-КТ;
      ПЕТ; пэт кт всего тела; позитронная томография; ПЭТ с ФДГ; ПЭТ сканирование; пэт-ст;
      пет-скан; позитронно эмиссионная
    `,
  },
  {
    id: 'mri',
    category: 'test_or_document',
    english: 'MRI',
    names: { fa: 'ام آر آی', ar: 'رنين مغناطيسي', ru: 'МРТ' },
    forms: `
      MRI; ام آر آی; رنين مغناطيسي; МРТ; MRI scan; MR; MR imaging; magnetic resonance;
      brain MRI; magnetic resonance imaging; NMR scan; emar; MRI brain; MRI with contrast;
      spine MRI; ام‌آرآی مغز; ام آی آر; عکس ام آر آی; ام آر آی با تزریق;
      تصویربرداری تشدید مغناطیسی; الرنين المغناطيسي; رنين; صورة رنين; تصوير بالرنين المغناطيسي;
      اشعة رنين; أشعة الرنين; رنين الدماغ; الرنين; مرنان; магнитно-резонансная томография;
      МРТ головного мозга; эмэрте; ЯМРТ; МРТ с контрастом; магнитный резонанс; МР-томография;
      эмэртэ; ЯМР томография; снимки МРТ; МРТ исследование; 磁共振
    `,
  },
  {
    id: 'us',
    category: 'test_or_document',
    english: 'Ultrasound',
    names: { fa: 'سونوگرافی', ar: 'سونار', ru: 'УЗИ' },
    forms: `
      Ultrasound; USG; سونوگرافی; سونو; سونار; ايكو; УЗИ; US; ultrasonography; sonography;
      sonogram; USS; abdominal ultrasound; ultrasound scan; sono; doppler ultrasound;
      USG abdomen; sonographic; ultrasonic; echography; سونوگرافی شکم; اولتراسوند; سنوگرافی;
      سونو شکم; سونوگرافی گردن; سونوی شکم; عکس سونوگرافی; سنو; سونار بطن; التراساوند;
      موجات فوق صوتية; تصوير بالأمواج فوق الصوتية; إيكو بطن; الموجات فوق الصوتية; سونار البطن;
      موجات صوتية; الموجات الصوتية; سونوغرافي; التراسوند; تلفزيون البطن; الايكو; ультразвук;
      ультразвуковое исследование; УЗИ брюшной полости; УЗИ лимфоузлов; сонография;
      УЗ исследование; узи обп; ультрозвук; УЗД; эхография; 超声
    `,
  },
  {
    id: 'echo',
    category: 'test_or_document',
    english: 'Echocardiogram (LVEF)',
    names: { fa: 'اکوکاردیوگرافی', ar: 'ايكو القلب', ru: 'ЭхоКГ' },
    forms: `
      echo; Echocardiogram; اکوکاردیوگرافی; اکو قلب; EF; ايكو القلب; تخطيط صدى القلب; ЭхоКГ;
      эхокардиография; фракция выброса; echocardiography; ECHO heart; TTE; LVEF;
      ejection fraction; heart echo; cardiac echo; heart ultrasound; transthoracic echo;
      cardiac ultrasound; 2D echo; MUGA; echocardiograph; echocardiogramme; echo cardio; اکو;
      اکوکاردیو; اکوکاردیوگرام; اکوی قلب; سونوگرافی قلب; ای اف; کسر جهشی; ای اف قلب; ایکو قلب;
      سونار القلب; إيكو; صدى القلب; سونار قلب; ايكو على القلب; تصوير القلب بالصدى; الكسر القذفي;
      الجزء المقذوف; تخطيط صدى; موجات القلب; اكو القلب; ايكو كارديوغراف; ЭХО сердца; УЗИ сердца;
      ФВ; ФВ ЛЖ; фракция выброса левого желудочка; ЭХОКС; эхо; эхокардиограмма; эхокардиографию;
      эхо-кг сердца; 超声心动图
    `,
  },
  {
    id: 'ecg',
    category: 'test_or_document',
    english: 'ECG',
    names: { fa: 'نوار قلب', ar: 'تخطيط القلب', ru: 'ЭКГ' },
    forms: `
      ECG; EKG; نوار قلب; تخطيط القلب; ЭКГ; electrocardiogram; electrocardiography; 12 lead ECG;
      cardiogram; heart tracing; ECG report; electrocardiograph; الکتروکاردیوگرام; ای سی جی;
      نوار قلبی; ای کی جی; الکتروکاردیوگرافی; نوار قلب و اکو; عکس نوار قلب; تخطيط قلب; رسم قلب;
      تخطيط كهربية القلب; رسم القلب; رسم قلب كهربائي; تخطيط القلب الكهربائي; تخطيط;
      كهربائية القلب; رسم كهربائي للقلب; تخطيط كهربائي للقلب; электрокардиограмма; кардиограмма;
      электрокардиография; екг; экг покоя; кардиограма; кардиограмму; 心电图
    `,
  },
  {
    id: 'cbc',
    category: 'test_or_document',
    english: 'Complete blood count',
    names: { fa: 'سی بی سی', ar: 'صورة دم كاملة', ru: 'общий анализ крови' },
    forms: `
      Complete blood count; CBC; سی بی سی; شمارش خون; صورة دم كاملة; تعداد الدم;
      общий анализ крови; full blood count; FBC; blood count; hemogram; CBC diff;
      CBC with differential; haemogram; complete blood picture; CBP; blood counts; FBC test;
      complete blood; blood cell count; full blood picture; شمارش کامل خون; شمارش سلول های خونی;
      سی بی سی دیف; آزمایش CBC; آزمایش سی بی سی; شمارش گلبول ها; سی بی سی خون;
      شمارش کامل سلول های خون; هموگرام; تعداد الدم الكامل; صورة دم; صورة الدم; تحليل CBC;
      فحص دم شامل; تعداد دم كامل; تعداد عام; تعداد دم; صورة الدم الكاملة; تحليل سي بي سي;
      تحليل صورة دم; عد الدم الكامل; تعداد كريات الدم; ОАК; клинический анализ крови;
      ОАК с формулой; гемограмма; общ анализ крови; КАК; развернутый анализ крови;
      анализ крови клинический; клин анализ крови; общий анализ крови с лейкоформулой;
      общий ан крови; анализ крови общий; кровь общая; полный анализ крови; 血常规
    `,
  },
  {
    id: 'lft',
    category: 'test_or_document',
    english: 'Liver function tests',
    names: { fa: 'آزمایش کبد', ar: 'وظائف الكبد', ru: 'печеночные пробы' },
    forms: `
      Liver function tests; LFT; AST; bilirubin; آزمایش کبد; تست کبد; آنزیم‌های کبدی; وظائف الكبد;
      انزيمات الكبد; печеночные пробы; АЛТ; АСТ; билирубин; LFTs; liver function; liver tests;
      liver enzymes; ALT; SGOT; SGPT; liver panel; hepatic panel; transaminases;
      liver function test; hepatic function; ALT AST; AST/ALT; liver profile; ALP;
      total bilirubin; alkaline phosphatase; آزمایش عملکرد کبد; آنزیم کبد; بیلی روبین;
      تست عملکرد کبد; عملکرد کبد; تست های کبدی; آنزیم های کبد; اس جی او تی; اس جی پی تی;
      آزمایش کبدی; آزمایش های کبدی; ای ال تی; آنزیم کبدی; آلکالن فسفاتاز; وظائف كبد; تحليل الكبد;
      وظيفة الكبد; خمائر الكبد; انزيم الكبد; اختبارات الكبد; تحاليل الكبد; تحليل وظائف الكبد;
      الإنزيمات الكبدية; البيليروبين; فحص وظائف الكبد; خمائر كبد; АЛТ АСТ; биохимия печени;
      функция печени; билирубин общий; АЛТ и АСТ; печеночные ферменты; показатели печени;
      печеночные тесты; функциональные пробы печени; АЛаТ; АСаТ; трансаминазы; 肝功能; تست کبدی
    `,
  },
  {
    id: 'rft',
    category: 'test_or_document',
    english: 'Renal function (creatinine, urea, eGFR)',
    names: { fa: 'آزمایش کلیه', ar: 'وظائف الكلى', ru: 'креатинин' },
    forms: `
      KFT; RFT; Renal function; آزمایش کلیه; کراتینین; وظائف الكلى; كرياتينين; креатинин;
      мочевина; creatinine; urea; BUN; eGFR; kidney function; GFR; kidney tests;
      kidney function test; renal panel; creatinin; renal function test; RFTs; serum creatinine;
      kidney panel; creatinine clearance; BUN creatinine; kreatinin; اوره; عملکرد کلیه; تست کلیه;
      کراتنین; اوره کراتینین; تست عملکرد کلیه; آزمایش کلیوی; اوره و کراتینین; آزمایش عملکرد کلیه;
      تست های کلیوی; جی اف آر; بان; وظائف كلى; كرياتنين; يوريا; وظيفة الكلى; يوريا كرياتينين;
      تحليل الكلى; تحليل وظائف الكلى; وظائف الكلية; يوريا وكرياتينين; البولة والكرياتينين;
      فحص وظائف الكلى; الكرياتينين; اليوريا; بولة; функция почек; почечные пробы; СКФ;
      креатинин мочевина; клиренс креатинина; креатенин; креатинин крови; показатели почек;
      мочевина и креатинин; скорость клубочковой фильтрации; мочевина креатинин; почечная функция;
      КФ; 肾功能; renal profile
    `,
  },
  {
    id: 'coag',
    category: 'test_or_document',
    english: 'Coagulation (PT/INR, aPTT, fibrinogen)',
    names: { fa: 'انعقاد', ar: 'تخثر الدم', ru: 'коагулограмма' },
    forms: `
      INR; PTT; Coagulation; انعقاد; پی تی تی; تخثر الدم; коагулограмма; PT; PT/INR; aPTT;
      fibrinogen; coagulation profile; PT PTT; clotting; clotting test; coag; coagulation panel;
      PT PTT INR; prothrombin time; D-dimer; coagulation tests; clotting profile; INR PT; coags;
      پی تی; آی ان آر; انعقاد خون; فیبرینوژن; تست انعقادی; آزمایش انعقاد; پی تی آی ان آر;
      تست های انعقادی; پی تی و پی تی تی; تست انعقاد; تست انعقاد خون; زمان پروترومبین;
      آزمایش انعقادی; عوامل التخثر; سيولة الدم; تخثر; تحليل التخثر; فيبرينوجين; تحليل تخثر الدم;
      اختبارات التخثر; تحليل السيولة; فحص تخثر الدم; زمن البروثرومبين; تحليل سيولة; МНО; АЧТВ;
      фибриноген; ПТИ; свертываемость; гемостазиограмма; свертываемость крови; гемостаз;
      протромбин; коагулограма; Д-димер; коагуляция; протромбиновое время; коагулограмму;
      анализ на свертываемость; 凝血功能; clotting screen; clotting tests
    `,
  },
  {
    id: 'viral',
    category: 'test_or_document',
    english: 'Viral markers (HBV, HCV, HIV)',
    names: { fa: 'مارکر ویروسی', ar: 'فيروسات الكبد', ru: 'маркеры вирусных гепатитов' },
    forms: `
      HBsAg; anti-HCV; HIV; Viral markers; مارکر ویروسی; هپاتیت سی; اچ آی وی; ایدز; فيروسات الكبد;
      التهاب الكبد ب; маркеры вирусных гепатитов; гепатит В; гепатит С; HBV; HCV; anti-HBc; HBc;
      hepatitis B; hepatitis C; hepatitis panel; HBV DNA; HIV HBV HCV; viral serology; HIV test;
      virology; hepatitis markers; AIDS test; HBsAg HCV HIV; viral panel; HCV Ab; HBcAb;
      infectious markers; hep b; hep c; hepatitis; viral hepatitis; hepatitis serology; هپاتیت;
      هپاتیت بی; هپاتیت ب; آزمایش هپاتیت; مارکرهای ویروسی; مارکرهای هپاتیت; اچ بی وی; اچ سی وی;
      اچ بی اس; آزمایش ایدز; ویروس شناسی; تست هپاتیت; آزمایش ویروسی; آزمایش های ویروسی;
      اچ بی اس آنتی ژن; سرولوژی ویروسی; التهاب الكبد; التهاب الكبد سي; التهاب الكبد الوبائي;
      الإيدز; تحليل فيروسات; تحليل الفيروسات; فيروس سي; فيروس بي; علامات الفيروسات;
      تحليل فيروس سي; نقص المناعة المكتسبة; الواسمات الفيروسية; التهاب كبد وبائي; فيروسات كبدية;
      ВИЧ; гепатиты; вирусные гепатиты; гепатит; гепатит Б; гепатит ц; маркеры гепатитов;
      HBs антиген; анти-HCV; ВГВ; ВГС; маркеры вирусов; анализ на ВИЧ; гепатиты В и С;
      ВИЧ гепатиты; вирусология; анализ на гепатит; анализ на ВИЧ и гепатиты; РВ ВИЧ гепатиты;
      HBsAg анализ; австралийский антиген; 病毒学检查; hep B and C; hepatitis B and C; hepatitis B/C
    `,
  },
  {
    id: 'ldh',
    category: 'test_or_document',
    english: 'LDH',
    names: { fa: 'ال دی اچ', ar: 'ال دي اتش', ru: 'ЛДГ' },
    forms: `
      LDH; ال دی اچ; ال دي اتش; ЛДГ; lactate dehydrogenase; lactic dehydrogenase; LD test;
      LDH level; lactat dehydrogenase; ldh test; lactate dehydrogenas; لاکتات دهیدروژناز;
      لاکتات دهیدروژناس; ال دی ایچ; آنزیم LDH; لاکتات دی هیدروژناز; ال دي ايتش;
      نازعة هيدروجين اللاكتات; لاكتات ديهيدروجينيز; لاكتات دي هيدروجيناز; лактатдегидрогеназа;
      ЛДГ крови; лактатдегидрогиназа; эл дэ гэ; лактатдегидрогеназу; 乳酸脱氢酶
    `,
  },
  {
    id: 'ferritin',
    category: 'test_or_document',
    english: 'Ferritin',
    names: { fa: 'فریتین', ar: 'فيريتين', ru: 'ферритин' },
    forms: `
      Ferritin; فریتین; فيريتين; ферритин; serum ferritin; ferritine; feritin; feritine;
      ferritin level; iron stores ferritin; فريتين سرم; فرتین; آهن ذخیره; فریتن; آزمایش فریتین;
      فرریتین; مخزون الحديد; الفيريتين; حديد مخزون; تحليل الفيريتين; فيرتين; مخزون حديد;
      феритин; ферритина; сывороточный ферритин; ферритин сыворотки; анализ на ферритин;
      ферретин; 铁蛋白
    `,
  },
  {
    id: 'b2m',
    category: 'test_or_document',
    english: 'Beta-2 microglobulin',
    names: { fa: 'بتا۲ میکروگلوبولین', ar: 'بيتا 2 ميكروغلوبولين', ru: 'бета-2-микроглобулин' },
    forms: `
      Beta-2 microglobulin; بتا۲ میکروگلوبولین; بيتا 2 ميكروغلوبولين; бета-2-микроглобулин; B2M;
      β2M; β2 microglobulin; B2 microglobulin; b2-mg; beta 2 micro; beta2m;
      betta 2 microglobulin; بتا دو میکروگلوبولین; بتا ۲; بی تو میکروگلوبولین;
      میکروگلوبولین بتا ۲; بتا ۲ میکرو; بيتا 2 مايكروغلوبيولين; ميكروغلوبولين بيتا 2;
      بيتا 2 ميكروجلوبيولين; بيتا 2; بيتا ٢ مايكروجلوبيولين; β2-микроглобулин; б2 микроглобулин;
      в2-микроглобулин; B2-микроглобулин; б2м; микроглобулин бета 2; β2微球蛋白
    `,
  },
  {
    id: 'spep',
    category: 'test_or_document',
    english: 'Protein electrophoresis / free light chains',
    names: { fa: 'الکتروفورز پروتئین', ar: 'رحلان البروتين', ru: 'электрофорез белков' },
    forms: `
      Protein electrophoresis / free light chains; SPEP; UPEP; IFE; الکتروفورز پروتئین;
      زنجیره سبک; رحلان البروتين; السلاسل الخفيفة; электрофорез белков; свободные легкие цепи;
      иммунофиксация; serum protein electrophoresis; protein electrophoresis; free light chains;
      FLC; sFLC; immunofixation; M-protein; light chains; kappa lambda; M-spike; paraprotein;
      electrophoresis; kappa/lambda ratio; serum free light chain; monoclonal protein;
      Bence Jones; light chain; monoclonal spike; الکتروفورز; زنجیره های سبک; کاپا لامبدا; کاپا;
      ایمونوفیکساسیون; پاراپروتئین; زنجیره سبک آزاد; پروتئین ام; ام پروتئین; ام اسپایک;
      کاپا و لامبدا; الکتروفورز پروتئین های سرم; الکتروفورز سرم; لایت چین; فری لایت چین;
      بنس جونز; رحلان; سلاسل خفيفة; بروتين ام; فصل البروتينات; كابا لامبدا; سلاسل خفيفة حرة;
      رحلان البروتينات; الرحلان الكهربائي; فصل كهربائي للبروتين; السلاسل الخفيفة الحرة;
      كابا ولامبدا; تثبيت مناعي; البارابروتين; بارابروتين; электрофорез; парапротеин; М-протеин;
      М-градиент; легкие цепи; каппа лямбда; СЛЦ; иммунофиксация белков;
      электрофорез белков сыворотки; электрофорез белка; Бенс-Джонс; каппа и лямбда;
      белок Бенс-Джонса; моноклональный белок; ИФ белков; 蛋白电泳
    `,
  },
  {
    id: 'lp',
    category: 'test_or_document',
    english: 'Lumbar puncture / CSF',
    names: { fa: 'مایع نخاع', ar: 'بزل قطني', ru: 'люмбальная пункция' },
    forms: `
      Lumbar puncture / CSF; LP; CSF; مایع نخاع; پونکسیون کمری; ال پی; بزل قطني;
      люмбальная пункция; lumbar puncture; spinal tap; cerebrospinal fluid; CSF cytology;
      lumbar tap; CSF analysis; spinal fluid; lumber puncture; CSF exam; spinal puncture;
      LP test; spinal fluid test; آزمایش مایع نخاع; پونکسیون نخاع; مایع مغزی نخاعی;
      نمونه مایع نخاع; کشیدن آب کمر; کشیدن مایع نخاع; آب نخاع; آب کمر; سی اس اف; پانکچر کمری;
      پونکسیون لومبار; بزل القطني; السائل الدماغي الشوكي; سائل النخاع; عينة من الظهر;
      سائل النخاع الشوكي; البزل القطني; بذل قطني; سحب سائل الظهر; سحب سائل النخاع; ال بي;
      السائل النخاعي; بزل الظهر; سائل دماغي شوكي; ЛП; спинномозговая пункция; ликвор; СМЖ;
      пункция спинного мозга; поясничная пункция; анализ ликвора; исследование ликвора;
      спинальная пункция; спинномозговая жидкость; цитология ликвора; люмбалка;
      пункция люмбальная; цереброспинальная жидкость; 腰椎穿刺
    `,
  },
  {
    id: 'discharge',
    category: 'test_or_document',
    english: 'Discharge summary',
    names: { fa: 'خلاصه پرونده', ar: 'تقرير خروج', ru: 'выписной эпикриз' },
    forms: `
      Discharge summary; epicrisis; خلاصه پرونده; برگه ترخیص; تقرير خروج; ملخص الخروج;
      выписной эпикриз; эпикриз; discharge letter; hospital discharge; discharge paper;
      discharge note; discharge report; discharge; hospital summary; hospital discharge summary;
      discharge papers; case summary; hospitalization summary; discharge sheet;
      summary of hospital stay; خلاصه ترخیص; برگ ترخیص; خلاصه بستری; ترخیص;
      خلاصه پرونده بیمارستان; خلاصه پرونده بستری; نامه ترخیص; گزارش ترخیص; اپیکریز;
      پرونده ترخیص; برگه خلاصه پرونده; خروج من المستشفى; ملخص خروج; تقرير الخروج; كرت خروج;
      ورقة خروج; كارت الخروج; تقرير خروج من المستشفى; ملخص الدخول والخروج; بطاقة خروج;
      خلاصة الخروج; ورقة الخروج; выписка; выписной; выписка из стационара;
      выписка из истории болезни; эпикризы; выписка из больницы; выписки; выписку;
      эпикриз выписной; справка о выписке; переводной эпикриз; выписной эпикризм;
      выписка эпикриз; 出院小结
    `,
  },
  {
    id: 'consult',
    category: 'test_or_document',
    english: 'Latest consultation note',
    names: { fa: 'ویزیت آخر', ar: 'تقرير الطبيب', ru: 'консультация' },
    forms: `
      Latest consultation note; ویزیت آخر; نامه پزشک; تقرير الطبيب; استشارة طبية; консультация;
      заключение врача; consultation; consultation note; clinic note; latest visit;
      doctor letter; clinic letter; doctor's letter; visit note; progress note; medical report;
      doctor report; doctor's note; last visit; physician letter; doctor's report;
      oncologist note; outpatient note; consultation letter; مشاوره; نامه دکتر; آخرین ویزیت;
      گزارش پزشک; نظر پزشک; نامه پزشک معالج; برگه ویزیت; ویزیت; گواهی پزشک; نامه متخصص;
      یادداشت پزشک; شرح حال پزشک; مشاوره پزشک; گزارش ویزیت; استشارة; رأي الطبيب; تقرير طبي;
      تقرير طبيب; تقرير الطبيب المعالج; كشف الطبيب; رسالة الطبيب; زيارة الطبيب; آخر زيارة;
      تقرير الدكتور; تقرير العيادة; كتاب الطبيب; التقرير الطبي; заключение;
      консультативное заключение; заключение онколога; заключение гематолога; прием врача;
      осмотр врача; консультация гематолога; консультация онколога; консультации;
      последняя консультация; заключение специалиста; осмотр гематолога; последний осмотр;
      справка от врача; запись врача; 会诊记录
    `,
  },
  {
    id: 'ecog',
    category: 'test_or_document',
    english: 'ECOG / performance status',
    names: { fa: 'وضعیت عملکردی', ar: 'الحالة الوظيفية', ru: 'ECOG' },
    forms: `
      ECOG / performance status; Karnofsky; وضعیت عملکردی; اکوگ; الحالة الوظيفية; ECOG;
      общее состояние; статус ECOG; Карновский; ECOG PS; ECOG 1; performance status; KPS;
      Karnofsky score; performance; WHO performance status; PS; ECOG score;
      Karnofsky performance status; Karnofsky index; functional status; lansky; وضعیت عملکرد;
      ایکوگ; کارنوفسکی; پرفورمنس استاتوس; ای سی او جی; نمره ECOG; پرفورمنس; سطح فعالیت;
      وضعیت جسمی; حالة وظيفية; الحالة العامة; ايكوج; حالة الأداء; الأداء الوظيفي; مقياس ايكوج;
      مستوى الأداء; حالة الأداء الوظيفي; ايكوغ; ЭКОГ; ECOG статус; Карновского;
      индекс Карновского; шкала ECOG; соматический статус; ВОЗ статус; статус ЭКОГ;
      шкала Карновского; функциональный статус; статус по ECOG; по Карновскому; ECOG балл; екоg;
      体能状态
    `,
  },
  {
    id: 'ipi',
    category: 'test_or_document',
    english: 'IPI / stage (Ann Arbor, Lugano, R-ISS)',
    names: { fa: 'مرحله', ar: 'مرحلة', ru: 'стадия' },
    forms: `
      stage; Ann Arbor; IPI / stage; مرحله; استیج; آن آربور; المرحلة; стадия; МПИ; Анн-Арбор;
      IPI; R-IPI; aaIPI; FLIPI; MIPI; R-ISS; ISS; staging; stage 4; stage IV; stage 3;
      stage III; stage II; stage IVB; Lugano; stage 2; Ann Arbor stage; NCCN-IPI;
      international prognostic index; stage IIIB; prognostic index; stage IIA; Durie-Salmon;
      CNS-IPI; Lugano stage; استیج ۴; مرحله ۴; مرحله چهار; استیج چهار; استیج سه; مرحله ۳;
      آی پی آی; مرحله بیماری; استیج بیماری; درجه پیشرفت; مرحله چهارم; لوگانو; استیجینگ;
      مرحله سوم; استیج ۳; مرحله سه; المرحلة الرابعة; المرحلة الثالثة; ستيج; ستيج 4; مرحلة المرض;
      مرحلة رابعة; اي بي اي; لوغانو; المرحلة الثانية; درجة رابعة; مرحلة ثالثة; ستيج فور;
      تصنيف المرحلة; стадия 4; 4 стадия; IV стадия; 3 стадия; III стадия; стадия заболевания;
      IPI балл; ст 4; Лугано; стадирование; стадия IV; четвертая стадия; ИПИ;
      стадия по Ann Arbor; третья стадия; 2 стадия; стадия III; стадия IIIB; Дьюри-Салмон;
      стадия болезни; ISS стадия; 分期/IPI
    `,
  },
];
