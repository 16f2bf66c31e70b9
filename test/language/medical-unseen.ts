// Spellings written after the lexicon and not copied from it: typing errors, case forms, other words.

/** One line: language, item, then spellings separated by ";". */
export const unseenSpellings = `
en dlbcl: diffuse large b-cel lymphoma; difuse large B cell lymphoma; diffuse large B lymphoma; my father has DLBCL; stage IV DLBCL
en hgbl: double hitt lymphoma; high-grade b cell lymphoma with MYC; tripple hit lymphoma
en pmbcl: primary mediastinal b cell lymfoma; mediastinal large b-cell lymphoma
en fl: follicular lymphom; folicular lymphoma; Follicular Lymphoma grade 2; folliculer lymphoma
en mcl: mantel cell lymphoma; mantle cel lymphoma; Mantle-cell lymphoma relapsed
en burkitt: burkit lymphoma; Burkitt lymfoma; burkitts
en nhl: non hodgkins; non-hodgkin lymfoma; nonhodgkins lymphoma; non hodgkn lymphoma
en hl: hodgkin lymfoma; Hodgkins disease; hodgekin lymphoma; classic hodgkin lymphoma; Hodgkin's lymphoma stage 3
en ball: acute lymphoblastic leukimia; accute lymphoblastic leukemia; B cell acute lymphoblastic leukaemia; b-acute lymphoblastic leukemia
en cll: chronic lymphocitic leukemia; chronic lymphocytic leukimia; cronic lymphocytic leukemia
en mm: multiple myloma; multipel myeloma; multiple mielom; multiple myeloma stage 3
en aml: acute mieloid leukemia; acute myeloid leukimia; acute myloid leukemia
en wm: Waldenstroms macroglobulinemia; Waldenstrom macroglobulinaemia; waldenstorm
en sle: lupos; systemic lupus erythematosis; lupus eritematosus
en ms: multiple sclerosys; multiple sclerose; multipl sclerosis
en mg: miastenia gravis; myasthenia gravis generalised
en gbm: glioblastom multiforme; glioblastoma multiform
en neuroblastoma: neuroblastomma; neroblastoma
en hcc: hepatocellular carcinom; hepatocelular carcinoma
en r-chop: R-CHOP x 6; RCHOP chemotherapy; 6 cycles of R-CHOP; rituximab-chop; r.chop
en r-epoch: DA-EPOCH R; R EPOCH chemo; da-r-epoch
en r-ice: R-ICE protocol; RICE regimen; r.i.c.e
en r-dhap: R-DHAP x2; rdhap protocol
en hyper-cvad: hyper c vad; Hyper CVAD regimen; hyper-cvad protocol
en beam: BEAM protocol conditioning; beam conditioning regimen
en rituximab: rituximb; rituksimab; ritaximab; Mabthera 500 mg; rituxmab; ritoximab
en cyclophosphamide: cyclophosphomide; ciclofosfamide; cyclofosfamid; Endoxan 1 g
en doxorubicin: doxorubicine; doksorubicin; adriamicine; doxorubisin
en vincristine: vincristin; vinkristine; vincrystine; oncovine
en prednisone: predisolone; prednisalone; prednisilone
en bortezomib: bortezomeb; bortesomib; Velcade; velcad; bortezomibe
en lenalidomide: lenalidomid; lenolidomide; Revlimid 25 mg; revlimide
en carfilzomib: carfilzomeb; karfilzomib; Kyprolis; carfilizomib
en daratumumab: daratumumb; daratumamab; Darzalex; daratumomab
en ibrutinib: ibrutinb; ibrutinib 420; Imbruvica; imbruvca
en venetoclax: venetoclacs; venetoklax; venetoclaks; Venclexta
en brentuximab: brentuximab vedotn; brentuksimab; adcetris; brentuximb
en polatuzumab: polatuzumb; polatuzumab vedotin; Polivy
en blinatumomab: blinatumomb; blinatumumab; Blincyto; blinatumomap
en pembrolizumab: pembrolizumb; Keytruda; keytruda 200 mg; pembrolisumab
en nivolumab: nivolumb; nivolumab 240; Opdivo
en mycophenolate: mycofenolate; Cellcept; mycophenolate mofetyl
en hydroxychloroquine: hydroxychloroquin; hidroxychloroquine; Plaquenil
en tacrolimus: tacrolimus 1 mg; takrolimus; Prograf
en tisa-cel: Kymriah; kymria; tisagenlecleucell
en axi-cel: Yescarta; yescarta car-t; yeskarta; axicabtagen
en cilta-cel: Carvykti; carvykty; cilta cel
en cr: CR; complete remision; complete response; complete metabolic responce
en pr: PR; partial remision; partial response; partial responce
en relapse: relaps; relapsed; reccurence
en asct: autologus transplant; autologous stem-cell transplantation; auto SCT; ASCT
en allo: allogenic stem cell transplant; allogeneic transplantation; haploidentical transplant
en cart: CAR T cell; car-t therapy; CART cells
en petct: pet/ct; PET-CT scan; petscan; pet ct report
en mri: MRI; brain mri; mri scan
en ct: ct scan; CT-scan; CT report
en us: ultrasound; ultra sound; sonography
en echo: echocardiography; echocardiografy; Echo
en cbc: cbc; complete blood counts; CBC test
en pathology: pathology report; patology report; histopathology; pathology
en bm: bone marow biopsy; bone marrow; bone marrow aspirate
en ferritin: feritin; serum ferritin
fa dlbcl: لنفوم دیفیوز لارج بی‌سل; دی‌ال‌بی‌سی‌ال; DLBCL; لنفوم منتشر سلول بزرگ B; لنفوم دیفیوز لارژ بی سل
fa nhl: لنفوم غیرهوچکین; نان‌هوچکین; لنفوم غیر هوچکینی; سرطان غدد لنفاوی
fa hl: لنفوم هوچکین; هوچکین; سرطان هوچکین; لنفوم هوچگین; بیماری هوچکین دارم
fa mm: مولتیپل میلوما; میلوم مولتیپل; مالتیپل مایلوما; مولتیپل ميلوم
fa ball: لوسمی حاد لنفوبلاستیک; لوسمی لنفوبلاستیک حاد; لوسمی لنفوبلاستیك حاد
fa cll: لوسمی لنفوسیتیک مزمن; لوسمی لنفوسیتی مزمن; سی‌ال‌ال
fa aml: لوسمی میلوئید حاد; ای‌ام‌ال; لوسمی میلوییدی حاد
fa burkitt: لنفوم بورکیت; بورکیت; لنفوم بورکیتت
fa mcl: لنفوم منتل‌سل; منتل سل لنفوم
fa ms: ام‌اس; بیماری ام اس; مولتیپل اسکلروزیز
fa sle: لوپوس; بیماری لوپوس; لوپس
fa gastric: سرطان معده; آدنوکارسینوم معده; سرطان معدە
fa r-chop: آر چاپ; ار-چاپ; آرچاپ; ۶ دوره آر چاپ; R-CHOP; شیمی درمانی آر چاپ
fa r-ice: آر آیس; ار ایس; R-ICE
fa abvd: ای بی وی دی; ABVD; شیمی درمانی ABVD
fa rt: رادیوتراپی; پرتو درمانی; رادیو تراپی
fa hyper-cvad: هایپر سیوید; هایپر سی وی ای دی
fa rituximab: ریتوکسیماپ; ریتوکسیمب; ریتوکسی ماب; مابترا; ریتوکسماب; ریتاکسیماب
fa bortezomib: بورتزومیپ; بورتوزومیب; ولکید; بورتزمیب
fa lenalidomide: لنالیدومید; لنالیدومیت; لنالدومید; ریولیمید; ریویلیمید
fa cyclophosphamide: سیکلوفسفامید; سیکلوفوسفامید; اندوکسان; سیکلو فسفاماید
fa doxorubicin: دوکسوروبیسین; دوکسوروبایسین; آدریامایسین; دکسوروبیسین
fa vincristine: وینکریستین; وین کریستین; وینکرستین; وینکریسین
fa prednisone: پردنیزولون; پردنیزولن; پردنیسولون; پردنیزلون
fa dexamethasone: دگزامتازون; دگزا; دکسامتازون; دگزامتازن
fa methotrexate: متوترکسات; متروتکسات; متوتركسات
fa ibrutinib: ایبروتینیب; ایمبروویکا; ایبروتنیب; ایبروتینیپ
fa venetoclax: ونتوکلاکس; ونتوکلکس; ونوتوکلاکس
fa daratumumab: داراتوموماب; داراتومومب; دارزالکس; داراتوماب
fa pembrolizumab: پمبرولیزوماب; کیترودا; پمبرولیزماب; کی‌ترودا
fa carfilzomib: کارفیلزومیب; کارفیلزمیب; کیپرولیس
fa tisa-cel: کیمریا; کیمرایا
fa axi-cel: یسکارتا; یس‌کارتا
fa cr: پاسخ کامل; رمیشن کامل; پاسخ کامل داد
fa pr: پاسخ نسبی; پاسخ جزئی
fa relapse: عود; عود کرده; عود بیماری; برگشت بیماری
fa asct: پیوند اتولوگ; پیوند مغز استخوان اتولوگ; پیوند از خودم; پیوند اتولوك
fa allo: پیوند آلوژن; پیوند آلوژنیک; پیوند از برادر
fa petct: پت اسکن; پت‌سی‌تی; پت سیتی اسکن
fa ct: سی‌تی‌اسکن; سیتی اسکن; سی تی اسکن
fa mri: ام‌آر‌آی; ام آر آی; MRI مغز
fa us: سونوگرافی; سنوگرافی; سونوگرافی شکم
fa echo: اکو; اکوی قلب; اکوکاردیوگرافی
fa pathology: پاتولوژی; جواب پاتولوژی; پاتولژی
fa cbc: سی بی سی; آزمایش CBC; شمارش سلول‌های خون
ar dlbcl: ليمفوما الخلايا البائية الكبيرة المنتشره; لمفوما الخلايا البائية المنتشرة الكبيرة; دي ال بي سي ال
ar nhl: ليمفوما لا هودجكين; اللمفوما غير هودجكين; سرطان الغدد الليمفاويه
ar hl: ليمفوما هودجكين; لمفوما هودجكن; هودجكين; سرطان هودجكين; لمفوما هودشكين
ar ball: ابيضاض الدم اللمفاوي الحاد; لوكيميا لمفاويه حاده; سرطان الدم اللمفاوي الحاد
ar aml: لوكيميا نخاعية حادة; ابيضاض الدم النقوي الحاد; سرطان الدم النخاعي الحاد
ar mm: الورم النقوي المتعدد; مايلوما متعددة; المايلوما المتعدده; ميلوما متعددة
ar burkitt: لمفوما بيركت; ليمفوما بوركيت
ar sle: الذئبة الحمراء; ذئبة حمراء; مرض الذئبة الحمراء
ar ms: التصلب اللويحي; تصلب لويحى; التصلب المتعدد
ar r-chop: آر تشوب; بروتوكول R-CHOP; ار شوب; R CHOP
ar rt: العلاج الاشعاعي; علاج إشعاعي; الاشعاعي
ar rituximab: ريتوكسيماب; ريتوكسماب; مابثيرا; ريتكسيماب
ar bortezomib: بورتيزوميب; بورتزوميب; فيلكيد; بورتيزومب
ar lenalidomide: ليناليدوميد; ريفليميد; لينالدوميد
ar doxorubicin: دوكسوروبيسين; دوكسوروبسين; أدرياميسين
ar vincristine: فينكريستين; فنكريستين; فينكرستين
ar cyclophosphamide: سيكلوفوسفاميد; اندوكسان; سايكلوفوسفاميد
ar prednisone: بريدنيزولون; بردنيزلون; بريدنيزون
ar imatinib: ايماتينيب; إيماتنيب; غليفك
ar methotrexate: ميثوتركسات; ميثوتريكسات; ميتوتريكسات
ar pembrolizumab: بيمبروليزوماب; كيترودا; بمبروليزماب
ar axi-cel: يسكارتا; يسكارتا كار تي
ar tisa-cel: كيمريا; كيمرايا
ar cr: استجابة كاملة; إستجابة كامله; هدأة كاملة
ar pr: استجابة جزئية; استجابه جزئية
ar relapse: انتكاسة; إنتكاس; رجوع المرض
ar asct: زراعة نخاع ذاتية; زرع ذاتي; زراعة الخلايا الجذعية الذاتية
ar allo: زراعة نخاع من متبرع; زراعة خيفية
ar petct: بت سكان; مسح ذري; PET CT
ar ct: أشعة مقطعية; الاشعة المقطعية; طبقي محوري
ar mri: رنين مغناطيسي; الرنين المغناطيسي; رنين مغناطيسى
ar pathology: تقرير الباثولوجي; نتيجة الخزعة; باثولوجي
ar bm: خزعة نخاع العظم; بزل نخاع العظم; خزعة النخاع
ru dlbcl: ДВККЛ; диффузной В-крупноклеточной лимфомой; дифузная B-крупноклеточная лимфома; диффузная б крупноклеточная лимфома; ДBККЛ
ru hl: лимфомой Ходжкина; лимфома Ходжкена; лимфома ходжкина 4 стадия; лимфагранулематоз; Ходжкин
ru nhl: неходжкинской лимфомой; не ходжкинская лимфома; неходжкинская лимфома В
ru fl: фолликулярной лимфомы; фоликулярная лимфома; фолликулярная лимфома 3А
ru mcl: лимфома из клеток зоны мантии; мантийноклеточной лимфомой; лимфома мантийной зоны
ru ball: острый лимфобластный лейкоз; острым лимфобластным лейкозом; ОЛЛ; острый лимфобласный лейкоз
ru cll: хронический лимфолейкоз; хроническим лимфолейкозом; хронический лимфолекоз; ХЛЛ
ru mm: множественная миелома; множественной миеломой; миелома; множественая миелома
ru aml: острый миелоидный лейкоз; острым миелоидным лейкозом; ОМЛ; острый миелойдный лейкоз
ru burkitt: лимфома Беркита; лимфомы Беркитта; лимфома Бёркитта
ru sle: красная волчанка; системной красной волчанкой; системная красная волчанка СКВ
ru ms: рассеяный склероз; рассеянного склероза; рассеянный склерос
ru mg: миастении; миостения; миастения
ru r-chop: Р-ЧОП; R-СНОР; R-CHOP; 6 курсов R-CHOP; Р ЧОП; курсы Р-ЧОП
ru r-dhap: Р-ДХАП; R-DHAP; курс R-DHAP
ru beam: ВЕАМ; БЕАМ; кондиционирование ВЕАМ
ru abvd: ABVD; АBVD; 6 курсов ABVD
ru rt: лучевая терапия; лучевой терапии; облучения; лучевую терапию
ru rituximab: ритуксимаба; ритуксемаб; ретуксимаб; мабтеры; ритуксимабом; ритуксимап
ru bortezomib: бортезомиба; бортизомиб; велкейдом; бортезамиб
ru lenalidomide: леналидомида; леналидамид; ревлимида; линалидомид
ru doxorubicin: доксорубицина; доксарубицин; доксорубицином
ru vincristine: винкристина; винкрестин; венкристин
ru cyclophosphamide: циклофосфамида; циклофасфан; циклофосфана; эндоксана
ru ibrutinib: ибрутиниба; ибрутениб; имбрувику
ru venetoclax: венетоклаксом; венетаклакс; венетоклакса
ru daratumumab: даратумумабом; даратумамаб; дарзалекса
ru brentuximab: брентуксимаба; адцетриса; брентуксемаб
ru prednisone: преднизолона; преднезолон; преднизалон
ru pembrolizumab: пембролизумабом; кейтруда; пембролезумаб
ru blinatumomab: блинатумомабом; блинцито; блинотумомаб
ru axi-cel: Йескарта; ескарта
ru cr: полная ремиссия; ПР; полной ремиссии; полную ремиссию; полная ремисия
ru pr: частичная ремиссия; ЧР; частичной ремиссии; частичный ответ; PR
ru pd: прогрессирования; прогрессирование; прогрессия заболевания; прогрессированием
ru relapse: рецидива; рецидивом; рецидив; рецедив заболевания
ru asct: аутоТГСК; ауто-ТГСК; аутологичной трансплантации; аутологичная трансплантация костного мозга
ru allo: алло-ТГСК; аллогенной трансплантации; аллогенная трансплантация
ru petct: ПЭТ/КТ; ПЭТ-КТ; пэт кт; ПЭТ
ru ct: КТ; компьютерная томография; КТ органов грудной клетки
ru mri: МРТ; магнитно-резонансная томография; МРТ головного мозга
ru us: УЗИ; узи брюшной полости; ультразвуковое исследование
ru pathology: гистология; гистологии; гистологическое заключение
ru ihc: ИГХ; иммуногистохимии; имуногистохимия
ru discharge: выписка; выписной эпикриз; выписки из истории болезни
ru cbc: ОАК; общий анализ крови; общего анализа крови
fa dlbcl: لنفوم منتشر سلول بزرگ بی; لنفوم بی سل بزرگ منتشر; دیفیوز لارج بی‌سل لنفوما; دی‌ال‌بی‌سی‌ال; لنفم دیفیوز لارج بی سل
fa nhl: لنفوم غیرهوچکین; لنفوم غیر هوجکین; نان هوجکین
fa hl: هوجکین; لنفوم هوجکین; هوچکین کلاسیک; بیماری هوچکین; لنفم هوچکین
fa fl: لنفوم فولیکولر; فولیکولار; لنفوم فولیکولار گرید ۲
fa mcl: منتل سل لنفوما; لنفوم منتل; لنفوم سلول مانتل
fa burkitt: بورکیت; لنفوم برکیت; بورکت لنفوما
fa ball: لوسمی حاد لنفوبلاستیک سلول بی; لوسمی لنفوبلاستیک بی; B-ALL
fa aml: لوسمی میلوئید حاد; ای ام ال; AML; لوسمی میلوییدی حاد
fa cll: سی‌ال‌ال; لوسمی مزمن لنفوسیتی; لوسمی لنفوسیتی مزمن
fa mm: مالتیپل مایلوما; میلوم متعدد; میلومای متعدد; مولتیپل میلوم; مالتیپل میلوم
fa sle: لوپوس اریتماتوز; بیماری لوپوس; لوپس
fa ms: ام‌اس; بیماری ام اس; مولتیپل اسکلروزیس
fa gastric: سرطان معده; کانسر معده
fa pancreas: سرطان لوزالمعده; کانسر پانکراس
fa r-chop: آر-چاپ; R-CHOP ۶ دوره; رژیم آر چاپ; ار چاپ; ریتوکسیماب چاپ
fa r-ice: آر‌آیس; رژیم RICE
fa r-dhap: آر دهاپ; R-DHAP
fa abvd: ای بی وی دی; ای‌بی‌وی‌دی; ABVD شش دوره
fa hyper-cvad: هایپرسیوید; هایپر سیواد; هایپر سی وی ای دی
fa beam: بیم; رژیم بیم
fa vrd: وی‌آر‌دی; VRd
fa rt: پرتودرمانی; پرتو درمانی; رادیو تراپی; برق گذاشتن; اشعه درمانی
fa rituximab: ریتوکسی ماب; ریتوکسیمب; ریتاکسیماب; مبترا; زایتاکس; ریتوکسماب; ریتوگسیماب
fa doxorubicin: دوکسوروبیسن; آدریامایسین; ادریامایسین; دوکسروبیسین
fa vincristine: وین کریستین; ونکریستین; وینکرستین
fa prednisone: پردنیزولون; پردنیزلون; پردنی زولون; قرص پردنیزولون ۵
fa dexamethasone: دگزامتازون; دگزا; دکسامتازون; دگزامتازن
fa cyclophosphamide: سیکلوفسفاماید; اندوکسان; سیکلو فسفامید; سیکلوفوسفامید
fa bortezomib: بورتزومب; ولکید; بورتزومیپ; بورتیزومیب
fa lenalidomide: لنالیدوماید; رولیمید; لنالیدمید; لنالیدومید ۲۵
fa brentuximab: برنتوکسیماب; آدستریس; برنتاکسیماب; ادسترس
fa pembrolizumab: پمبرولیزومب; کیترودا; پمبرولیزوماپ; کی ترودا
fa nivolumab: نیوولومب; اپدیوو; نیولوماب
fa ibrutinib: ایبروتینب; ایمبروویکا; ایبروتنیب
fa venetoclax: ونتوکلکس; ونتکلاکس; ونکلکستا
fa methotrexate: متوتروکسات; متوترکسات ۱۵; متوترکسیت; متوترگسات
fa imatinib: گلیوک; ایماتنیب; گلیوک ۴۰۰; گلیوِک
fa blinatumomab: بلیناتومومب; بلینسایتو; بلیناتوموماپ
fa asparaginase: ال آسپاراژیناز; آسپاراژینیز; اسپاراژیناز
fa tacrolimus: تاکرولیموس ۱; پروگراف; تاکرولیمس
fa hydroxychloroquine: هیدروکسی کلروکوئین; پلاکونیل; هیدروکسی‌کلروکین
fa mycophenolate: سلسپت; سل سپت; مایکوفنولیت; میکوفنولات
fa acyclovir: آسیکلوویر; اسیکلویر; والاسیکلوویر
fa gcsf: فیلگراستیم; پی دی گراستیم; جی‌سی‌اس‌اف; پگفیلگراستیم
fa axi-cel: یسکارتا; یس کارتا
fa tisa-cel: کیمرایا; کیمریا
fa cr: رمیسیون کامل; بهبودی کامل; پاسخ کامل داد; بهبود کامل
fa pr: پاسخ نسبی; پاسخ ناکامل; پاسخ جزئی
fa sd: بیماری ثابت; بیماری پایدار
fa pd: پیشرفت کرد; پیشرفت بیماری; پروگرشن
fa relapse: عود کرد; عود بیماری; بازگشت بیماری; ریلپس
fa refractory: مقاوم به درمان; بدون پاسخ; رفرکتوری
fa asct: پیوند خودی; پیوند اتولوگ; پیوند از خود بیمار; پیوند مغز استخوان خودی
fa allo: پیوند آلوژنیک; پیوند از برادر; پیوند از دهنده; پیوند الوژن
fa cart: کار تی سل; کارتی سل; کار-تی; CAR T
fa gvhd: جی وی اچ دی; GVHD
fa pathology: پاتالوژی; جواب پاتولوژی; گزارش آسیب شناسی; آسیب‌شناسی
fa ihc: آی اچ سی; ایمونوهیستو شیمی; IHC
fa flow: فلوسایتومتری; فلو سیتومتری
fa bm: بیوپسی مغز استخوان; نمونه مغز استخوان; آسپیره مغز استخوان; آسپیراسیون مغز استخوان
fa petct: پت‌اسکن; پت سی تی; پت‌سی‌تی اسکن; اسکن پت
fa ct: سی‌تی‌اسکن; سیتی اسکن; سی تی; سی‌تی اسکن ریه
fa mri: ام‌آر‌آی; ام ار ای; امآرآی
fa us: سونو; سنوگرافی; سونوگرافی شکم
fa echo: اکوی قلب; اکو قلب
fa ecg: نوار قلبی; ای سی جی
fa cbc: سی‌بی‌سی; شمارش کامل خون; آزمایش سی بی سی
fa lft: تست کبدی; آزمایش کبدی; آنزیم های کبدی
fa rft: کراتینین; آزمایش کلیوی
fa viral: هپاتیت بی و سی; مارکرهای ویروسی
fa lp: پونکسیون کمری; ال پی; آب کمر
fa discharge: خلاصه پرونده بیمارستان; برگه ترخیص; خلاصه ترخیص
fa ecog: ای‌کاگ; نمره ECOG
ar dlbcl: لمفوما الخلايا البائية الكبيره المنتشره; لمفوما ب كبيرة الخلايا منتشرة; ليمفوما بي الكبيرة المنتشرة; الليمفوما المنتشرة كبيرة الخلايا
ar nhl: لمفوما لا هودجكين; ليمفوما لاهودجكن; ليمفوما غير هودجكن; لمفوما لاهودجكينية
ar hl: هودجكين; لمفوما هودجكن; مرض هودجكين; ليمفوما هودكن
ar fl: لمفوما جرابية; اللمفومة الجريبية; ليمفوما فوليكولار
ar mcl: لمفوما الخلايا الردائية; ليمفوما مانتل; لمفوما خلايا الوشاح
ar burkitt: بوركيت; لمفوما بيركيت; ليمفوما بوركت
ar ball: ابيضاض لمفاوي حاد بائي; لوكيميا لمفاوية حادة ب; سرطان دم لمفاوي حاد بائي; ابيضاض الدم اللمفاوي الحاد نوع B
ar aml: ابيضاض نقوي حاد; لوكيميا نخاعية حادة; ابيضاض الدم النقوي الحاد; سرطان الدم النخاعي الحاد
ar cll: ابيضاض لمفاوي مزمن; سرطان الدم اللمفاوي المزمن; لوكيميا لمفاوية مزمنة
ar mm: مايلوما متعددة; ورم نقوي متعدد; المايلوما المتعددة; الميلوما المتعددة; ورم نخاعي متعدد; مالتيبل مايلوما
ar sle: الذئبه الحمراء; ذئبة حمامية; لوبس; الذئبة الحمامية الجهازية
ar ms: تصلب لويحي; التصلب اللويحى; تصلب متعدد; ام اس
ar mg: وهن عضلي وبيل; الوهن العضلى الوبيل
ar gastric: سرطان المعده; ورم المعدة
ar hcc: سرطان الكبد; سرطان كبدي; ورم الكبد الخبيث
ar r-chop: ار تشوب; بروتوكول R-CHOP; آر شوب; ريتوكسيماب تشوب; R-CHOP ٦ جرعات
ar abvd: بروتوكول ABVD; ايه بي في دي
ar hyper-cvad: هايبر سي فاد; هايبرسيفاد
ar beam: بروتوكول بيم; BEAM
ar rt: علاج اشعاعي; العلاج الاشعاعى; علاج بالأشعة; معالجة شعاعية; إشعاع
ar rituximab: ريتوكسماب; ريتوكسيمب; مابثيرا; ريتوكزيماب; ريتكسيماب; مابتيرا; الريتوكسيماب
ar doxorubicin: دوكسوروبسين; ادرياميسين; أدريامايسين; دوكسروبيسين; الدوكسوروبيسين
ar vincristine: فنكريستين; فينكرستين; الفينكريستين; اونكوفين
ar prednisone: بريدنيزولون; بردنيزولون; بريدنيسولون; بريدنيزلون
ar dexamethasone: ديكساميتازون; دكساميثازون; ديكسا; دیکسامیتازون
ar cyclophosphamide: سيكلوفوسفاميد; سيكلو فوسفاميد; اندوكسان; سايكلوفوسفمايد
ar bortezomib: بورتيزومب; فيلكيد; بورتزوميب; فالكيد
ar lenalidomide: ليناليدومايد; ريفليميد; لينالودميد; رفليميد
ar brentuximab: برنتوكسيماب; ادسيتريس; ادستريس
ar pembrolizumab: كيترودا; بمبروليزوماب; كيتروده; بيمبرولزوماب
ar nivolumab: نيفولومب; اوبديفو; أوبديفو
ar ibrutinib: ايبروتينيب; امبروفيكا; إمبروفيكا; ابروتينيب
ar venetoclax: فينتوكلاكس; فنكلكستا; فينيتوكلاكس; فينكليكستو
ar methotrexate: ميثوتركسات; ميتوتريكسات; مثوتركسيت; ميثوتريكسيت
ar imatinib: غليفيك; جليفيك; ايماتينيب; جليفك
ar blinatumomab: بليناتوموماب; بلينسيتو; بلينستو
ar etoposide: ايتوبوسيد; اتوبوسايد; ايتوبوزايد
ar cytarabine: سيتارابين; سايتارابين; سيتاربين
ar daratumumab: داراتوموماب; دارزاليكس; دارزالكس; داراتيوموماب
ar mycophenolate: سيلسيبت; سلسبت; ميكوفينولات; ميكوفنولات
ar tacrolimus: بروغراف; بروجراف; تاكروليموس
ar hydroxychloroquine: بلاكوينيل; هيدروكسيكلوروكين; بلاكنيل
ar acyclovir: اسيكلوفير; زوفيراكس; اسايكلوفير; فالاسيكلوفير
ar gcsf: فيلجراستيم; نيوبوجين; فلغراستيم
ar axi-cel: يسكارتا; ييسكارتا
ar tisa-cel: كيمريا; كمرايا
ar cr: استجابة تامة; هدأة كاملة; استجابه كامله; هجوع تام; شفاء كامل
ar pr: استجابة جزئيه; هدأة جزئية
ar sd: المرض مستقر; مرض مستقر; استقرار المرض
ar pd: تقدم بالمرض; تطور المرض; ترقي المرض
ar relapse: انتكاسة; نكس; عودة المرض; رجع المرض; نكس المرض
ar refractory: معند; مرض معند; مقاوم للعلاج; لا استجابة
ar asct: زرع ذاتي; زراعة ذاتية; زرع نقي ذاتي; زراعة نخاع العظم الذاتية; زراعة خلايا جذعية ذاتية
ar allo: زراعة من متبرع; زرع خيفي; زراعة نخاع من أخ; زراعة خيفية; زرع نقي من متبرع
ar cart: كار تي; كارتي; خلايا كار تي; علاج الكار تي
ar gvhd: رفض الطعم للمضيف; داء الطعم حيال الثوي
ar pathology: تقرير الباثولوجي; تقرير الخزعة; تشريح مرضي; تقرير التشريح المرضي; نتيجة الخزعة
ar ihc: مناعي نسيجي; كيمياء مناعية نسيجية; صبغات مناعية
ar flow: تدفق خلوي; فلو سيتومتري; قياس التدفق الخلوي
ar bm: بزل نقي; خزعة نقي العظم; خزعة نخاع; بزل نخاع العظم; عينة نخاع
ar petct: بت سكان; بيت سكان; بيت اسكان
ar ct: طبقي محوري; أشعه مقطعيه; سي تي; تصوير طبقي محوري; مقطعية
ar mri: رنين مغناطيسى; مرنان; الرنين المغناطيسي; إم آر آي
ar us: ايكو بطن; ألتراساوند; سونار; موجات فوق صوتية
ar echo: إيكو قلب; ايكو القلب; تخطيط صدى القلب
ar ecg: تخطيط قلب; رسم قلب
ar cbc: صوره دم; تعداد دم كامل; تحليل CBC; سي بي سي
ar lft: وظائف كبد; انزيمات الكبد; خمائر الكبد
ar rft: وظائف كلى; كرياتينين; وظائف الكلية
ar lp: بذل قطني; بزل قطنى
ar discharge: تقرير خروج من المستشفى; ملخص الخروج; تقرير الخروج
ar unknown_resp: لا اعرف
ru dlbcl: диффузная крупноклеточная В-лимфома; ДВККЛ IV стадия; диффузной В-крупноклеточной лимфомой; дифузная в-крупноклеточная лимфома; ДККЛ; диффузная В крупноклеточная лимфома
ru nhl: неходжкинской лимфомой; неходжкинские лимфомы; НХЛ
ru hl: лимфома Ходжкина; лимфомы Ходжкина; лимфогранулематоза; ЛГМ; ходжкин; лимфому ходжкина
ru fl: фолликулярной лимфомы; фоликулярная лимфома; ФЛ
ru mcl: лимфомы из клеток мантии; мантийноклеточная лимфома; лимфома мантийной зоны; мантийная лимфома
ru burkitt: лимфома Беркита; лимфомой Беркитта; беркитт
ru ball: острый В-лимфобластный лейкоз; В-клеточный острый лимфобластный лейкоз; Б-ОЛЛ; B-ОЛЛ; острого В-лимфобластного лейкоза
ru aml: ОМЛ; острого миелоидного лейкоза; острый миелолейкоз; миелобластный лейкоз
ru cll: хронический лимфолейкоз; хронического лимфолейкоза; ХЛЛ; хронический лимфолекоз
ru mm: множественной миеломы; миелома; миеломной болезни; множественая миелома; ММ; миелому
ru sle: красная волчанка; системной красной волчанкой; СКВ; волчанки
ru ms: рассеянного склероза; рассеяный склероз; рассеянным склерозом
ru gastric: рак желудка; рака желудка; карцинома желудка
ru hcc: рак печени; гепатоцеллюлярная карцинома; ГЦК; гепатоцеллюлярного рака
ru r-chop: R-CHOP; Р-ЧОП; R-CHOP-21; ритуксимаб+CHOP; схема R-CHOP; 6 курсов Р-СНОР
ru r-epoch: R-DA-EPOCH; DA-EPOCH-R; Р-ЕПОХ
ru abvd: АБВД; схема ABVD; АВВД
ru beacopp: BEACOPP; БЕАКОПП; BEACOPP-14; эскалированный BEACOPP
ru beam: BEAM; БЕАМ; кондиционирование BEAM
ru vcd: VCD; схема VCD; ВЦД
ru rt: лучевая; лучевой терапии; ДЛТ; лучевую терапию; облучение
ru rituximab: ритуксимаба; мабтера; мабтеру; ретуксимаб; ритуксимабом; ацеллбия; ритоксимаб
ru doxorubicin: доксорубицина; доксорубицином; адриамицин; доксарубицин
ru vincristine: винкристина; винкристином; винкрестин; онковин
ru prednisone: преднизолон; преднизалон; преднизолоном; преднизон
ru dexamethasone: дексаметазона; дексометазон; дексаметозон; дексой; дексаметазоном
ru cyclophosphamide: циклофосфана; циклофосфамида; эндоксаном; циклофосфомид
ru bortezomib: бортезомиба; велкейд; велкейда; бортезамиб; борамилан
ru lenalidomide: леналидомида; ревлимид; ревлимида; лениналидомид; ленолидомид
ru brentuximab: адцетрис; брентуксимабом; адцетрисом; брентуксимаб ведотина
ru pembrolizumab: кейтруду; пембролизумаба; кейтрудой; пемброриа; китруда
ru nivolumab: ниволумаба; опдиво; ниволюмаб; нивалумаб
ru ibrutinib: ибрутиниба; имбрувика; имбрувику; ибрутинибом
ru venetoclax: венетоклакса; венклекста; венетаклакс; венклексту
ru methotrexate: метотрексата; метатрексат; метотрексатом; методжект
ru imatinib: гливек; иматиниба; гливека; иматенив; иматениб
ru blinatumomab: блинцито; блинатумомаба; блинатумамаб
ru etoposide: этопозида; этапозид; вепезид
ru cytarabine: цитарабина; цитозар; цитарабином; цитозара
ru daratumumab: дарзалекс; даратумумаба; даратумаб; дарзалексом
ru carfilzomib: кипролис; карфилзомиба; карфилзамиб
ru bendamustine: бендамустина; рибомустин; бендамустином; бендомустин
ru polatuzumab: полайви; полатузумаба; полатузумабом
ru mycophenolate: селлсепт; майфортик; микофенолат; микофенолата
ru tacrolimus: програф; такролимуса; адваграф
ru hydroxychloroquine: плаквенил; гидроксихлорохина; плаквинил; иммард
ru acyclovir: ацикловира; валацикловир; зовиракс; ацыкловир
ru gcsf: филграстима; нейпоген; лейкостим; граноцит; неупоген
ru axi-cel: йескарта; ескарту
ru tisa-cel: кимрая; кимрии; тисагенлеклейсела
ru cr: полный ответ; ПР; полной ремиссией; полная метаболическая ремиссия; полный метаболический ответ
ru pr: частичный ответ; частичной ремиссии; ЧР; частичная регрессия
ru sd: стабилизация; стабилизации процесса; стабилизация заболевания
ru pd: прогрессия; прогрессирования заболевания; прогресирование
ru relapse: рецидивом; рицидив; ранний рецидив; рецедив
ru refractory: рефрактерная; рефрактерное течение; рефрактерность; нет ответа
ru asct: аутотрансплантация; ауто-ТКМ; аутоТКМ; ТГСК аутологичная; аутологичной трансплантации стволовых клеток; аутоТСКК
ru allo: аллотрансплантация; алло-ТКМ; аллоТГСК; аллогенной ТКМ; трансплантация от донора; гаплоидентичная трансплантация
ru cart: CAR-T терапия; кар-т; кар т терапия; карти
ru gvhd: РТПХ; реакция трансплантат против хозяина
ru pathology: гистологии; гистология; гистологическое исследование; патоморфология; гистологического заключения; биопсия
ru ihc: ИГХ; имуногистохимия; иммуногистохимическое исследование; ИГХ-исследование
ru flow: иммунофенотипирование; проточной цитометрии; ИФТ
ru bm: миелограмма; трепанобиопсия; пункция костного мозга; трепан; стернальная пункция; трепанобиопсии
ru petct: ПЭТ КТ; петкт; ПЭТ-КТ с ФДГ; пэт; ПЭТ/КТ всего тела
ru ct: компьютерная томография; кт органов брюшной полости; МСКТ; компьютерной томографии; КТ ОГК
ru mri: МРТ головы; магнитно резонансная томография; магнитно-резонансной томографии; эмэртэ
ru us: узи; УЗИ ОБП; ультразвук
ru echo: эхокардиография; ЭХО-КГ; эхо сердца; ЭхоКС
ru ecg: кардиограмма; ЭКГ; электрокардиограмма
ru cbc: ОАК; клинический анализ крови; общего анализа крови; кровь общий анализ
ru lft: печёночные пробы; АЛТ и АСТ; билирубин
ru rft: креатинина; почечные пробы; мочевина и креатинин
ru viral: гепатиты; ВИЧ; вирусные гепатиты; маркеры гепатитов
ru lp: спинномозговая пункция; люмбальной пункции; пункция спинного мозга
ru discharge: выписка; эпикриз; выписной эпикриз из стационара; выписку
ru unknown_resp: не знаю
en dlbcl: diffuse large Bcell lymphoma; DLBCL NOS; diffuse large b cell lymfoma; large B-cell lymphoma diffuse; dlbcl non-gcb; D.L.B.C.L.
en hgbl: double-hit lymphoma; triple hit; high grade B cell lymphoma double hit
en nhl: non-hodgkin's lymphoma; NHL; nonhodgkin; non hodgkins lymphoma
en hl: hodgkins; Hodgkin's; classical Hodgkin lymphoma; hodgkin disease; hogkin lymphoma
en fl: follicular NHL; follicular lymphoma grade 3A; folicullar lymphoma
en mcl: mantle cell; mantle lymphoma; MCL stage 4
en mzl: marginal zone; MALT lymphoma; splenic marginal zone lymphoma
en burkitt: Burkitt's; burkitts lymphoma; burkit's lymphoma
en ball: B-ALL; B cell ALL; b-lineage acute lymphoblastic leukemia; pre-B ALL; B ALL
en tall: T-ALL; T cell ALL; t-cell lymphoblastic leukemia
en aml: acute myelogenous leukemia; AML; acute myeloid leukaemia; acute myelocytic leukemia
en cll: CLL/SLL; chronic lymphocytic leukaemia; small lymphocytic lymphoma; chronic lymphatic leukemia
en mm: multiple mieloma; myeloma multiple; kahler disease; multiple myeloma IgG kappa; mulitple myeloma
en wm: waldenstrom; Waldenström's; lymphoplasmacytic lymphoma
en sle: lupus; SLE; lupus nephritis; systemic lupus
en ms: MS; multiple sclerosis RRMS; multipel sclerosis
en mg: myasthenia; myasthenia gravis; miastenia
en gbm: glioblastoma; GBM; glioblastoma multiforme
en gastric: stomach cancer; gastric carcinoma; gastric adenocarcinoma
en pancreas: pancreatic ca; pancreatic adenocarcinoma; cancer of the pancreas
en r-chop: R CHOP; rituximab CHOP; R-CHOP21; rchop x6; mini-R-CHOP; R_CHOP
en r-epoch: dose adjusted EPOCH-R; DA EPOCH; R-DA-EPOCH
en r-ice: rice chemotherapy; R-ICE x3; ICE
en r-gemox: R-Gem-Ox; gemox; rituximab gemcitabine oxaliplatin
en hyper-cvad: hyperCVAD; hyper-C-VAD; R-hyper-CVAD
en abvd: ABVD; A-BVD; abvd x 6
en beacopp: BEACOPP; escalated BEACOPP; beacop
en vrd: VRd; RVd; bortezomib lenalidomide dexamethasone; velcade revlimid dex
en vcd: CyBorD; VCd; cyborD
en drd: DRd; dara-rev-dex; daratumumab lenalidomide dexamethasone
en rt: radiotherapy; radiation therapy; XRT; radio therapy; irradiation
en it: intrathecal chemo; IT chemo; intrathecal methotrexate
en rituximab: rituxan; ritixumab; rituxamab; mabthera; truxima; rituxumab
en obinutuzumab: gazyva; obinituzumab; obinutuzamab; Gazyvaro
en doxorubicin: adriamycin; doxorubacin; doxorubicin liposomal; adryamicin
en vincristine: oncovin; vincristin; vincrisitne; vincristine sulphate
en prednisone: prednisolone; predinisolone; prednisone 60mg; prednizone
en dexamethasone: dex; dexamethazone; decadron; dexametasone
en cyclophosphamide: cytoxan; cyclophosphamid; cyclophosamide; endoxan
en bortezomib: velcade; bortezimib; bortezomid; bortezumib
en lenalidomide: revlimid; lenalidamide; lenolidamide; revlamid
en brentuximab: adcetris; brentuximab vedotin; brentuxumab; adcetriss
en pembrolizumab: keytruda; pembro; pembrolizimab; keytruda q3w
en nivolumab: opdivo; nivolumap; nivo
en ibrutinib: imbruvica; ibrutanib; ibruitinib
en venetoclax: venclexta; venetoclax 400; venetaclax; venclyxto
en methotrexate: MTX; methotraxate; methotrexat; metothrexate
en imatinib: gleevec; glivec; imatinab; imatinib mesylate
en dasatinib: sprycel; dasatanib; dasatinib 100mg
en blinatumomab: blincyto; blinatumumab; blina; blinatumomab cycle 2
en etoposide: VP16; etopside; etoposid
en cytarabine: ara-c; cytarabin; cytosine arabinoside; Ara C
en daratumumab: darzalex; daratumumab sc; daratamumab; dara
en carfilzomib: kyprolis; carfilzomid; carfilzamib
en bendamustine: treanda; bendamustin; bendeka; bendomustine
en polatuzumab: polivy; pola; polatuzamab
en glofitamab: columvi; glofitimab; glofitumab
en epcoritamab: epkinly; tepkinly; epcoritimab
en teclistamab: tecvayli; teclistimab; teclistamib
en mycophenolate: cellcept; myfortic; mycophenolat; MMF
en tacrolimus: prograf; tacrolimus 2mg; tacrolimous; FK506
en hydroxychloroquine: plaquenil; HCQ; hydroxycloroquine; hydroxichloroquine
en acyclovir: zovirax; valtrex; acyclovir; valacyclovir 500
en gcsf: neupogen; neulasta; filgrastim; GCSF; G CSF
en ivig: IVIG; iv ig; intravenous immunoglobulins; immune globulin
en axi-cel: yescarta; axi cel; axicabtagene; yes carta
en tisa-cel: kymriah; tisagenlecleucel; tisacel; kymira
en liso-cel: breyanzi; lisocel; lisocabtagene
en cilta-cel: carvykti; ciltacel; ciltacabtagene
en ide-cel: abecma; idecel; idecabtagene vicleucel
en cr: complete remission; CR; CMR; in remission complete; complete metabolic response
en pr: partial remission; PR; VGPR; partially responded
en sd: stable disease; SD; stable
en pd: progressive disease; PD; progressed; disease progression
en relapse: relapsed; recurrence; came back; relapsing
en refractory: refractory; primary refractory; no response; resistant
en asct: auto transplant; autologous HSCT; ASCT; autologous bone marrow transplant; auto-HCT
en allo: allogeneic BMT; allo transplant; donor transplant; haplo transplant; sibling transplant
en cart: CAR-T; CAR T-cell therapy; cart therapy; chimeric antigen receptor T cells
en gvhd: GvHD; graft versus host; graft vs host disease
en crs: cytokine release; CRS grade 2; cytokine storm
en pathology: pathology; biopsy report; histopathology; path report; biopsy result
en ihc: IHC; immunohistochemistry; immuno histochemistry; immunohistochemical stains
en flow: flow cytometry; flowcytometry; flow cyto; immunophenotype
en bm: bone marrow biopsy; BM aspirate; bone marrow aspiration; marrow biopsy; BMBx
en petct: PET CT; PET-CT scan; petct; FDG PET; pet scan whole body
en ct: CT chest; CAT scan; ct abdomen; HRCT; computed tomography
en mri: MRI brain; mr imaging; magnetic resonance; MRI of spine
en us: ultrasound; sonography; abdominal ultrasound; sono
en echo: echo; 2D echo; echocardiography; ejection fraction
en ecg: ECG; EKG; electrocardiogram
en cbc: CBC; full blood count; complete blood picture; FBC; blood count
en lft: LFTs; liver enzymes; ALT AST; liver function
en rft: creatinine; kidney function test; renal profile; KFT
en viral: hepatitis serology; HBsAg; viral serology; hep B and C
en lp: lumbar puncture; spinal tap; CSF
en discharge: discharge letter; discharge summary; hospital discharge report
fa mzl: لنفوم مالت; لنفوم حاشیه ای
fa hgbl: لنفوم دابل هیت; لنفوم با درجه بالا
fa ptcl: لنفوم تی سل محیطی; لنفوم سلول تی محیطی
fa wm: والدنشتروم; والدنستروم
fa neuroblastoma: نوروبلاستوم; نرو بلاستوما
fa gbm: گلیوبلاستوم; گلیو بلاستوما
fa hcc: کنسر کبد; هپاتوم
fa mg: میاستنی گراو; میاستنی
fa gemcitabine: جمزار; جمسیتابن; جم سیتابین
fa cisplatin: سیس پلاتین; سیسپلاتن; سیزپلاتین
fa carboplatin: کاربوپلاتین; کربو پلاتین
fa etoposide: اتوپوسید; اتوپزاید; وپزید
fa cytarabine: سیتوزار; سیتارابن; آراسی
fa daratumumab: دارزالکس; داراتومومب; داراتوموماپ
fa carfilzomib: کیپرولیس; کارفیلزومب
fa thalidomide: تالیدوماید; تالیدومید ۱۰۰
fa dasatinib: داساتینب; اسپرایسل
fa bendamustine: بنداموستن; ریبوموستین; بنداموستین ۹۰
fa melphalan: آلکران; ملفلان
fa fludarabine: فلودارا; فلودارابن
fa mercaptopurine: مرکاپتوپورن; پورینتول; ۶ مرکاپتوپورین
fa ivig: آی وی آی جی; ایمونوگلوبولین; آی‌وی‌آی‌جی
fa cotrimoxazole: کوتریماکسازول; کوتریموکسازول ۴۸۰
fa entecavir: انتکاویر ۰٫۵; تنوفوویر
fa crs: طوفان سیتوکینی; سندروم آزادسازی سیتوکین
fa apheresis: لوکافرزیس; آفرزیس
fa mrd: بیماری باقیمانده; ام آر دی
fa ferritin: فریتین سرم; فریتن
fa ldh: ال‌دی‌اچ
fa coag: تست انعقادی; پی تی پی تی تی
fa fish: سیتوژنتیک; تست فیش
ar mzl: لمفوما هامشية; لمفوما المنطقه الهامشيه
ar pmbcl: لمفوما منصفية; لمفوما المنصف الأولية
ar ptcl: لمفوما تائية محيطية; لمفوما الخلايا التائيه المحيطيه
ar gbm: غليوبلاستوما; جليوبلاستوما; ورم ارومي دبقي
ar neuroblastoma: نوروبلاستوما; ورم ارومي عصبي
ar pancreas: سرطان بنكرياس; ورم البنكرياس الخبيث
ar gemcitabine: جيمزار; جمسيتابين; جيمسيتابن
ar cisplatin: سيسبلاتن; سيس بلاتين; سيزبلاتين
ar carboplatin: كاربو بلاتين; كربوبلاتين
ar carfilzomib: كيبروليس; كارفلزوميب
ar thalidomide: ثاليدومايد; تاليدوميد
ar dasatinib: سبرايسل; داساتنيب
ar bendamustine: بنداموستن; تريندا
ar melphalan: الكيران; ملفلان; ميلفلان
ar fludarabine: فلودارا; فلودرابين
ar ivig: اي في اي جي; غلوبولين مناعي وريدي; امينوغلوبولين
ar cotrimoxazole: باكتريم; كوتريموكسازول; سبترين
ar asparaginase: اسباراجيناز; اسباراغيناز; ال اسباراجيناز
ar polatuzumab: بوليفي; بولاتوزوماب
ar obinutuzumab: غازيفا; جازيفا; اوبينوتوزوماب
ar cilta-cel: كارفيكتي; كارفكتي
ar crs: متلازمة اطلاق السيتوكين; عاصفة السيتوكين
ar mrd: الحد الادنى من المرض المتبقي; مرض متبقي
ar ldh: ال دي اتش; إنزيم LDH
ar ferritin: فيريتين; فيرتين; مخزون الحديد
ar coag: سيولة الدم; تخثر; فحص التخثر
ru mzl: лимфома маргинальной зоны; лимфомы маргинальной зоны; МАЛТ лимфома
ru pmbcl: первичной медиастинальной лимфомой; ПМВКЛ; медиастинальная лимфома
ru ptcl: периферической Т-клеточной лимфомой; ПТКЛ
ru wm: макроглобулинемия; болезнь Вальденстрема; вальденстрем
ru gbm: глиобластомы; глиобластома мультиформная
ru pancreas: рака поджелудочной железы; рак поджелудочной
ru mg: миастения гравис; миастении
ru gemcitabine: гемзар; гемцитабина; гимцитабин
ru cisplatin: цисплатина; цысплатин; цисплатином
ru carboplatin: карбоплатина; карбаплатин
ru oxaliplatin: оксалиплатина; элоксатин; аксалиплатин
ru ifosfamide: ифосфамида; холоксан; ифасфамид
ru thalidomide: талидомида; талидамид
ru dasatinib: спрайсел; дазатиниба; дасатиниб
ru melphalan: алкеран; мелфалана; милфалан
ru fludarabine: флудара; флударабина; флюдарабин
ru asparaginase: аспарагиназы; онкаспар; L-аспарагиназа
ru mercaptopurine: меркаптопурина; пури-нетол; 6-МП
ru ivig: ВВИГ; иммуноглобулин внутривенно; октагам
ru cotrimoxazole: бисептол; котримоксазол; ко-тримоксазола
ru entecavir: энтекавира; бараклюд; тенофовир
ru obinutuzumab: газива; обинутузумабом; газиву
ru glofitamab: колумви; глофитамаба
ru cilta-cel: карвикти; цилта-сел
ru crs: цитокиновый шторм; СВЦ
ru mrd: МОБ; минимальной остаточной болезни
ru coag: коагулограммы; МНО; свертываемость
ru ferritin: ферритина; феритин
ru ldh: ЛДГ; лактатдегидрогеназа
ru spep: М-градиент; электрофорез белков крови; М-протеин
en mzl: nodal marginal zone lymphoma; malt; marginal zone B-cell lymphoma
en pmbcl: PMBCL; primary mediastinal lymphoma
en ptcl: peripheral T cell lymphoma NOS; PTCL-NOS
en alcl: anaplastic large-cell lymphoma; ALK negative ALCL; anaplastic lymphoma
en ctcl: mycosis fungoides; cutaneous T cell lymphoma; sezary syndrome
en pcnsl: CNS lymphoma; primary brain lymphoma; PCNSL
en tfl: Richter transformation; transformed follicular lymphoma; richters
en gemcitabine: gemzar; gemcitabin; gemcitibine
en cisplatin: cisplatinum; cis-platin; cysplatin
en carboplatin: carboplatine; carbo platin; paraplatin
en oxaliplatin: eloxatin; oxaliplatine; oxalaplatin
en ifosfamide: ifex; ifosphamide; ifosfamid
en thalidomide: thalomid; thalidomid; thallidomide
en pomalidomide: pomalyst; pomalidomid; imnovid
en melphalan: alkeran; melfalan; melphalon
en fludarabine: fludara; fludarabin; fludaribine
en asparaginase: oncaspar; pegaspargase; asparginase; L asparaginase
en mercaptopurine: purinethol; 6MP; mercaptopurin; 6-mercaptopurine
en selinexor: xpovio; selinexer
en inotuzumab: besponsa; inotuzumab ozogamicin; inotuzamab
en zanubrutinib: brukinsa; zanubrutinab; zanibrutinib
en acalabrutinib: calquence; acalabrutanib; acalabrutnib
en ponatinib: iclusig; ponatanib
en mosunetuzumab: lunsumio; mosunetuzamab
en loncastuximab: zynlonta; loncastuximab tesirine; loncastuxumab
en tafasitamab: monjuvi; minjuvi; tafasitimab
en elranatamab: elrexfio; elranatimab
en talquetamab: talvey; talquetimab
en brexu-cel: tecartus; brexucel; brexucabtagene
en bridging: bridging chemo; bridge therapy; bridging therapy
en lymphodepletion: lymphodepleting chemo; lympho depletion; lymphodepletion
en icans: ICANS; neurotoxicity; ICANS grade 3
en mrd: MRD negative; minimal residual disease; measurable residual disease
en spep: SPEP; protein electrophoresis; free light chains; serum protein electrophoresis
en coag: PT INR; coagulation profile; clotting screen
en ferritin: ferritin; serum ferritin; feritin
en b2m: beta 2 microglobulin; B2M; beta-2-microglobulin
`;

/** Near our words and none of them: other drugs, other diseases, everyday words, general words. */
export const notOurs = `
en: nilotinib; azacitidine; tocilizumab; siltuximab; bosutinib; epirubicin; vinorelbine; decitabine; cetuximab; rilotumumab; capivasertib; erdafitinib; tepotinib; sotorasib; olaparib; niraparib; zotatifin; lung cancer; breast cancer; ovarian cancer; leukemia; lymphoma; cancer; chemo; transplant; hello; thank you doctor; I will send it tomorrow; my son is sick; please wait; yes; no; I don't have it; price; what is the cost; hospital; doctor; Tehran; weight 70 kg; male; follicular thyroid carcinoma; acute leukemia; chronic myeloid leukemia; RT; B-cell lymphoma; paclitaxel; tamoxifen; letrozole; abemaciclib; ribociclib; pemetrexed; insulin; metformin; hepatomegaly; splenomegaly; lymphadenitis; nephritis; arthritis; melanoma; tebentafusp; glecaprevir; pazufloxacin; ciprofloxacin; vincamine; no remission; never had R-CHOP; duloxetine; simvastatin; clopidogrel; sertraline; dupilumab; pneumonia; sepsis; passport copy; good morning
fa: سرطان خون; لوسمی; سرطان; شیمی درمانی; سلام; ممنون دکتر; فردا می فرستم; نمی فهمم; خیلی درد دارم; هزینه چقدر است; بیمارستان; نیلوتینیب; آزاسیتیدین; توسیلیزوماب; سرطان ریه; سرطان پستان; سرطان روده; پیوند; پیوند مغز استخوان; لنفوم; آنفولانزا; دیابت; متفورمین; فشار خون; کمر درد; پدرم مریض است; ایران; چاپ کنید; اسکن; گاباپنتین; آتورواستاتین; سرماخوردگی; تیروئید
ar: سرطان الدم; لوكيميا; سرطان; كيماوي; مرحبا; شكرا دكتور; مستشفى; نيلوتينيب; سرطان الرئة; سرطان الثدي; زراعة نخاع; لمفوما; السكري; ضغط الدم; ابني مريض; كم التكلفة; غدا ارسل; جرعة; العراق; توسيليزوماب; ازاسيتيدين; باراسيتامول; لا يوجد
ru: лейкоз; лейкемия; рак; рак крови; химиотерапия; здравствуйте; спасибо; нилотиниб; азацитидин; тоцилизумаб; рак легкого; рак молочной железы; трансплантация костного мозга; лимфома; диабет; давление; сколько стоит; больница; у меня болит голова; завтра пришлю; острый лейкоз; доза; паклитаксел; энзалутамид; руксолитиниб; бозутиниб; осимертиниб; темозоломид; нет; не знаю что писать; Москва; хронический миелолейкоз; РТ
fa: نیلوتینیب; اپیروبیسین; استامینوفن; لوزارتان; آسپیرین; متفورمین; وینورلبین; سرطان سینه; سرطان روده; دیابت; فشار خون; پیوند کلیه; پیوند کبد; لنفوم نمی‌دونم چی; چاپگر; بیمه; آیسان; سلام وقت بخیر; شیمی‌درمانی; کارت ملی; کارتخوان; بیمار; آرام; لوپ; کلیه; فیش واریزی; اکوادور; دوره ندیدم; آلپرازولام; اومپرازول; آتورواستاتین; لووتیروکسین; گاباپنتین; سرماخوردگی; میگرن; کمردرد; سنگ کلیه; آبله; رماتیسم; باشه; مرسی; خوبم; نمی‌توانم راه بروم; بعدا می‌فرستم; کارواش; پلاستیک; سی و پنج; دیروز رفتم بیمارستان; متخصص; تومان
ar: نيلوتينيب; ابيروبيسين; باراسيتامول; اسبرين; ميتفورمين; سرطان القولون; سرطان الثدي; السكري; زراعة كلية; زراعة كبد; صلع; شكرا جزيلا; كيماوي; مريض; كرت العائلة; دكتور; تشويش; بيمارستان; سيارة; قهوة; ايكيا; وجع راس; كورونا; انفلونزا; جلطة; فقر دم; روماتيزم; اوميبرازول; باندول; اموكسيسيلين; انسولين; صداع; حساسية; كسر; عملية قيصرية; ربو; تمام; حاضر; ان شاء الله; الحمد لله; سأرسل لاحقا; موعد; مدرسة; كتاب; شوربة; ادري; كارت; بطاقة
ru: нилотиниб; эпирубицин; парацетамол; аспирин; метформин; рак груди; рак кишечника; сахарный диабет; пересадка почки; лучше; корабль; спасибо большое; химия; карточка; вино; доктор; больница; рекс; метро; гипертония; пневмония; бронхит; ковид; анемия; эпилепсия; омепразол; анальгин; инсулин; амоксициллин; мигрень; гастрит; аллергия; бронхиальная астма; сколиоз; хорошо; ладно; потом пришлю; до свидания; дача; корова; мобильный; сода; лента; рама; экономика; мама; ребёнок
en: nilotinib; epirubicin; paracetamol; aspirin; metformin; breast cancer; colon cancer; diabetes; kidney transplant; liver transplant; hello doctor; thank you; chemo; chopsticks; beam me up; shopping cart; echo chamber; path to clinic; vinorelbine; ustekinumab; infliximab; adalimumab; tocilizumab; bevacizumab; trastuzumab; sunitinib; gefitinib; lapatinib; nivea; revlon; cyclosporine; cycling; relaxed; mild; omeprazole; ibuprofen; insulin; amoxicillin; atorvastatin; levothyroxine; migraine; asthma; gastritis; back pain; okay; see you later; will send tomorrow; appointment; market; melon; rebecca; velvet; darling; caravan; polar bear; carbon; ginger; beacon; mantra; follow up; chopped; abdomen; gastric bypass; marginal; burkini; sarcasm
`;
