# The words on the paper's pages, in Arabic. Digits are the Western ones: most Arabic newspapers
# print them online.

## The frame of every page

skip-to-news = إلى الأخبار
sections = الأقسام
section-of-none = أخبار
feeds = الخلاصات
feed = الخلاصة
archive = الأرشيف
about-paper = عن الصحيفة
masthead = هيئة التحرير
masthead-editor = رئاسة التحرير
masthead-publisher = الناشر
masthead-address = العنوان
masthead-email = البريد الإلكتروني
masthead-phone = الهاتف
masthead-founded = سنة التأسيس
no-trackers = لا ملفات تعريف ولا تتبع، ولا شيء في هذه الصفحة يأتي من خادم آخر.

## Days and times

weekday-1 = الاثنين
weekday-2 = الثلاثاء
weekday-3 = الأربعاء
weekday-4 = الخميس
weekday-5 = الجمعة
weekday-6 = السبت
weekday-7 = الأحد
month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر
date-weekday = { $weekday } { $day } { $month } { $year }
date = { $day } { $month } { $year }
date-month = { $month } { $year }
clock = { $hour }:{ $minute }
date-clock = { $date }، { $clock }
date-clock-zone = { $date }، { $clock } ({ $zone })

## Kinds of article

kind-report = تقرير
kind-analysis = تحليل
kind-opinion = رأي
kind-background = خلفية
kind-live = مباشر

## Names in a row

names-between = { "، " }
names-last = { " و" }
in-place = في { $place }

## The front

front-log = على مدار الساعة
front-opinion = الرأي
front-languages = بلغات أخرى
breaking = عاجل
front-empty = لم يُنشر شيء بعد.
front-description = آخر الأخبار من { $paper }.

## Articles

published = نُشر
updated = حُدّث
reading-time = مدة القراءة
minutes =
    { $count ->
        [zero] أقل من دقيقة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $count } دقائق
        [many] { $count } دقيقة
       *[other] { $count } دقيقة
    }
also-in = بلغة أخرى
topics = المواضيع
correction-on = تصويب، { $date }.
clarification-on = توضيح، { $date }.
related = المزيد من { $section }

## Versions of an article

history = السجل
versions = النسخ
versions-title = نسخ هذا المقال
versions-description = كل نسخة نُشرت من «{ $headline }».
versions-kept = تُحفظ كل نسخة كما نُشرت، ولا يُحذف شيء مما نُشر.
versions-all = كل النسخ
versions-count =
    { $count ->
        [one] نسخة واحدة
        [two] نسختان
        [few] { $count } نسخ
        [many] { $count } نسخة
       *[other] { $count } نسخة
    }
versions-sealed = سجل النسخ مختوم: { $checkpoint }. مفتاحه:
versions-checkpoint = نقطة التحقق
version = النسخة { $number }
version-as-printed = النسخة { $number } كما نُشرت
version-old = هكذا نُشر المقال في { $date }، وقد عُدّل بعد ذلك.
version-newest = هكذا نُشر المقال في { $date }، ولم يُعدّل بعد ذلك.
version-present = المقال بصورته الحالية
version-first-publication = النشر الأول
version-update = تحديث
version-correction = تصحيح
version-clarification = توضيح
version-typo = إملاء

## What a version changed

changes-title = ما الذي تغيّر في النسخة { $number }
changes-description = ما الذي تغيّر في النسخة { $number } من «{ $headline }»، كلمة كلمة.
changes-published = نُشرت في { $date }.
changes-published-by = نُشرت في { $date }، نشرها { $name }.
changes-from = محسوبًا بالكلمات، مقارنة بالنسخة { $number } المؤرخة في { $date }.
changes-added = مُضاف
changes-removed = محذوف
changes-added-from = [مُضاف:
changes-removed-from = [محذوف:
changes-to = نهاية]
words-added =
    { $count ->
        [one] أُضيفت كلمة واحدة.
        [two] أُضيفت كلمتان.
        [few] أُضيفت { $count } كلمات.
        [many] أُضيفت { $count } كلمة.
       *[other] أُضيفت { $count } كلمة.
    }
words-removed =
    { $count ->
        [one] حُذفت كلمة واحدة.
        [two] حُذفت كلمتان.
        [few] حُذفت { $count } كلمات.
        [many] حُذفت { $count } كلمة.
       *[other] حُذفت { $count } كلمة.
    }
change-new = { $place }: إضافة
change-gone = { $place }: حذف
change-moved = { $place }: نقل
change-same = بلا تغيير: { $place }
change-same-range = بلا تغيير: من { $from } إلى { $to }
change-kicker = العنوان العلوي
change-headline = العنوان
change-standfirst = المقدمة
change-dateline = المكان
change-lead-picture = الصورة
change-lead-caption = شرح الصورة
change-paragraph = الفقرة { $number }
change-heading = العنوان الفرعي { $number }
change-list = القائمة { $number }
change-block-quotation = الاقتباس الطويل { $number }
change-pull-quote = الاقتباس البارز { $number }
change-picture = الصورة { $number } في النص
change-gallery = معرض الصور { $number }
change-table = الجدول { $number }
change-code = الشيفرة { $number }
change-preformatted = النص الثابت { $number }
change-verse = الأبيات { $number }
change-rule = الفاصل { $number }
change-file = الملف { $number }
change-embed = بطاقة من موقع آخر { $number }
change-details = المزيد { $number }
change-see-also = اقرأ أيضًا { $number }
change-note = الملاحظة { $number }
change-html = أخرى { $number }
change-other-kind = صار في صيغة أخرى.
change-other-picture = صار يُظهر شيئًا آخر.
change-other-alt-text = تغيّر الوصف الموجّه إلى من لا يرى الصورة.
change-other-links = تغيّر رابط فيه.
change-other-marks = تغيّر التمييز فيه.
change-other-layout = تغيّر تنسيقه.

## The list of corrections

corrections = التصحيحات
corrections-text = كل ما صحّحته { $paper } أو أوضحته، الأحدث أولًا.
corrections-none = لم يلزم تصحيح شيء حتى الآن.
corrections-all = كل التصحيحات
corrections-older = تصحيحات أقدم

## Inside the body

see-also = اقرأ أيضا
embed-hint = محفوظ لدى { $host }، ولا يُحمَّل منه شيء قبل أن تطلبه.
embed-open = افتح في { $host }
details-more = المزيد
table = جدول { $number }
file-kind-pdf = PDF، { $size }
file-kind-video = فيديو، { $size }
file-kind-audio = صوت، { $size }

## Lists

newest = الأحدث
older = الأقدم
older-articles = مقالات أقدم
list-empty = لا شيء هنا بعد.
topic = موضوع
topic-description = مقالات { $paper } عن { $topic }.
section-description = { $section } في { $paper }.
month-description = كل ما نشرته { $paper } في { $month }.
archive-description = كل ما نشرته { $paper }، شهرا بشهر.
archive-whole = الأرشيف كله
articles =
    { $count ->
        [zero] لا مقالات
        [one] مقال واحد
        [two] مقالان
        [few] { $count } مقالات
        [many] { $count } مقالا
       *[other] { $count } مقال
    }

## People

person-description = تعريف بـ{ $name } وما كُتب باسمه في { $paper }.
person-wrote = المقالات
office-from = منذ { $from }
office-from-to = من { $from } إلى { $to }
office-until = حتى { $to }
other-names = يُكتب أيضا
elsewhere = في مواقع أخرى

## Pages that say no

not-found-title = لا توجد صفحة في هذا العنوان
not-found-text = إن كان رابط قد قادك إلى هنا فلعله فقد حرفا في الطريق.
not-found-nearest = الأقرب إليه
to-front = الصفحة الأولى
withdrawn-title = سُحب هذا المقال
withdrawn-headline = كان عنوانه «{ $headline }».
withdrawn-on = سُحب في { $date }.
fault-title-request = لا يمكن الرد على هذا الطلب
fault-title-busy = طلبات كثيرة في وقت واحد
fault-title-server = حدث خطأ ما

## Ready-made page: contact

contact-title = اتصل بنا
contact-intro = اكتب إلى { $paper } عما قرأته هنا، أو عما ينقص، أو عما ليس صحيحا.
contact-email = البريد الإلكتروني: { $email }
contact-phone = الهاتف: { $phone }
contact-post = بالبريد:
contact-corrections = عند الإبلاغ عن خطأ، اذكر المقال الذي ورد فيه وما هو الصحيح. وفي صفحة التصويبات شرح لكيفية إصلاح الأخطاء.

## Ready-made page: imprint

imprint-title = بيانات النشر
imprint-publisher = تصدر { $paper } عن { $publisher }.
imprint-editor = رئاسة التحرير: { $editor }
imprint-founded = تصدر منذ عام { $year }.
imprint-reach = كيف تصل إلينا

## Ready-made page: privacy

privacy-title = الخصوصية
privacy-short = باختصار: { $paper } لا تراقب قراءها.
privacy-cookies = لا تضع هذه الصفحات ملفات تعريف، ولا تشغّل برامج، ولا تحفظ شيئا في متصفحك سوى ذاكرته المؤقتة المعتادة.
privacy-third = كل ما في الصفحة، بما فيه الخطوط والصور، يأتي من عنوان هذه الصحيفة. وما يبقى في موقع آخر يظهر بطاقة ساكنة، ولا يُحمَّل منه شيء حتى تتبع رابطه.
privacy-log-title = ما يسجله الخادم
privacy-log = ككل خادم على الشبكة، يرى الجهاز الذي يرسل هذه الصفحات عنوان الشبكة الذي يطلبها. وقد يضم السجل ذلك العنوان والوقت والصفحة المطلوبة واسم المتصفح. ويُستخدم لتشغيل الموقع وصد الإساءة، لا غير.
privacy-mail = إذا كتبت إلينا احتفظنا برسالتك وعنوانك ما يلزم للرد عليك.
privacy-who-title = الجهة المسؤولة
privacy-who = الجهة المسؤولة عن هذه الصفحات: { $publisher }.
privacy-ask = اسألنا عما نحفظه عنك، أو اطلب حذفه: { $email }

## Ready-made page: corrections policy

corrections-title = التصويبات
corrections-promise = حين تخطئ { $paper } تقول ذلك في الموضع الذي أخطأت فيه.
corrections-how-title = كيف يُصلَح الخطأ
corrections-notice = يُصحَّح النص، وتوضع في المقال ملاحظة باليوم والساعة: ما الذي قاله، وما هو الصحيح. التصويب يعني أن معلومة كانت خاطئة، والتوضيح يعني أن شيئا كان ناقصا أو غير واضح.
corrections-time = يظهر وقت آخر تغيير بجانب وقت النشر، ولا يتغير إلا إذا تغير شيء بالنسبة إلى القارئ.
corrections-withdrawal = المقال الذي لا يمكن الإبقاء عليه يُسحب، وتبقى في عنوانه ملاحظة تقول إنه كان هناك ولماذا لم يعد.
corrections-report = للإبلاغ عن الأخطاء: { $email }

## سجل الأقوال

record = سجل الأقوال
record-text = ما قيل، كلمة بكلمة، كما أكدته هيئة تحرير { $paper }.
record-description = من قال ماذا: كل قول أثبتته { $paper } في السجل، مع قائله ويومه ومكانه ومناسبته.
record-search = البحث في السجل
record-find = بحث
record-filters = التصفية
record-speaker = القائل
record-between = قيل بين
record-from = من
record-to = إلى
record-place = المكان
record-kind = الكلمات
record-kind-direct = نصًّا
record-kind-mixed = بعضها بالمعنى
record-kind-indirect = بالمعنى
record-show = عرض
record-everything = كل ما في السجل
record-older = أقوال أقدم
record-entry = في السجل
in-the-article = في المقال
record-about = عن
record-about-people = عن آخرين
record-corrected = صُحح المقال في { $date }
record-withdrawn = سُحب المقال في { $date }
record-found-since = { $quotations } لـ{ $people } منذ { $year }
record-none = لا شيء في السجل يطابق ذلك.
quotations-count =
    { $count ->
        [zero] لا أقوال
        [one] قول واحد
        [two] قولان
        [few] { $count } أقوال
        [many] { $count } قولًا
       *[other] { $count } قول
    }
speakers-count =
    { $count ->
        [zero] لا أحد
        [one] شخص واحد
        [two] شخصين
        [few] { $count } أشخاص
        [many] { $count } شخصًا
       *[other] { $count } شخص
    }
quoted-here = { $quotations } لـ{ $people }، أكدها أحد المحررين.
who-said-what = من قال ماذا في هذا المقال
quotation-in-text = القول { $number } في النص
translated-from = مترجم عن { $language }
translated-by = مترجم عن { $language }، ترجمة { $name }
quotation-title = { $name }: { $words }
quotation-by = { $name } في السجل
quotation-withdrawn = سُحب المقال الذي نشر هذه الكلمات، ولم تعد في السجل.
original-words = كما قيلت
answer-of = رد { $name }
answer-shown = نُشر في { $date } كما وصلنا.
printed-in = نُشر في
other-translations = في ترجمات أخرى
quotation-confirmed = أكده أحد المحررين في { $date }.
quotation-source = المصدر
said-found = { $quotations } في السجل
said-by-month =
    { $count ->
        [zero] لا أقوال في السجل خلال اثني عشر شهرًا
        [one] قول واحد في السجل خلال اثني عشر شهرًا، حسب الشهر
        [two] قولان في السجل خلال اثني عشر شهرًا، حسب الشهر
        [few] { $count } أقوال في السجل خلال اثني عشر شهرًا، حسب الشهر
        [many] { $count } قولًا في السجل خلال اثني عشر شهرًا، حسب الشهر
       *[other] { $count } قول في السجل خلال اثني عشر شهرًا، حسب الشهر
    }
said-years = السنة
