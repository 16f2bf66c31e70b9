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
`;

/** Near our words and none of them: other drugs, other diseases, everyday words, general words. */
export const notOurs = `
en: nilotinib; azacitidine; tocilizumab; siltuximab; bosutinib; epirubicin; vinorelbine; decitabine; cetuximab; rilotumumab; capivasertib; erdafitinib; tepotinib; sotorasib; olaparib; niraparib; zotatifin; lung cancer; breast cancer; ovarian cancer; leukemia; lymphoma; cancer; chemo; transplant; hello; thank you doctor; I will send it tomorrow; my son is sick; please wait; yes; no; I don't have it; price; what is the cost; hospital; doctor; Tehran; weight 70 kg; male; follicular thyroid carcinoma; acute leukemia; chronic myeloid leukemia; RT; B-cell lymphoma; paclitaxel; tamoxifen; letrozole; abemaciclib; ribociclib; pemetrexed; insulin; metformin; hepatomegaly; splenomegaly; lymphadenitis; nephritis; arthritis; melanoma; tebentafusp; glecaprevir; pazufloxacin; ciprofloxacin; vincamine; no remission; never had R-CHOP; duloxetine; simvastatin; clopidogrel; sertraline; dupilumab; pneumonia; sepsis; passport copy; good morning
fa: سرطان خون; لوسمی; سرطان; شیمی درمانی; سلام; ممنون دکتر; فردا می فرستم; نمی فهمم; خیلی درد دارم; هزینه چقدر است; بیمارستان; نیلوتینیب; آزاسیتیدین; توسیلیزوماب; سرطان ریه; سرطان پستان; سرطان روده; پیوند; پیوند مغز استخوان; لنفوم; آنفولانزا; دیابت; متفورمین; فشار خون; کمر درد; پدرم مریض است; ایران; چاپ کنید; اسکن; گاباپنتین; آتورواستاتین; سرماخوردگی; تیروئید
ar: سرطان الدم; لوكيميا; سرطان; كيماوي; مرحبا; شكرا دكتور; مستشفى; نيلوتينيب; سرطان الرئة; سرطان الثدي; زراعة نخاع; لمفوما; السكري; ضغط الدم; ابني مريض; كم التكلفة; غدا ارسل; جرعة; العراق; توسيليزوماب; ازاسيتيدين; باراسيتامول; لا يوجد
ru: лейкоз; лейкемия; рак; рак крови; химиотерапия; здравствуйте; спасибо; нилотиниб; азацитидин; тоцилизумаб; рак легкого; рак молочной железы; трансплантация костного мозга; лимфома; диабет; давление; сколько стоит; больница; у меня болит голова; завтра пришлю; острый лейкоз; доза; паклитаксел; энзалутамид; руксолитиниб; бозутиниб; осимертиниб; темозоломид; нет; не знаю что писать; Москва; хронический миелолейкоз; РТ
`;
