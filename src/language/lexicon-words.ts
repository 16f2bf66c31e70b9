// Small words around medical terms: fillers, negations, concepts that differ only by language, letters.

/** Words that add nothing to which item is meant, folded when indexed. */
export const fillerWords = `
  the a an of my is i have has had with for and on in by to from at was were am it's been got
  diagnosis diagnosed disease protocol regimen drug medicine medication injection inj tablet tab tabs
  tablets capsule capsules cap amp ampoule ampule vial iv sc po oral mg gr ml mcg treatment therapy
  received took taking take used getting results result report reports test tests patient type
  sulfate sulphate hydrochloride hcl mesylate phosphate q1w q2w q3w q4w weekly daily monthly bid lineage
  igg iga kappa lambda classical fdg
  cell cells scheme brand generic pill pills infusion subtype confirmed latest last
  بیماری دارو داروی قرص آمپول کپسول سرم تزریق پروتکل رژیم درمان شیمی درمانی با از و من دارم گرفتم
  جواب آزمایش نتیجه گزارش است هست تشخیص مبتلا به دکتر گفت میلی گرم برای را ها های نوع سلول سلولهای
  سولفات هیدروکلراید هفتگی روزانه کلاسیک
  سل مصرف کردم شدم شد دریافت می کنم خوردم آخرین یک که تست
  مرض داء دواء علاج العلاج بروتوكول برتوكول حبوب ابرة ابر حقنة حقن تقرير نتيجة فحص تحليل مع من في
  أسبوعيا يوميا سلفات كلاسيكية
  عندي كيماوي نوع خلايا الخلايا خلية تشخيص التشخيص اخذت تناولت دوائي كبسول ملغ كانت كان على
  болезнь заболевание диагноз препарат таблетки таблетка укол уколы капельница капельницы схема
  протокол протоколу схеме лечение терапия химия химиотерапия у меня мне и с по на был была было
  анализ исследование результат результаты принимаю принимал принимала получал получала капали
  сульфат гидрохлорид еженедельно ежедневно классическая фдг стационара из
  мг мл тип клеток клетки клеточная клеточный ставят поставили форма диагностирован
`;

/** Words around a disease or its treatment that are meaningful alone, so they go only as a last step. */
export const illnessWords = `
  cancer tumor tumour chemo chemotherapy father mother dad mom son daughter brother sister wife husband
  two three four five six eight uncle aunt grade stage cycles cycle courses he she his her name called years old recently now
  سرطان تومور شیمیدرمانی پدر مادر پدرم مادرم پسر پسرم دختر دخترم برادر برادرم خواهر خواهرم همسر همسرم
  دو سه چهار پنج شش شیش هفت هشت شوهرم زنم درجه گرید دوره دوران سیکل جلسه اسمش الان تازه
  سرطان ورم كيماوي والدي والدتي ابني بنتي ابنتي اخي اختي زوجي زوجتي درجة دورات جلسات جرعات امي ابي
  рак опухоль химиотерапия отец мать папа мама сын дочь брат сестра муж жена отца матери мужа папы
  мамы сына дочери степень стадия курс курсов курса степени стадии курсы ребенка ребенок два три четыре пять шесть восемь
  ثلاث ثلاثة أربع أربعة خمس خمسة ست ستة سبع سبعة ثمان ثماني ثمانية две семь циклов цикла seven
`;

/** Parts of the body that say where a scan or a puncture was made, not which test it is. */
export const bodyWords = `
  chest abdomen abdominal pelvis pelvic brain head neck lung lungs spine liver whole body contrast
  قفسه سینه شکم لگن مغز سر گردن ریه ستون فقرات کبد کل بدن تزریق کنتراست
  صدر بطن حوض دماغ راس رقبة رئة الصدر البطن الحوض الدماغ الراس الرقبة للصدر للبطن كامل الجسم صبغة
  органов грудной клетки брюшной полости малого таза головного мозга шеи головы живота легких всего
  тела контрастом контраст позвоночника сердца
`;

/** Words that turn a line into its opposite; with one of them left over, nothing is read. */
export const negationWords = `
  no not without never none neither didn't don't
  نه ندارم نیست نشده نشد بدون نداشتم نداشته نگرفتم نکردم نزدم نکرده ندارد نخیر هیچ
  لا ليس لم ما ليست لن
  нет не без никогда ни
`;

/** Denials that follow what they deny, as Persian verbs and Russian "не было" do. */
export const laterNegationWords = `
  ندارم نیست نشده نشد نداشتم نداشته نگرفتم نکردم نزدم نکرده ندارد не нет
`;

/** One line is one idea: the first word is its key, the rest say the same in other languages. */
export const conceptLines = `
lymphoma lymphomas lymphom limfoma lynphoma lymfoma lymphona لنفوم لنفم لنفوما لیمفوما لمفوما لیمفوم لمفومة لنفومای ليمفومة لمفوم لینفوم لینفوما لمفومه лимфома лимфомы лимфому лимфомой лимфоме лимфом лимфона
leukemia leukaemia leucemia leukimia leukemi leukamia لوسمی لوکمی لوکمیا لوسمی لوسميا لوكيميا ابيضاض لوکیمیا лейкоз лейкемия лейкоза лейкозом лейкемии лейкос
acute حاد حادة الحاد الحادة острый острая острого остром ос
chronic مزمن مزمنة хронический хроническая хронического хр хрон
diffuse منتشر منتشرة دیفیوز دیفیوس ديفيوز диффузная дифузная диф диффузной
large big بزرگ لارج كبيرة كبير لارژ крупная большая крупных больших
smallcell small کوچک صغيرة малых мелких
bcell b б в بی بائية البائية ب bcell بائي
tcell t т تی تائية تائي ت tcell
follicular folicular follicullar فولیکولار فولیکولر جريبية فولیکول фолликулярная фолликулярной фоликулярная
mantle mantel منتل مانتل الرداء رداء мантии мантийная мантийной
marginal مارژینال حاشیه حاشیه‌ای هامشية маргинальная маргинальной
zone زون ناحیه منطقه منطقة зоны зона
mediastinal mediastinum مدیاستن مدیاستینال منصفية منصف медиастинальная средостения
primary اولیه أولية первичная первичный
hodgkin hodgkins hodgkin's hodgkinlymphoma هوچکین هاجکین هوجکین هودجكين هودجکین هاچکین هوجكين ходжкина ходжкин ходжкинская хочкина
nonhodgkin غیرهوچکین لاهودجكين неходжкинская нехожкинская
burkitt burkitts burkitt's burkit بورکیت برکیت بوركيت بيركت беркитта беркита
multiple multipl multipel مولتیپل مالتیپل متعدد متعددة ملتبل множественная множественный мульт
myeloma myelom mieloma milloma میلوما میلوم مایلوما ميلوما مايلوما миелома миеломы миелому миеломой
lymphoblastic lymphoblast لنفوبلاستیک لنفوبلاست ليمفوبلاستيك لمفوبلاستيك лимфобластный лимфобластная лимфобластного
lymphocytic lymphocyte lymphoid lymphatic لنفوسیتیک لنفوسیتی لنفاوی لنفوئید لنفوئیدی ليمفاوي لمفاوي ليمفاوية لمفاوية لیمفاوی лимфоцитарный лимфоидный
myeloid myelogenous myeloblastic myelocytic میلوئیدی میلوئید میلوبلاستیک میلوژنیک نقوي نخاعية نخاعي نقوية миелоидный миелобластный миелоидного
plasma پلاسما پلاسماسل بلازما плазматических плазмоклеточный
peripheral محیطی محيطية طرفية периферическая
anaplastic آناپلاستیک كشمية анапластическая
cutaneous پوستی جلدية جلدي кожи кожная
high بالا عالية عالي высокая высокой высоких high
dose دوز جرعة بجرعة дозы доза дозах
brain cerebral مغز مغزی دماغ الدماغ المخ мозга головного
liver hepatic کبد کبدی جگر كبد печени печень печеночный
stomach gastric معده معدة желудка желудок
pancreatic pancreas پانکراس لوزالمعده بنكرياس поджелудочной поджелудочная
cancer carcinoma سرطان کارسینوم کارسینوما كانسر کنسر کانسر рак карцинома
complete full کامل كاملة كامل تام полный полная полного полную полной
partial نسبی جزئی جزئية جزئي частичный частичная частичную частичной
response responce پاسخ استجابة ответ
remission remision رمیشن ریمیشن هدأة هجوع ремиссия ремиссию ремиссии ремисия
stable پایدار ثابت مستقر стабильная стабильное
autologous autologus اتولوگ ذاتي ذاتية аутологичная аутологичной аутологичную
allogeneic allogenic آلوژن آلوژنیک خيفي خيفية аллогенная аллогенной аллогенную
transplant transplantation transplants پیوند زراعة زرع трансплантация трансплантации трансплантацию пересадка пересадки пересадку
marrow مغزاستخوان
lupus لوپوس ذئبة волчанка волчанки люпус
systemic سیستمیک جهازية системная системный
`;

/** How letters of Latin abbreviations are spelt aloud in Persian and Arabic script, folded. */
export const letterNames: Readonly<Record<string, string>> = {
  ...{ ای: 'aei', ا: 'a', ایه: 'a', بی: 'b', سی: 'c', دی: 'd', اف: 'f', جی: 'g', اچ: 'h' },
  ...{ اتش: 'h', ایچ: 'h', هاش: 'h', جای: 'j', کی: 'k', ال: 'l', ام: 'm', ان: 'n', او: 'o' },
  ...{ پی: 'p', کیو: 'q', ار: 'r', اس: 's', تی: 't', یو: 'u', وی: 'v', فی: 'v', دبلیو: 'w' },
  ...{ اکس: 'x', ایکس: 'x', وای: 'y', زد: 'z' },
};

/** Folded words whose meaning depends on the language they are typed in; null means ask. */
export const languageReadings: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  fa: { ایکو: 'echo', جلسه: null },
  ar: { ایکو: 'us', بیار: null },
  ru: { карта: null, карты: null },
};

/** Everyday words that also name an item: inside a sentence they do not count unless in capitals. */
export const everydayWords = `
  all it us fish cat cart mud chop ice flag path line lines us course flow echo rev ven tal isa bela
  beam bridge complete partial stable unknown line discharge round rounds progress progressed failed
  radiation genetics consult performance full marrow stage pred dex len mp ms cy tec tac pet us ef ps
  pt ne nr nc bm cr pr sd pd it al fl hl bl mm rt ld lp ct mr us rice rice wm mf mg br rb fc ida elo
  ixa flu dox gem mito hdm vad cat allo auto pola lena acala zanu liso cilta relma zevor inati dara
  resistant recurrent returned coag prednison cobalt worsened creatine skin urea line light
  خط دور برق اشعه فلو بان بندا ایدا پیشرفت ثابت پایدار مقاوم دارا ژنتیک برگشت کامل ویزیت ترخیص
  نامشخص مشاوره خاموشی بازگشت پت فیش بیم کاپا لینا مالت اکو آیس بولا تافا خط دوا
  تقدم تطور عودة رجوع مستقر تخطيط طبقي رنين حرون استشارة تخثر بت ثابت فلاج لينا
  линия прогресс лучи лена рев ида дара пола курса эхо без возврат частичная осмотр прием заключение
  пожалуйста как неизвестно ино тал ифо мост флаг консультация томография ответ трепан фиш рассеянный
`;
