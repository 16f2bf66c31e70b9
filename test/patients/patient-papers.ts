// The invented papers of the scripted patients: what is printed on each, and how it was sent.

export type Language = 'fa' | 'ar' | 'ru' | 'en';

export interface Sheet {
  readonly language: Language;
  readonly clinic: string;
  readonly title: string;
  readonly facts: readonly (readonly [string, string])[];
  readonly table?: readonly (readonly string[])[];
  readonly text?: readonly string[];
  readonly sign?: string;
}

export type Paper =
  | {
      readonly kind: 'photo' | 'blurred' | 'dark' | 'pdf' | 'screenshot' | 'locked' | 'docx';
      readonly file: string;
      readonly sheet: Sheet;
    }
  | { readonly kind: 'photos_pdf'; readonly file: string; readonly sheets: readonly Sheet[] }
  | { readonly kind: 'dicom' | 'sticker'; readonly file: string };

const bloodHead = ['Test', 'Result', 'Unit', 'Reference'];

function bloodCount(wbc: string, hb: string, plt: string): string[][] {
  return [
    bloodHead,
    ['WBC', wbc, '10^3/uL', '4.0 - 10.0'],
    ['RBC', '3.41', '10^6/uL', '4.2 - 5.8'],
    ['Hemoglobin', hb, 'g/dL', '12.0 - 16.5'],
    ['Hematocrit', '31.2', '%', '37 - 49'],
    ['MCV', '91.5', 'fL', '80 - 96'],
    ['MCH', '29.9', 'pg', '27 - 33'],
    ['Platelets', plt, '10^3/uL', '150 - 400'],
    ['Neutrophils', '58', '%', '40 - 70'],
    ['Lymphocytes', '24', '%', '20 - 45'],
    ['Monocytes', '11', '%', '2 - 10'],
    ['ESR 1h', '46', 'mm/h', '0 - 20'],
  ];
}

function chemistry(ldh: string, creatinine: string): string[][] {
  return [
    bloodHead,
    ['Fasting blood sugar', '96', 'mg/dL', '70 - 100'],
    ['Urea', '34', 'mg/dL', '15 - 45'],
    ['Creatinine', creatinine, 'mg/dL', '0.6 - 1.2'],
    ['Uric acid', '6.1', 'mg/dL', '3.4 - 7.0'],
    ['AST (SGOT)', '31', 'U/L', '< 37'],
    ['ALT (SGPT)', '28', 'U/L', '< 41'],
    ['Alk. phosphatase', '188', 'U/L', '80 - 306'],
    ['Bilirubin total', '0.8', 'mg/dL', '0.1 - 1.2'],
    ['LDH', ldh, 'U/L', '< 480'],
    ['Albumin', '3.7', 'g/dL', '3.5 - 5.2'],
    ['Calcium', '9.1', 'mg/dL', '8.6 - 10.2'],
    ['CRP', '18', 'mg/L', '< 6'],
  ];
}

const bloodRu = [
  ['Показатель', 'Результат', 'Ед.', 'Норма'],
  ['Лейкоциты (WBC)', '3,1', '10^9/л', '4,0 - 9,0'],
  ['Эритроциты (RBC)', '3,2', '10^12/л', '3,9 - 5,0'],
  ['Гемоглобин', '98', 'г/л', '120 - 160'],
  ['Гематокрит', '29,8', '%', '36 - 48'],
  ['Тромбоциты', '112', '10^9/л', '180 - 320'],
  ['Нейтрофилы', '55', '%', '47 - 72'],
  ['Лимфоциты', '31', '%', '19 - 37'],
  ['Моноциты', '10', '%', '3 - 11'],
  ['СОЭ', '52', 'мм/ч', '2 - 15'],
];

const chemistryRu = [
  ['Показатель', 'Результат', 'Ед.', 'Норма'],
  ['Общий белок', '91', 'г/л', '65 - 85'],
  ['Альбумин', '34', 'г/л', '35 - 52'],
  ['Креатинин', '118', 'мкмоль/л', '53 - 97'],
  ['Мочевина', '7,9', 'ммоль/л', '2,5 - 8,3'],
  ['АЛТ', '22', 'Ед/л', '< 41'],
  ['АСТ', '27', 'Ед/л', '< 40'],
  ['ЛДГ', '310', 'Ед/л', '< 250'],
  ['Билирубин общий', '11,2', 'мкмоль/л', '3,4 - 20'],
  ['Кальций', '2,41', 'ммоль/л', '2,15 - 2,55'],
  ['Бета-2-микроглобулин', '4,1', 'мг/л', '0,8 - 2,4'],
];

const kaveh = {
  language: 'fa',
  clinic: 'مرکز تشخیصی درمانی سپیدرود (ساختگی)',
  sign: 'دکتر ن. فرضی — فوق تخصص خون و سرطان بالغین',
} as const;
const kavehIs = ['نام بیمار', 'کاوه نمونه‌ای'] as const;

const lymphomaFa: readonly Paper[] = [
  {
    kind: 'photo',
    file: 'pathology-1.jpg',
    sheet: {
      ...kaveh,
      title: 'گزارش آسیب‌شناسی Surgical Pathology Report',
      facts: [kavehIs, ['کد ملی', '۰۰۰۰۰۰۰۰۰۰'], ['تاریخ', '۱۴۰۱/۰۷/۱۸'], ['شماره', 'P-1401-8842']],
      text: [
        'نمونه: بیوپسی اکسیزیونال غدهٔ لنفاوی زیربغل چپ (Left axillary lymph node)',
        'Macroscopy: یک غده به ابعاد 3.5×2.8×2 سانتی‌متر، برش خاکستری و نرم.',
        'Microscopy: ساختمان غده با انتشار یکنواخت سلول‌های بزرگ آتیپیک از بین رفته است. میتوز فراوان دیده می‌شود.',
        'Diagnosis: Diffuse large B-cell lymphoma (DLBCL), NOS',
        'توصیه: ایمونوهیستوشیمی (IHC) برای تعیین نوع سلول منشأ.',
      ],
    },
  },
  {
    kind: 'photo',
    file: 'pathology-2.jpg',
    sheet: {
      ...kaveh,
      title: 'ایمونوهیستوشیمی IHC',
      facts: [kavehIs, ['تاریخ', '۱۴۰۱/۰۷/۲۵'], ['شماره', 'P-1401-8842 / B']],
      table: [
        ['Marker', 'Result'],
        ['CD20', 'Positive (diffuse)'],
        ['CD19', 'Positive'],
        ['CD3', 'Negative'],
        ['CD10', 'Negative'],
        ['BCL6', 'Positive 40%'],
        ['MUM1', 'Positive 70%'],
        ['BCL2', 'Positive 60%'],
        ['c-MYC', 'Positive 30%'],
        ['Ki-67', '80%'],
      ],
      text: ['نتیجه: DLBCL, non-GCB (ABC) type — الگوریتم Hans'],
    },
  },
  {
    kind: 'photo',
    file: 'petct.jpg',
    sheet: {
      ...kaveh,
      title: 'گزارش PET-CT با 18F-FDG',
      facts: [kavehIs, ['تاریخ انجام', '۱۴۰۵/۰۷/۲۰'], ['قند خون', '98 mg/dL']],
      text: [
        'اسکن از قاعدهٔ جمجمه تا میانهٔ ران انجام شد.',
        'گردن و قفسهٔ سینه: غدد لنفاوی پرجذب مدیاستن، بزرگ‌ترین 42×31 mm با SUVmax 17.4',
        'شکم و لگن: غدد پارا آئورت با SUVmax 14.1 ؛ طحال طبیعی.',
        'استخوان: ضایعهٔ پرجذب در مهرهٔ L3 با SUVmax 9.6',
        'Impression: بیماری فعال در هر دو سوی دیافراگم. Deauville score 5 — Progressive metabolic disease',
      ],
    },
  },
  {
    kind: 'photo',
    file: 'cbc.jpg',
    sheet: {
      ...kaveh,
      title: 'آزمایش خون CBC',
      facts: [kavehIs, ['تاریخ پذیرش', '۱۴۰۵/۰۸/۲۳']],
      table: bloodCount('3.2', '10.1', '118'),
    },
  },
  {
    kind: 'pdf',
    file: 'biochemistry.pdf',
    sheet: {
      ...kaveh,
      title: 'آزمایش بیوشیمی Biochemistry',
      facts: [kavehIs, ['تاریخ پذیرش', '۱۴۰۵/۰۸/۲۳']],
      table: chemistry('712', '0.9'),
    },
  },
  {
    kind: 'photos_pdf',
    file: 'khelase-parvande.pdf',
    sheets: [
      {
        ...kaveh,
        title: 'خلاصهٔ پرونده و درمان',
        facts: [kavehIs, ['تاریخ', '۱۴۰۵/۰۶/۱۰']],
        text: [
          'بیمار آقای ۶۰ ساله، مبتلا به DLBCL مرحلهٔ IV از مهر ۱۴۰۱.',
          'خط اول: R-CHOP شش دوره، آبان ۱۴۰۱ تا اسفند ۱۴۰۱، پاسخ کامل (CR).',
          'عود اول: دی ۱۴۰۲. خط دوم: R-ICE سه دوره، بهمن ۱۴۰۲ تا فروردین ۱۴۰۳، پاسخ نسبی (PR).',
        ],
      },
      {
        ...kaveh,
        title: 'خلاصهٔ پرونده — صفحهٔ ۲',
        facts: [kavehIs, ['تاریخ', '۱۴۰۵/۰۶/۱۰']],
        text: [
          'خط سوم: Pola-BR چهار دوره، تیر ۱۴۰۴ تا مهر ۱۴۰۴، پیشرفت بیماری (PD).',
          'پیوند سلول‌های بنیادی انجام نشده است.',
          'نامبرده برای بررسی CAR-T cell therapy معرفی می‌گردد.',
        ],
      },
    ],
  },
  { kind: 'dicom', file: 'IM0001.dcm' },
  {
    kind: 'blurred',
    file: 'virology.jpg',
    sheet: {
      ...kaveh,
      title: 'آزمایش ویروس‌شناسی Virology',
      facts: [kavehIs, ['تاریخ', '۱۴۰۵/۰۵/۰۲']],
      table: [
        bloodHead,
        ['HBs Ag', 'Negative', '', ''],
        ['HCV Ab', 'Negative', '', ''],
        ['HIV Ag/Ab', 'Negative', '', ''],
      ],
    },
  },
];

const sara = {
  language: 'fa',
  clinic: 'بیمارستان کودکان نسیم (ساختگی)',
  sign: 'دکتر م. مثالی — فوق تخصص خون کودکان',
} as const;
const saraIs = ['نام بیمار', 'سارا نمونه (۹ ساله)'] as const;

const childFa: readonly Paper[] = [
  {
    kind: 'photo',
    file: 'marrow.jpg',
    sheet: {
      ...sara,
      title: 'گزارش مغز استخوان Bone Marrow Aspiration',
      facts: [saraIs, ['تاریخ', '۱۴۰۲/۱۱/۰۷'], ['شماره', 'BM-402-117']],
      text: [
        'Cellularity: مغز استخوان پرسلول، کاهش رده‌های طبیعی.',
        'Blasts: 88% — لنفوبلاست با هستهٔ ظریف و سیتوپلاسم کم.',
        'Diagnosis: B-Acute Lymphoblastic Leukemia (B-ALL)',
        'Cytogenetics: t(9;22) BCR-ABL1 منفی',
      ],
    },
  },
  {
    kind: 'photo',
    file: 'marrow-relapse.jpg',
    sheet: {
      ...sara,
      title: 'گزارش مغز استخوان — عود',
      facts: [saraIs, ['تاریخ', '۱۴۰۵/۰۶/۱۵'], ['شماره', 'BM-405-063']],
      text: [
        'Blasts: 41%',
        'Impression: عود B-ALL در مغز استخوان (Relapsed B-ALL).',
        'MRD by flow: 38.2%',
        'مایع مغزی‌نخاعی (CSF): سلول بدخیم دیده نشد.',
      ],
    },
  },
  {
    kind: 'screenshot',
    file: 'Screenshot_flow.png',
    sheet: {
      ...sara,
      title: 'Flow Cytometry',
      facts: [saraIs, ['تاریخ', '۱۴۰۵/۰۶/۱۷']],
      table: [
        ['Marker', '%'],
        ['CD19', '96'],
        ['CD22', '91'],
        ['CD10', '88'],
        ['CD34', '62'],
        ['TdT', '70'],
        ['CD3', '2'],
      ],
      text: ['CD19 positive, CD22 positive — B-precursor phenotype'],
    },
  },
  {
    kind: 'photo',
    file: 'azmayesh.jpg',
    sheet: {
      ...sara,
      title: 'آزمایش خون CBC',
      facts: [saraIs, ['تاریخ', '۱۴۰۵/۰۸/۲۶']],
      table: bloodCount('1.9', '8.7', '46'),
    },
  },
  {
    kind: 'photo',
    file: 'biochem.jpg',
    sheet: {
      ...sara,
      title: 'بیوشیمی خون Biochemistry',
      facts: [saraIs, ['تاریخ', '۱۴۰۵/۰۸/۲۶']],
      table: chemistry('894', '0.4'),
    },
  },
  {
    kind: 'docx',
    file: 'name-doctor.docx',
    sheet: {
      ...sara,
      title: 'نامهٔ پزشک معالج — خلاصهٔ درمان',
      facts: [saraIs, ['تاریخ', '۱۴۰۵/۰۷/۰۵']],
      text: [
        'بیمار مبتلا به B-ALL از بهمن ۱۴۰۲. پروتکل BFM، پاسخ کامل.',
        'عود مغز استخوان شهریور ۱۴۰۵. بلیناتوموماب یک دوره، MRD مثبت.',
      ],
    },
  },
];

const marina = {
  language: 'ru',
  clinic: 'Областная клиническая больница «Берёзовая роща» (вымышленная)',
  sign: 'Врач-гематолог Примеров А. А.',
} as const;
const marinaIs = ['Пациент', 'Образцова Марина Петровна'] as const;

const myelomaRu: readonly Paper[] = [
  {
    kind: 'photo',
    file: 'punkciya.jpg',
    sheet: {
      ...marina,
      title: 'Миелограмма. Исследование костного мозга',
      facts: [marinaIs, ['Дата', '14.03.2021'], ['№', '2214']],
      text: [
        'Пунктат костного мозга клеточный, полиморфный.',
        'Плазматические клетки 36 %, часть с двумя ядрами.',
        'Мегакариоциты в достаточном количестве.',
        'Заключение: множественная миелома (Myeloma multiplex).',
      ],
    },
  },
  {
    kind: 'pdf',
    file: 'Выписка 2026.pdf',
    sheet: {
      ...marina,
      title: 'Выписной эпикриз',
      facts: [marinaIs, ['Дата', '02.09.2026'], ['И/Б №', '10458']],
      text: [
        'Диагноз: Множественная миелома, IgG-каппа, ISS II. Прогрессирование.',
        'Проведено: VCD 6 курсов (2021), аутоТГСК октябрь 2021, Rd (2023–2024), Дарзалекс + Pd (2025–2026).',
        'Рекомендовано: консультация по поводу CAR-T терапии (анти-BCMA).',
      ],
    },
  },
  {
    kind: 'photo',
    file: 'oak.jpg',
    sheet: {
      ...marina,
      title: 'Общий анализ крови',
      facts: [marinaIs, ['Дата', '10.11.2026']],
      table: bloodRu,
    },
  },
  {
    kind: 'photo',
    file: 'biohimiya.jpg',
    sheet: {
      ...marina,
      title: 'Биохимический анализ крови',
      facts: [marinaIs, ['Дата', '10.11.2026']],
      table: chemistryRu,
    },
  },
  {
    kind: 'locked',
    file: 'pet-kt-parol.pdf',
    sheet: {
      ...marina,
      title: 'ПЭТ/КТ с 18F-ФДГ',
      facts: [marinaIs, ['Дата', '20.08.2026']],
      text: ['Множественные литические очаги с повышенным накоплением, SUVmax 8,2.'],
    },
  },
];

const ahmad = {
  language: 'ar',
  clinic: 'مركز النخيل لأمراض الدم (خيالي)',
  sign: 'د. س. مثال — استشاري أمراض الدم والأورام',
} as const;
const ahmadIs = ['اسم المريض', 'أحمد نموذج'] as const;

function letterPage(page: number, text: readonly string[]): Sheet {
  const facts = [ahmadIs, ['التاريخ', '15/09/2026'], ['الصفحة', `${String(page)} / 14`]] as const;
  return { ...ahmad, title: 'تقرير طبي وخروج Discharge Summary', facts, text };
}

const letterLines: readonly (readonly string[])[] = [
  [
    'التشخيص: Mantle cell lymphoma المرحلة الرابعة، آذار 2023.',
    'الشكوى: تضخم عقد الرقبة وتعب ونقص وزن.',
  ],
  ['الخط الأول: R-CHOP ست دورات من نيسان إلى أيلول 2023.', 'الاستجابة: كاملة CR.'],
  ['الانتكاس: شباط 2025 بخزعة عقدة رقبية.', 'الخط الثاني: Ibrutinib 560 mg يومياً.'],
  ['توقف Ibrutinib في كانون الثاني 2026 بسبب تقدم المرض.', 'ظهرت عقد جديدة في البطن.'],
  ['الخط الثالث: R-BAC دورتان من آذار إلى أيار 2026.', 'الاستجابة: جزئية PR.'],
  ['صدى القلب: EF 58 %.', 'وظائف الرئة ضمن الطبيعي.'],
  ['الخلاصة: يحال المريض لتقييم العلاج بخلايا CAR-T.', 'الأدوية الحالية: Allopurinol, Acyclovir.'],
];

const fourteenAr: readonly Paper[] = [
  ...letterLines.flatMap((text, index): Paper[] => [
    {
      kind: 'photo',
      file: `IMG_${String(2001 + index * 2)}.jpg`,
      sheet: letterPage(index * 2 + 1, text),
    },
    {
      kind: 'blurred',
      file: `IMG_${String(2002 + index * 2)}.jpg`,
      sheet: letterPage(index * 2 + 2, text),
    },
  ]),
  {
    kind: 'photo',
    file: 'khazaa.jpg',
    sheet: {
      ...ahmad,
      title: 'تقرير التشريح المرضي Histopathology Report',
      facts: [ahmadIs, ['التاريخ', '12/03/2023'], ['رقم العينة', 'H-23-771']],
      text: [
        'العينة: خزعة عقدة لمفاوية رقبية يسرى.',
        'IHC: CD20+ , CD5+ , Cyclin D1+ , SOX11+ , CD23- , Ki-67 35%',
        'التشخيص: Mantle cell lymphoma, classic variant',
      ],
    },
  },
  {
    kind: 'photo',
    file: 'dam.jpg',
    sheet: {
      ...ahmad,
      title: 'صورة دم كاملة CBC',
      facts: [ahmadIs, ['التاريخ', '08/11/2026']],
      table: bloodCount('4.6', '11.3', '141'),
    },
  },
  {
    kind: 'dark',
    file: 'kimia.jpg',
    sheet: {
      ...ahmad,
      title: 'كيمياء الدم Chemistry',
      facts: [ahmadIs, ['التاريخ', '08/11/2026']],
      table: chemistry('402', '1.0'),
    },
  },
];

const helen = {
  language: 'en',
  clinic: 'Northfield Example Hospital (fictional)',
  sign: 'Dr P. Placeholder, Consultant Haematologist',
} as const;
const helenIs = ['Patient', 'Helen Sampleton'] as const;

const changedEn: readonly Paper[] = [
  {
    kind: 'pdf',
    file: 'histology report.pdf',
    sheet: {
      ...helen,
      title: 'Surgical Pathology Report',
      facts: [helenIs, ['Reported', '14 May 2024'], ['Specimen', 'S24-0381']],
      text: [
        'Specimen: core biopsy, left inguinal lymph node.',
        'Sections show diffuse sheets of large atypical B cells. CD20 positive, CD19 positive, CD10 positive, BCL6 positive, MUM1 negative. Ki-67 75%.',
        'Diagnosis: Diffuse large B-cell lymphoma, germinal centre type.',
      ],
    },
  },
  {
    kind: 'photo',
    file: 'photo bloods.jpg',
    sheet: {
      ...helen,
      title: 'Full Blood Count',
      facts: [helenIs, ['Collected', '3 Nov 2026']],
      table: bloodCount('5.4', '11.9', '203'),
    },
  },
  {
    kind: 'pdf',
    file: 'U&E LFT.pdf',
    sheet: {
      ...helen,
      title: 'Biochemistry',
      facts: [helenIs, ['Collected', '3 Nov 2026']],
      table: chemistry('512', '0.8'),
    },
  },
  {
    kind: 'photo',
    file: 'pet.jpg',
    sheet: {
      ...helen,
      title: 'PET-CT Report (18F-FDG)',
      facts: [helenIs, ['Date of scan', '12 October 2026']],
      text: [
        'Clinical history: lymphoma, relapse after two lines. Restaging.',
        'Findings: FDG-avid nodes in the left groin and retroperitoneum, SUVmax 15.8. No splenic uptake. No marrow uptake.',
        'Conclusion: Deauville 5. Active disease, stage III.',
      ],
    },
  },
  {
    kind: 'photo',
    file: 'clinic letter.jpg',
    sheet: {
      ...helen,
      title: 'Clinic letter: treatment summary',
      facts: [helenIs, ['Date', '20 October 2026']],
      text: [
        'Dear Doctor,',
        'R-CHOP x 6, June to October 2024: complete response. Relapse in January 2026.',
        'R-GDP x 3, February to April 2026: partial response, then progression.',
        'I would be grateful for your opinion on CAR-T cell therapy.',
      ],
    },
  },
];

const igor = {
  language: 'ru',
  clinic: 'Городской онкоцентр «Северный пример» (вымышленный)',
  sign: 'Заведующий отделением Условный В. Г.',
} as const;
const igorIs = ['Ф. И. О.', 'Шаблонов Игорь'] as const;

const pausedRu: readonly Paper[] = [
  {
    kind: 'photo',
    file: 'gistologiya.jpg',
    sheet: {
      ...igor,
      title: 'Протокол гистологического исследования с ИГХ',
      facts: [igorIs, ['Дата', '05.02.2024'], ['№', '3107-24']],
      text: [
        'Биоптат лимфатического узла шеи. Нодулярный рост, центроциты и центробласты.',
        'ИГХ: CD20+, CD10+, BCL2+, BCL6+, CD3-, Ki-67 20 %.',
        'Заключение: фолликулярная лимфома, grade 2.',
      ],
    },
  },
  {
    kind: 'photo',
    file: 'oak.jpg',
    sheet: {
      ...igor,
      title: 'Общий анализ крови',
      facts: [igorIs, ['Дата', '22.12.2026']],
      table: bloodRu,
    },
  },
  {
    kind: 'pdf',
    file: 'биохимия.pdf',
    sheet: {
      ...igor,
      title: 'Биохимический анализ крови',
      facts: [igorIs, ['Дата', '22.12.2026']],
      table: chemistryRu,
    },
  },
  {
    kind: 'photo',
    file: 'kt.jpg',
    sheet: {
      ...igor,
      title: 'КТ органов грудной клетки и брюшной полости',
      facts: [igorIs, ['Дата', '16.12.2026']],
      text: [
        'Увеличенные лимфоузлы забрюшинно до 38 мм, подмышечные до 24 мм.',
        'Печень и селезёнка без очагов.',
        'Заключение: КТ-картина лимфопролиферативного заболевания, отрицательная динамика.',
      ],
    },
  },
  {
    kind: 'photo',
    file: 'vypiska.jpg',
    sheet: {
      ...igor,
      title: 'Выписка из истории болезни',
      facts: [igorIs, ['Дата', '01.10.2026']],
      text: [
        'Диагноз: фолликулярная лимфома, III стадия. Рефрактерное течение.',
        'Лечение: R-B (бендамустин) 6 курсов, март–август 2024, частичный ответ.',
        'R-CHOP 4 курса, май–сентябрь 2026, прогрессирование.',
      ],
    },
  },
];

const joan = {
  language: 'en',
  clinic: 'Riverside Sample Rheumatology (fictional)',
  sign: 'Dr L. Fiction, Rheumatology',
} as const;
const joanIs = ['Patient', 'Joan Testerly'] as const;

const lupusEn: readonly Paper[] = [
  {
    kind: 'photo',
    file: 'letter.jpg',
    sheet: {
      ...joan,
      title: 'Outpatient consultation',
      facts: [joanIs, ['Date', '9 September 2026']],
      text: [
        'Systemic lupus erythematosus with nephritis class IV. Active disease despite mycophenolate.',
        'Urine protein/creatinine ratio 2.4 g/g. C3 low. Plan: discuss further options.',
      ],
    },
  },
  {
    // A photo whose name says it is a PDF, as some phones' share menus make them.
    kind: 'photo',
    file: 'antibodies.pdf',
    sheet: {
      ...joan,
      title: 'Autoantibodies and urine',
      facts: [joanIs, ['Date', '1 September 2026']],
      table: [
        bloodHead,
        ['ANA', '1:1280', 'titre', '< 1:80'],
        ['Anti-dsDNA', '212', 'IU/mL', '< 30'],
        ['C3', '0.52', 'g/L', '0.9 - 1.8'],
        ['C4', '0.07', 'g/L', '0.1 - 0.4'],
        ['Urine protein', '2.4', 'g/g', '< 0.2'],
      ],
    },
  },
];

const layla = {
  language: 'ar',
  clinic: 'مستشفى الياسمين التعليمي (خيالي)',
  sign: 'د. ر. افتراضي — أمراض الدم',
} as const;
const laylaIs = ['اسم المريضة', 'ليلى نموذجي'] as const;

const wanderingAr: readonly Paper[] = [
  { kind: 'sticker', file: 'sticker.png' },
  {
    kind: 'photo',
    file: 'first.jpg',
    sheet: {
      ...layla,
      title: 'تقرير طبي Medical Report',
      facts: [laylaIs, ['التاريخ', '20/08/2026']],
      text: [
        'التشخيص: Diffuse large B-cell lymphoma منذ حزيران 2024، المرحلة الثالثة.',
        'العلاج: R-CHOP ست دورات من تموز إلى كانون الأول 2024، ثم R-DHAP ثلاث دورات عام 2026.',
        'المريضة بحالة عامة جيدة. ECOG 1',
      ],
    },
  },
  {
    kind: 'photo',
    file: 'nasij.jpg',
    sheet: {
      ...layla,
      title: 'تقرير التشريح المرضي Pathology',
      facts: [laylaIs, ['التاريخ', '11/06/2024'], ['رقم العينة', 'N-24-055']],
      text: [
        'العينة: عقدة لمفاوية إبطية.',
        'Diagnosis: Diffuse large B-cell lymphoma, CD20 positive, GCB type',
      ],
    },
  },
  {
    kind: 'photo',
    file: 'tahlil.jpg',
    sheet: {
      ...layla,
      title: 'صورة دم كاملة CBC',
      facts: [laylaIs, ['التاريخ', '١٢/١١/٢٠٢٦']],
      table: bloodCount('6.1', '11.0', '176'),
    },
  },
  {
    kind: 'pdf',
    file: 'كيمياء الدم.pdf',
    sheet: {
      ...layla,
      title: 'كيمياء الدم Chemistry',
      facts: [laylaIs, ['التاريخ', '12/11/2026']],
      table: chemistry('455', '0.7'),
    },
  },
];

/** The folder of each patient, and what is in it. */
export const patientPapers: Readonly<Record<string, readonly Paper[]>> = {
  'fa-lymphoma-three-lines': lymphomaFa,
  'en-diagnosis-changed': changedEn,
  'fa-child-leukemia': childFa,
  'ru-myeloma': myelomaRu,
  'ar-fourteen-photos': fourteenAr,
  'ru-back-after-forty-days': pausedRu,
  'en-lupus-few-papers': lupusEn,
  'ar-wandering': wanderingAr,
};
