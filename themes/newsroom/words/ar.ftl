# The newsroom's words, in Arabic.

## The frame

newsroom = غرفة الأخبار
skip-to-work = انتقل إلى العمل
today = اليوم
today-yours = ما تكتبه الآن
today-yours-none = ليست لديك مسودة مفتوحة. يكفي عنوان لتبدأ.
today-review = بانتظار محرر
today-review-none = لا أحد ينتظر محررًا.
today-waiting = ما سيُنشر تلقائيًا
today-waiting-none = لا شيء ينتظر موعده. يُحدَّد حظر النشر أو موعده في صفحة المقال.
role-reporter = صحفي
role-editor = محرر
role-publisher = ناشر

## Signing in

sign-in = تسجيل الدخول
sign-out = تسجيل الخروج
email = البريد الإلكتروني
password = كلمة المرور
password-new = كلمة مرور: اثنا عشر حرفًا أو أكثر
your-name = اسمك
name-missing = اكتب اسمك كما يعرفه زملاؤك.

sign-in-passkey = الدخول بمفتاح مرور
sign-in-again = ابدأ من جديد
password-forgotten = نسيت كلمة المرور؟
password-now = كلمة مرورك الحالية
password-change = غيّر كلمة المرور
password-ends-sessions = تنتهي كل جلساتك الأخرى عند تغييرها.
said-password-reset = حُفظت كلمة مرورك الجديدة. ادخل بها.
said-new-email = تأكّد عنوانك الجديد. ادخل به.
reset-why = اكتب العنوان الذي تدخل به. إن كان لأحد هنا، أُرسلت إليه رسالة فيها رابط لاختيار كلمة مرور جديدة.
reset-ask = أرسل الرسالة
reset-asked = إن كان العنوان لأحد هنا فالرسالة في طريقها. تصلح ساعة واحدة؛ انظر في البريد غير المرغوب أيضًا.
reset-do = اختر كلمة مرور جديدة
reset-what = تنتهي كل جلساتك، وتدخل بكلمة المرور الجديدة.
join = انضم إلى غرفة الأخبار
join-why = أنت مدعو للانضمام بصفة { $role }. اختر كلمة مرور وستكون معنا.
join-do = انضم
proof = اكتب كلمة مرورك مرة أخرى
proof-why = هذا يغيّر من يستطيع الدخول، فنتحقق من أنه أنت. ما كتبته محفوظ.
proof-do = تابع
proof-leave = اتركه كما كان
proof-passkey = استعمل مفتاح مرور بدلًا منها
confirm = هل أنت متأكد؟
confirm-leave = اتركه كما هو
confirm-section-delete = يُحذف القسم نهائيًا، ويصبح عنوانه متاحًا.
confirm-section-delete-do = احذف القسم
confirm-topic-delete = يُحذف الموضوع نهائيًا، ويصبح عنوانه متاحًا.
confirm-topic-delete-do = احذف الموضوع
confirm-redirect-remove = من يفتح { $address } لن يجد شيئًا بعد الآن. يمكنك إضافة التحويل من جديد.
confirm-redirect-remove-do = احذف التحويل
confirm-webhook-remove = لن يُبلَّغ هذا الخطاف بشيء، ويزول سجل إرسالاته نهائيًا.
confirm-webhook-remove-do = احذف الخطاف
confirm-webhook-renew = إلى أن يحصل المستلم على السر الجديد، سيعدّ إرسالاتنا مزوّرة.
confirm-webhook-renew-do = أنشئ سرًا جديدًا
confirm-withdraw = سيجد القراء الإشعار مكان كل مقال. ويعود المقال متى نُشر من جديد.
confirm-withdraw-do = { $count ->
    [zero] لا تسحب شيئًا
    [one] اسحب مقالًا واحدًا
    [two] اسحب مقالين
    [few] اسحب { $count } مقالات
    [many] اسحب { $count } مقالًا
   *[other] اسحب { $count } مقال
}
confirm-staff-leave = تنتهي جلساته كلها فورًا. يبقى ما كتبه، ويمكنك إعادته.
confirm-staff-leave-do = سجّل مغادرته

## The second factor

second-factor = العامل الثاني
second-factor-ask = جهازك الثاني
second-factor-code = ستة أرقام من جهازك الثاني
second-factor-code-hint = إن لم يكن الجهاز معك فاكتب أحد رموز الاسترداد.
second-factor-why = ستة أرقام من تطبيق في هاتفك تُطلب بعد كلمة المرور: فمن يسرق كلمة المرور وحدها يبقى خارجًا.
second-factor-set-up = أعدّ عاملًا ثانيًا
second-factor-other-device = انتقل إلى جهاز آخر
second-factor-on = العامل الثاني مفعّل
second-factor-off = أوقفه
second-factor-is-on = العامل الثاني مفعّل. سيُطلب من الآن عند الدخول.
second-factor-step-scan = امسح هذا الرمز بتطبيق مصادقة.
second-factor-scan-alt = رمز يُمسح بتطبيق مصادقة. والحروف أدناه تقول الشيء نفسه.
second-factor-step-type = أو اكتب فيه هذه الحروف:
second-factor-here = افتح التطبيق على هذا الجهاز
second-factor-step-confirm = اكتب الأرقام التي يعرضها الآن.
second-factor-digits = ستة أرقام
second-factor-confirm = فعّله
recovery-codes = رموز الاسترداد
recovery-codes-why = إذا ضاع الجهاز أدخلك كل رمز منها مرة واحدة. لا تظهر إلا الآن: اطبعها أو احفظها حيث تحفظ كلمات مرورك.
recovery-codes-kept = حفظتُها
recovery-codes-new = رموز استرداد جديدة
recovery-codes-left = { $count ->
    [0] لم يبق رمز استرداد: أنشئ رموزًا جديدة.
    [one] بقي رمز استرداد واحد.
    [two] بقي رمزا استرداد.
    [few] بقيت { $count } رموز استرداد.
    [many] بقي { $count } رمز استرداد.
   *[other] بقي { $count } رمز استرداد.
}

## One's own account

account = حسابك
account-you = أنت
account-language = لغة غرفة الأخبار
account-language-browser = كما يطلب متصفحك
language-en = English
language-fr = Français
language-de = Deutsch
language-es = Español
language-ar = العربية
keep = احتفظ
remove = احذف
remove-named = احذف { $name }
said-name = تغيّر اسمك.
said-password = تغيّرت كلمة مرورك وانتهت كل جلساتك الأخرى.
said-sessions = انتهت.
said-language = تغيّرت اللغة.
new-email = عنوان جديد
new-email-ask = غيّر العنوان
new-email-asked = رسالة في طريقها إلى { $email }. يصبح العنوان عنوانك هنا حين تفتح ما فيها.
new-email-what = من الآن تدخل بالعنوان { $email }، وتصلك الرسائل عليه.
new-email-do = أكّد العنوان
passkeys = مفاتيح المرور
passkeys-why = مفتاح المرور محفوظ في هاتفك أو متصفحك أو مفتاح أمان. يغني عن كلمة المرور والعامل الثاني، ولا يمكن لأحد أن يأخذه منك بالحيلة.
passkey-name = ماذا تسمّيه
passkey-add = أضف مفتاح مرور
passkey-added = أُضيف { $date }
passkey-used = استُعمل آخر مرة { $date }
passkey-needs-script = تحتاج الإضافة إلى جافاسكربت في هذا المتصفح.
passkey-no-name = تتطلب مفاتيح المرور الوصول إلى الصحيفة باسم، لا بعنوان IP مجرد.
sessions = أين سجّلت دخولك
session-this = هذه
session-begun = منذ { $date }
session-seen = استُعملت آخر مرة { $date }
session-end = أنهِ
session-end-named = أنهِ { $name }
sessions-end-others = أنهِ كل ما عداها
browser-on = { $browser } على { $system }
browser-unknown = متصفح لا يعرّف بنفسه

## Staff

staff = فريق العمل
staff-here = من يعمل هنا
staff-acts = ما فعله
staff-leave = غادر
staff-return = عاد
standing-active = يعمل هنا
standing-invited = مدعو
standing-left = غادر
role = الصفة
role-of = صفة { $name }
role-change = غيّر الصفة
role-hint = يكتب الصحفي ويرسل إلى المحررين. ويتولى المحرر كل عمل تحريري. ويدير الناشر فوق ذلك الفريق والإعدادات.
invite = ادعُ شخصًا
invite-why = تصله رسالة فيها رابط يصلح مرة واحدة خلال سبعة أيام لاختيار كلمة مرور.
invite-name = الاسم
invite-name-missing = اكتب الاسم؛ ويمكن لصاحبه تغييره.
invite-do = أرسل الدعوة
invite-again = أرسل من جديد
invite-revoke = اسحب الدعوة

## Mail

mail = البريد
mail-why = الرسائل إلى الفريق: ما ينتظر وما أُرسل وما تعذّر. تُعاد محاولة ما أخفق ثلاثة أيام على فترات متباعدة.
mail-none = لا رسائل بعد. تظهر هنا الدعوات وكلمات المرور الجديدة والرسائل عن المقالات.
mail-to = إلى { $name }، { $address }
mail-sent = أُرسلت
mail-failed = تُركت
mail-planned = تنتظر
mail-handed-over = قيد الإرسال
mail-again = أرسل من جديد
mail-again-at = محاولة جديدة { $date }
mail-purpose-invitation = دعوة
mail-purpose-password-reset = كلمة مرور جديدة
mail-purpose-new-email = عنوان جديد
mail-purpose-email-changed = إشعار بعنوان جديد
mail-purpose-password-changed = إشعار بكلمة مرور جديدة
mail-purpose-submitted = مقال أُرسل إلى المحررين
mail-purpose-returned = مقال أُعيد إلى كاتبه
mail-purpose-release-failed = مقال لم يُنشر
older-lines = الأقدم

## The letters themselves

mail-greeting = السلام عليكم { $name }،
mail-closing = أرسلت هذه الرسالةَ غرفةُ أخبار { $paper } لأن أحدًا هناك طلبها. لا شيء فيها يخبرنا إن كنت فتحتها.
mail-invitation-subject = انضم إلى غرفة أخبار { $paper }
mail-invitation-lead = يدعوك { $by } إلى الانضمام إلى غرفة أخبار { $paper }. افتح هذا الرابط واختر كلمة مرور.
mail-invitation-button = انضم إلى غرفة الأخبار
mail-invitation-after = يصلح الرابط مرة واحدة خلال سبعة أيام. إن لم تكن تتوقعه فاتركه: لن يحدث شيء.
mail-password-reset-subject = كلمة مرور جديدة في { $paper }
mail-password-reset-lead = طلب أحدهم، ونرجو أن يكون أنت، كلمة مرور جديدة لغرفة أخبار { $paper }. افتح هذا الرابط واختر واحدة.
mail-password-reset-button = اختر كلمة مرور جديدة
mail-password-reset-after = يصلح الرابط مرة واحدة خلال ساعة. إن لم تكن أنت فاتركه: تبقى كلمة مرورك كما هي.
mail-new-email-subject = أكّد عنوانك في { $paper }
mail-new-email-lead = تريد الدخول إلى غرفة أخبار { $paper } بهذا العنوان. افتح هذا الرابط لتأكيده.
mail-new-email-button = أكّد العنوان
mail-new-email-after = يصلح مرة واحدة خلال يوم. إن لم تكن أنت فاتركه: لن يحدث شيء.
mail-email-changed-subject = تغيّر عنوانك في { $paper }
mail-email-changed-lead = تدخل من الآن إلى غرفة أخبار { $paper } بعنوان آخر، ولن تصل الرسائل إلى هنا.
mail-email-changed-button = افتح غرفة الأخبار
mail-email-changed-after = إن لم تكن أنت فأخبر ناشر الصحيفة فورًا.
mail-password-changed-subject = تغيّرت كلمة مرورك في { $paper }
mail-password-changed-lead = لحسابك في غرفة أخبار { $paper } كلمة مرور جديدة، وانتهت كل جلساتك الأخرى.
mail-password-changed-button = اختر كلمة مرور أخرى
mail-password-changed-after = إن لم تكن أنت فاختر أخرى عبر هذا الرابط وأخبر ناشر الصحيفة.
mail-submitted-subject = «{ $headline }» بانتظار محرر
mail-submitted-lead = أرسل { $by } المقال «{ $headline }» إلى المحررين.
mail-submitted-button = افتح المقال
mail-submitted-after = تصل هذه الرسالة إلى كل المحررين.
mail-returned-subject = «{ $headline }» يعود إليك
mail-returned-lead = أعاد { $by } المقال «{ $headline }» مع ملاحظة.
mail-returned-button = افتح المقال
mail-returned-after = غيّر ما يلزم ثم أرسله من جديد.
mail-release-failed-subject = تعذّر نشر «{ $headline }»
mail-release-failed-lead = كان المقرر أن يكون «{ $headline }» منشورًا الآن، وتعذّر ذلك.
mail-release-failed-button = افتح المقال
mail-release-failed-after = تقول صفحة المقال ما الذي يمنع. وهو غير منشور.

## The record of acts

acts = سجل الأعمال
acts-why = كل ما فعله الفريق، الأحدث أولًا. لا أحد يستطيع تغيير هذه السطور.
acts-none = لم يحدث بعد ما يطابق ذلك.
acts-by = من
acts-by-all = الجميع
acts-filter = اعرض
acts-nobody = البرنامج
acts-only-this = المزيد عن هذا
acts-not-only = ليس { $thing } فقط
act-other = { $act }: { $thing }
act-sign-in = دخل بواسطة { $by } من { $network }
act-set-up = أعدّ الصحيفة من { $network }
act-take-on = عيّن { $thing } بصفة { $role } من سطر الأوامر
act-set-password = وضع كلمة مرور جديدة
act-reset-password = وضع كلمة مرور جديدة عبر البريد
act-ask-reset = أرسل إلى { $thing } رابطًا لكلمة مرور جديدة
act-second-factor-on = فعّل العامل الثاني
act-second-factor-off = أوقف العامل الثاني
act-recovery-codes = أنشأ رموز استرداد جديدة
act-add-passkey = أضاف مفتاح المرور «{ $name }»
act-remove-passkey = حذف مفتاح المرور «{ $name }»
act-end-sessions = { $sessions ->
    [zero] لم ينهِ أي جلسة
    [one] أنهى جلسة واحدة
    [two] أنهى جلستين
    [few] أنهى { $sessions } جلسات
    [many] أنهى { $sessions } جلسة
   *[other] أنهى { $sessions } جلسة
}
act-invite = دعا { $name } بصفة { $role }
act-invite-again = دعا { $name } من جديد
act-revoke-invitation = سحب دعوة { $name }
act-join = انضم
act-set-role = جعل صفة { $name } { $role } بعد أن كانت { $role_before }
act-let-go = سجّل مغادرة { $name }
act-take-back = سجّل عودة { $name }
act-rename = اتخذ الاسم { $name }
act-set-language = اختار لغة أخرى
act-ask-new-email = طلب عنوانًا آخر
act-new-email = أكّد عنوانًا آخر
act-send-again = أرسل { $thing } من جديد
act-draft = بدأ { $thing }
act-save = حفظ { $thing }
act-submit = أرسل { $thing } إلى المحررين
act-return = أعاد { $thing } إلى كاتبه
act-publish = نشر { $thing }
act-schedule = جدول نشر { $thing } في { $due_at }
act-unschedule = ألغى موعد نشر { $thing }
act-release = نشر { $thing } في موعده
act-call-off = تعذّر عليه نشر { $thing } في موعده
act-correct = صوّب { $thing }
act-withdraw = سحب { $thing }
act-spike = استبعد { $thing }
act-restore = استعاد { $thing }
act-bring-back = أعاد صيغة سابقة من { $thing }
act-embargo = حظر نشر { $thing } حتى { $until }
act-lift-embargo = رفع حظر نشر { $thing }
act-found = أنشأ { $thing }
act-revise = غيّر { $thing }
act-delete = حذف { $thing }
act-merge = دمج «{ $name }» في «{ $into }»
act-unmerge = ألغى دمج «{ $name }»
act-order = غيّر ترتيب الأقسام
act-set = غيّر ما تقوله الصحيفة عن نفسها
act-set-looks = غيّر مظهر الصحيفة
act-set-walls = غيّر ما تشترطه قائمة التحقق
act-arrange = رتّب صفحة أولى
act-stick = وضع { $thing } في أعلى الصفحة الأولى
act-unstick = أنزل { $thing } من أعلى الصفحة الأولى
act-add = أضاف { $thing }
act-remove = حذف { $thing }
act-change = غيّر { $thing }
act-take-back-page = ألغى نشر { $thing }
act-renew-secret = أنشأ سرًا جديدًا من أجل { $thing }
act-deliver-again = أعاد إرسالًا إلى { $thing }
act-share-preview = أنشأ رابط معاينة من أجل { $thing }
act-revoke-preview = ألغى رابط معاينة من أجل { $thing }
thing = { $noun } { $number }
thing-quoted = «{ $name }»
noun-article = مقال
noun-staff = عضو الفريق
noun-section = قسم
noun-topic = موضوع
noun-person = شخص
noun-page = صفحة
noun-paper = الصحيفة
noun-picture = صورة
noun-mail = رسالة
noun-front = صفحة أولى
noun-redirect = تحويل
noun-webhook = خطاف

## Setting the paper up

set-up = إعداد الصحيفة
set-up-why = أنت أول ناشر لها. يصلح هذا العنوان مرة واحدة.
set-up-you = أنت
set-up-paper = الصحيفة
set-up-do = افتح غرفة الأخبار
paper-title = اسم الصحيفة
paper-language = لغتها، مثل en أو pt-BR
paper-time-zone = منطقتها الزمنية، مثل Europe/Oslo
title-missing = لكل صحيفة اسم.

## What can go wrong

fault-not-found = لا شيء في هذا العنوان.
fault-method = لا يُستعمل هذا العنوان هكذا.
fault-signed-out = انتهت جلستك. سجّل الدخول في نافذة أخرى ثم أرسل هذه الصفحة من جديد: ما كتبته ما زال هنا.
fault-not-allowed = صفتك لا تشمل هذا. يستطيع الناشر تغيير ذلك.
fault-forged = هذا النموذج من جلسة سابقة. ارجع وحمّل الصفحة من جديد ثم أرسله مرة أخرى.
fault-proof-wanted = يحتاج هذا إلى كلمة مرورك مرة أخرى.
fault-no-json = تعذّرت قراءة ما أُرسل.
fault-media-type = لا يقرأ الخادم ما أُرسل بهذا الشكل.
fault-too-large = ما أُرسل أكبر من اللازم.
fault-broken-off = انقطع الإرسال في الطريق. أرسله من جديد.
fault-too-slow = طال الأمر فأُلغي. لم يتغيّر شيء؛ حاول من جديد.
fault-ours = حدث خلل عندنا، ولم يتغيّر شيء. وهو مدوّن في سجل الخادم.

## Managing: sections, topics, people, pages, the paper, fronts, redirects, webhooks

name = الاسم
slug = العنوان
slug-hint = حروف لاتينية صغيرة وأرقام وشرطات. إن تُرك فارغًا أُخذ من الاسم.
slug-moves = إذا تغيّر قاد العنوان القديم إلى الجديد.
description = الوصف
language = اللغة
language-other = اللغة، إن لم تكن لغة الصحيفة
language-hint = مثل en أو fr أو pt-BR.
save = احفظ
save-public = احفظ واعرض للقراء
save-anyway = احفظ على أي حال
publish = انشر
take-back = ألغِ النشر
undo = تراجع
show = اعرض
see-page = شاهدها
more-rows = المزيد
first-page = الصفحة الأولى
next-page = الصفحة التالية
form-wrong = لم يُحفظ هذا. راجع:
nothing-found = لا شيء يبدأ هكذا.
find-beginning = ابحث ببداية الاسم
find-address = ابحث ببداية العنوان
find-person = ابحث بالاسم أو اللقب
delete-do = احذف
merge-gone = عنوانه
merge-do = ادمج
merge-not-found = لا شيء في ذلك العنوان. انسخه من القائمة.
merges = ما دُمج في هذا
articles-count = { $count ->
    [0] لا مقالات
    [one] مقال واحد
    [two] مقالان
    [few] { $count } مقالات
    [many] { $count } مقالًا
   *[other] { $count } مقال
}
articles-many = أكثر من 1000 مقال
state-public = منشور
state-not-public = غير منشور
state-on = مفعّل
state-off = متوقف
done-saved = حُفظ.
done-founded = أُنشئ.
done-deleted = حُذف.
done-merged = صار الاثنان واحدًا. يمكنك التراجع أدناه.
done-unmerged = عادا اثنين.
done-published = يراها القراء الآن.
done-taken-back = لم يعد القراء يرونها. ويبقى عنوانها لها.
done-removed = حُذف.
done-planned = يُعاد إرساله خلال دقيقة.

sections = الأقسام
section-new = قسم جديد
section-found = أنشئ القسم
section-parent = ضمن
section-top = لا شيء: قسم رئيسي
section-description-hint = ما يتناوله، في جملة أو اثنتين. يظهر في أعلى صفحته.
section-in-navigation = اذكره في تنقّل كل صفحة
section-unlisted = ليس في التنقّل
section-empty = لا شيء يُقرأ بعد
sections-none = تنقسم الصحيفة إلى أقسام: العالم، الرياضة، الرأي. أنشئ أولها أدناه؛ ويراه القراء مع أول مقال فيه.
section-delete = احذف هذا القسم
section-delete-why = لا يُحذف إلا قسم بلا مقالات ولا مسودات ولا أقسام داخله. ويصبح عنوانه متاحًا.
step-up = ارفع { $name }
step-down = أنزل { $name }

topics = المواضيع
topic-new = موضوع جديد
topic-found = أضف الموضوع
topics-none = تقول المواضيع عمّ تدور المقالات عبر الأقسام. تأتي مع المقالات التي تذكرها، أو من هنا.
topic-merge = ادمج موضوعًا آخر في هذا
topic-merge-hint = تنتقل مقالات الموضوع الآخر إلى هنا ويقود عنوانه إلى هنا. يمكنك التراجع ما لم يتغيّر أي منها.
topic-delete = احذف هذا الموضوع
topic-delete-why = لا يُحذف إلا موضوع بلا أي مقال أو مسودة.

people = الأشخاص
person-new = سجل جديد
people-none = سجل لكل من يكتب للصحيفة أو تقتبس عنه.
person-name = الاسم
person-name-hint = كما تطبعه الصحيفة. يبقى ما نُشر بالاسم الذي نُشر به في نسخه.
other-names = أسماء وتهجئات أخرى
other-names-hint = واحد في كل سطر.
offices = المناصب
offices-hint = الحالي أولًا. لمن يشغل منصبًا أو شغله سجل عام.
office = المنصب
office-from = من
office-to = إلى
biography = السيرة
links = الروابط
link-title = الرابط
link-url = إلى أين يقود
portrait = صورة شخصية
portrait-none = لا شيء
person-merge = ادمج سجلًا آخر في هذا
person-merge-hint = تحمل التوقيعات التي باسم الآخر هذا الاسم، ويقود عنوانه إلى هنا. يمكنك التراجع ما لم يتغيّر أي من المقالات.

pages = الصفحات
page-new = صفحة جديدة
page-title = العنوان
page-copy = النص، بصيغة Markdown
page-copy-hint = # و## للعناوين، و* للقوائم، و[كلمات](عنوان) للروابط.
pages-none = الاتصال وبيانات الناشر والخصوصية: ما يبقى في عنوان واحد دائمًا.
copy-notices = في النص ما لا تتسع له صفحة. إن حُفظ كما هو حدث الآتي:

the-paper = الصحيفة
facts-fixed = بعض هذا مذكور في dateline.toml وهو الغالب: غيّره هناك ثم شغّل البرنامج من جديد.
fact-fixed = مذكور في dateline.toml.
strapline = الشعار
strapline-hint = السطر تحت الاسم.
logo = الشعار المصوّر
logo-hint = JPEG أو PNG أو WebP أو AVIF. يحل محل الاسم المكتوب.
logo-remove = أزل الشعار المصوّر
present-logo = الشعار الحالي
favicon = العلامة في لسان المتصفح
favicon-hint = صورة مربعة صغيرة.
favicon-remove = أزل العلامة
present-favicon = العلامة الحالية
logo-no-picture = هذه ليست صورة. اختر JPEG أو PNG أو WebP أو AVIF.
masthead = هيئة التحرير
masthead-hint = من يصدر الصحيفة وكيف يُتصل به. يظهر في ذيل كل صفحة.
masthead-publisher = الناشر
masthead-editor = رئاسة التحرير
masthead-address = العنوان
masthead-email = البريد الإلكتروني
masthead-phone = الهاتف
masthead-founded = سنة التأسيس
founded-invalid = اكتب السنة بالأرقام، مثل 1994.
elsewhere = في مكان آخر
navigation-elsewhere = ما يذكره التنقّل وترتيبه: مع الأقسام
policies-elsewhere = السياسات وبيانات الناشر والخصوصية: مع الصفحات
walls = ما يلزم المقال قبل نشره
walls-why = قائمة التحقق نصيحة. ما تؤشر عليه هنا شرط: لا يُنشر مقال من دونه ولا يُجدول ولا يُحظر نشره إلى موعد.
wall-standfirst = تمهيد
wall-alt = نص بديل لكل صورة
wall-credit = مصدر لكل صورة
wall-quotations = قائل لكل اقتباس
wall-links = لا رابط داخليًا يقود إلى لا شيء

the-look = المظهر
accent = لون التمييز
accent-hint = الروابط والإشعارات على خلفية فاتحة، مثل #a3145a. إن تُرك فارغًا فهو أرجواني السمة.
accent-dark = لون التمييز في الداكن
accent-dark-hint = نفسه على خلفية داكنة، مثل #ff94c0.
contrast = التباين { $paper } على الورق، و{ $blue } على الأزرق، و{ $buff } على البيج؛ وأقله 4.5.
contrast-nearest = أقرب لون يبلغه { $colour }.
nameplate-face = خط الترويسة
nameplate-size = حجم الترويسة
face-usual = كما في السمة
face-reading = خط العناوين والمقالات
face-about = خط التوقيعات والتنقّل والنماذج
size-usual = كما في السمة
size-small = صغير، لاسم طويل
size-large = كبير، لاسم قصير
preview = شاهده هنا
look-set = استعمله
look-about = العالم · 14:20
look-head = الميناء يفتح من جديد
look-text = بعد أحد عشر عامًا أبحرت أول عبّارة. المزيد في
look-link = تقرير الأمس
look-said = قال المرشد: «المكان أهدأ مما أذكر».

the-front = الصفحة الأولى
fronts = الصفحات الأولى
front-paper = الصحيفة
front-of = صفحة { $name } الأولى
front-arrange = رتّب صفحته الأولى
front-save = احفظ الصفحة الأولى
front-automatic = لا شيء مثبّت: تترتب الصفحة تلقائيًا بحسب الوقت والأهمية. ثبّت مقالًا أدناه ليتصدّر.
front-not-public = المقال { $number }، غير منشور الآن
front-address-unknown = لا مقال منشورًا في ذلك العنوان.
slot-order = موضع { $name }
slot-leads = يتصدّر
slot-not-shown = لا يُعرض الآن
slot-until = حتى
slot-breaking = عاجل
slot-off = أنزله
slot-add = ثبّت مقالًا
slot-address = بعنوانه
slot-newest = أو من الأحدث
slot-pin = ثبّت
slot-stay = يبقى في الأعلى
front-sticky = في أعلى الصفحة الأولى حتى إشعار آخر
front-sticky-why = تأتي هذه المقالات أولًا مهما جدّ، حتى تنزلها.
until-zone = الأوقات بتوقيت { $zone }. يزول التثبيت تلقائيًا بانقضاء وقته، وكذلك مقال سُحب.
until-invalid = ليس هذا يومًا ووقتًا: اختر واحدًا.

redirects = التحويلات
redirect-new = تحويل جديد
redirect-add = أضف التحويل
redirect-from = العنوان القديم
redirect-from-hint = حيث لا شيء الآن، مثل /2019/05/old-story.
redirect-to = يقود إلى
redirect-to-hint = عنوان في هذه الصحيفة. إن كان فيه مقال تبعه التحويل حين ينتقل.
redirects-none = هنا العناوين القديمة لصحيفة مستوردة ولأقسام أُعيدت تسميتها ولمقالات نُقلت. يمكنك إضافة ما تريد.
leads-to = يقود إلى
lead-article = مقال
lead-page = صفحة
lead-section = قسم
lead-topic = موضوع
lead-person = شخص
lead-picture = صورة أو ملف
lead-path = عنوان

webhook = خطاف
webhooks = الخطاطيف
webhook-new = خطاف جديد
webhook-add = أضف الخطاف
webhook-url = العنوان الذي يصغي فيه
webhook-url-hint = https فقط، ولا شيء داخل شبكة خاصة.
webhook-events = ما يُبلَّغ به
webhook-on = أبلغه
webhook-secret-once = السر الذي تُوقَّع به إرسالاته. لا يظهر إلا هذه المرة: انسخه الآن.
webhook-renew = سر جديد
webhook-renew-why = لم يعد السر القديم صالحًا من هذه اللحظة: أعط المستلم الجديد فورًا.
webhook-renew-do = أنشئ سرًا جديدًا
webhook-remove = احذف هذا الخطاف
webhook-remove-why = لن يُبلَّغ بشيء، ويذهب سجل إرسالاته معه.
webhooks-none = يبلغ الخطاف برنامجًا آخر، برسالة موقّعة، بما تفعله الصحيفة.
events-count = { $count ->
    [zero] لا أنواع من الأحداث
    [one] نوع واحد من الأحداث
    [two] نوعان من الأحداث
    [few] { $count } أنواع من الأحداث
    [many] { $count } نوعًا من الأحداث
   *[other] { $count } نوع من الأحداث
}
event-article_published = نُشر مقال
event-article_revised = تغيّر مقال منشور
event-article_withdrawn = سُحب مقال
event-page_changed = تغيّرت صفحة
event-person_changed = تغيّر سجل شخص
event-topic_changed = تغيّر موضوع
event-section_changed = تغيّر قسم
event-front_changed = رُتّبت صفحة أولى
event-paper_changed = تغيّر ما تقوله الصحيفة عن نفسها
event-picture_changed = تغيّرت صورة
event-import_completed = اكتمل استيراد
event-quotations_changed = تغيّر اقتباس مثبت
deliveries = الإرسالات
deliveries-none = لم يُرسل شيء بعد.
deliver-again = أرسل من جديد
delivery-sent = استُلم
delivery-failed = تُرك
delivery-planned = ينتظر
delivery-due = المحاولة التالية { $at }
tries-count = { $count ->
    [0] لم يُحاول بعد
    [one] محاولة واحدة
    [two] محاولتان
    [few] { $count } محاولات
    [many] { $count } محاولة
   *[other] { $count } محاولة
}
fault-no-file = اختر ملفًا أولًا.

## Articles: the list

article = مقال
articles = المقالات
articles-all = كل المقالات
articles-latest-first = آخر التغييرات أولًا
articles-more = مقالات أخرى
articles-none-found = لا شيء يطابق. اطلب أقل، أو تصفّح كل المقالات.
articles-none-all = لا مقالات بعد. ابدأ الأول: يكفي عنوان.
articles-none-mine = لم تبدأ شيئًا بعد. يكفي عنوان لتبدأ.
articles-none-draft = لا مسودات. ما يبدؤه أحد يبقى هنا حتى يُرسل إلى المحررين.
articles-none-review = لا أحد ينتظر محررًا.
articles-none-waiting = لا شيء ينتظر موعده. يُحدَّد حظر النشر أو موعده في صفحة المقال.
articles-none-published = لا شيء منشور بعد. في صفحة المقال زر ينشره.
articles-none-withdrawn = لم يُسحب شيء.
articles-none-spiked = لم يُستبعد شيء. تُحفظ المسودات المستبعدة ويمكن استعادتها.
article-new = مقال جديد
article-begin = ابدأ الكتابة
tab-all = الكل
tab-mine = مقالاتي
tab-draft = مسودات
tab-review = قيد المراجعة
tab-waiting = مجدولة
tab-published = منشورة
tab-withdrawn = مسحوبة
tab-spiked = مستبعدة
state = الحالة
state-draft = مسودة
state-review = قيد المراجعة
state-embargo = محظور النشر حتى
state-scheduled = يُنشر
state-published = منشور
state-live = مباشر
state-withdrawn = مسحوب
state-spiked = مستبعد
find-headline = ابحث في العناوين
section = القسم
section-news = الأخبار
every-section = كل الأقسام
author = الكاتب
every-author = كل الكتّاب
author-unknown = لا سجل باسم «{ $name }».
needs = ينقصه
needs-anything = أي شيء
needs-standfirst = تمهيد
needs-alt = نص بديل
needs-credit = مصدر الصورة
topic = الموضوع
bulk = مع المقالات المختارة
bulk-section = انقل
bulk-topic = أضف
bulk-done = { $count ->
    [zero] لم يتغيّر أي مقال.
    [one] تم، في مقال واحد.
    [two] تم، في مقالين.
    [few] تم، في { $count } مقالات.
    [many] تم، في { $count } مقالًا.
   *[other] تم، في { $count } مقال.
  }
bulk-report = تم { $done }، ولم يتم { $failed }:
bulk-has-changes = فيه تغييرات لم تُنشر بعد: انشرها أولًا من صفحته.
bulk-stale = حفظه أحدهم في اللحظة نفسها: حاول مرة أخرى.
choose = اختر
choose-one = اختر { $headline }
headline = العنوان
headline-none = بلا عنوان
byline = التوقيع
changed = تغيّر
has-changes = تغييرات لم تُنشر بعد
older = الأقدم
newest = الأحدث
look-cut-short = جرى البحث في أحدث المقالات.
look-further = ابحث أبعد

## Articles: the editor

edit-one = تحرير: { $headline }
about-article = عن هذا المقال
saved-at = حُفظ { $at }.
saved-by = حفظه { $name } { $at }.
saved-row = { $at }
has-changes-long = لم تُنشر التغييرات بعد.
preview-article = معاينة
submit = أرسل إلى المحررين
send-back = أعد إلى الكاتب
publish-now = انشر
publish-version = انشر النسخة { $number }
restore = استعد
deed-submitted = أُرسل إلى المحررين، وأُبلغوا بالبريد.
deed-returned = أُعيد إلى كاتبه، وأُبلغ بالبريد.
deed-saved = حُفظ.
deed-published = نُشر.
deed-waits = يُنشر تلقائيًا حين يُرفع حظر النشر.
deed-scheduled = يُنشر تلقائيًا في ذلك الموعد.
deed-unscheduled = أُلغي. لن يُنشر تلقائيًا.
deed-embargoed = تحت حظر النشر.
deed-lifted = رُفع حظر النشر.
deed-corrected = نُشر التصويب.
deed-withdrawn = سُحب. يبقى الإشعار في عنوانه.
deed-spiked = استُبعد. هو محفوظ ويمكن استعادته.
deed-restored = عاد مسودة.
deed-brought-back = صارت الصيغة القديمة هي الأحدث.
back-by-publishing = انشره من جديد فيعود إلى عنوانه كما كان.
not-done = لم يتم هذا بعد:
read-only = يمكنك قراءة هذا المقال. ويحتاج تغييره إلى محرر.
kicker = العنوان التمهيدي
kind = النوع
standfirst = التمهيد
length = { $words ->
    [zero] لا كلمات
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $words } كلمات
    [many] { $words } كلمة
   *[other] { $words } كلمة
  }، القراءة { $minutes } د
body = النص
body-hint = بصيغة Markdown: # قبل العنوان الفرعي، و* حول ما يُبرز، و> قبل المقطع المقتبس، و- قبل بند القائمة.
body-hint-new = بصيغة Markdown إن شئت. في الصفحة التالية أدوات أكثر.
slug-from-headline = يؤخذ من العنوان
author-add = أضف كاتبًا
author-role = ما فعله { $name }
role-placeholder = الدور
take-out = أخرج
dateline-place = مكان الخبر
filed-on = تاريخه
picture-leading = الصورة الرئيسية
lead-caption = تعليقها هنا
lead-none = لا شيء
lead-wanted = التي ما زال الاستيراد ينتظرها
credit-is = المصدر: { $credit }
credit-none = لا مصدر لها.
picture-unknown = ليست لدى الصحيفة هذه الصورة.
publication = النشر
address = العنوان
submitted = أُرسل
embargo = حظر النشر
goes-out = يُنشر
note-with = ملاحظة معه
note-with-it = جاءت معه ملاحظة:
return-says-why = قل ما المطلوب: تعود ملاحظة مع المقال.
version-kind = ما النسخة الجديدة
version-note = ما تقوله عنها قائمة النسخ
version-number = النسخة { $number }
version-row = النسخة { $number }
version-first_publication = النشر الأول
version-update = تحديث
version-typo = خطأ طباعي
version-correction = تصويب
version-clarification = توضيح
instant = في، بتوقيت { $zone }
instant-missing = قل متى: يوم ووقت.
instant-unread = ليس هذا يومًا ووقتًا.
instant-left-out = تُقدَّم الساعة حينها، فلا تأتي تلك الساعة. اختر غيرها.
schedule = انشر حينها
unschedule = ألغِ الموعد
embargo-set = احظر النشر حتى ذلك
embargo-lift = ارفع حظر النشر
spike = استبعد
spiked-hint = استُبعد بكل ما حُفظ منه.
correct = صوّب
correct-hint = غيّر النص ثم قل هنا ما كان خطأ. يُنشر الاثنان معًا وتبقى الملاحظة.
correction-kind = ما هو
correction-wrong = تصويب: معلومة خاطئة
correction-unclear = توضيح: شيء ناقص أو غير واضح
what-was-wrong = ما كان خطأ
what-is-right = ما هو الصواب
correct-do = انشر التصويب
withdraw = اسحب
withdraw-notice = ما يُقال للقراء
withdraw-do = اسحب المقال
withdraw-says-why = قل لماذا: يبقى إشعار في عنوان المقال.
placing = العنوان والمواضيع واللغة
topics-hint = أسماؤها وبينها فواصل.
translation-of = ترجمة عن
translation-placeholder = رقم أو عنوان
replies-policy = الردود
replies-usual = كما في سائر الصحيفة
replies-open = مفتوحة
replies-closed = مغلقة
sticky = في الصفحة الأولى
sticky-no = بحسب الأخبار
sticky-yes = يبقى في الأعلى
note-to-editors = ملاحظة للمحررين
note-to-editors-hint = لغرفة الأخبار فقط. لا يراها القراء أبدًا.
history = النسخ والمحفوظات
versions-count = { $count ->
    [0] لا نسخة منشورة
    [one] نسخة منشورة واحدة
    [two] نسختان منشورتان
    [few] { $count } نسخ منشورة
    [many] { $count } نسخة منشورة
   *[other] { $count } نسخة منشورة
  }
read = اقرأ
compare = قارن
revisions-all = كل المحفوظات
checklist = قائمة التحقق
check-required = شرط للنشر
of = { $done } من { $all }
check-headline = العنوان مناسب
check-headline-open = العنوان
check-standfirst = له تمهيد
check-standfirst-open = ينقصه التمهيد
check-alt = الصور تقول ما تُظهره
check-alt-open = { $count ->
    [zero] لا صور بلا نص بديل
    [one] صورة بلا نص بديل
    [two] صورتان بلا نص بديل
    [few] { $count } صور بلا نص بديل
    [many] { $count } صورة بلا نص بديل
   *[other] { $count } صورة بلا نص بديل
  }
check-credit = للصور مصادر
check-credit-open = { $count ->
    [zero] لا صور بلا مصدر
    [one] صورة بلا مصدر
    [two] صورتان بلا مصدر
    [few] { $count } صور بلا مصدر
    [many] { $count } صورة بلا مصدر
   *[other] { $count } صورة بلا مصدر
  }
check-quotations = للاقتباسات قائل
check-quotations-open = { $count ->
    [zero] لا اقتباسات بلا قائل
    [one] اقتباس بلا قائل
    [two] اقتباسان بلا قائل
    [few] { $count } اقتباسات بلا قائل
    [many] { $count } اقتباسًا بلا قائل
   *[other] { $count } اقتباس بلا قائل
  }
check-links = الروابط الداخلية تقود إلى شيء
check-links-open = { $count ->
    [zero] لا روابط داخلية معطوبة
    [one] رابط داخلي يقود إلى لا شيء
    [two] رابطان داخليان يقودان إلى لا شيء
    [few] { $count } روابط داخلية تقود إلى لا شيء
    [many] { $count } رابطًا داخليًا تقود إلى لا شيء
   *[other] { $count } رابط داخلي تقود إلى لا شيء
  }
losses = حفظ هذا يُفقد شيئًا. انظر فيه مرة أخرى؛ لم يُحفظ شيء بعد.
losses-accept = احفظ على أي حال
lost-quotation = لم يعد الاقتباس «{ $words }» معلّمًا، لأن كلماته تغيّرت أو حُذفت.
lost-language = لم يعد «{ $words }» معلّمًا بلغة { $language }، لأنه تغيّر.
lost-anchor = ستقود الروابط إلى #{ $anchor } إلى أعلى الصفحة، لأن ما كانت تقود إليه زال.
lost-block = في المقال كتلة أقل: { $kind }.
lost-block-words = في المقال كتلة أقل: { $kind }، «{ $words }».
collision = حفظ { $name } هذا المقال وأنت تكتب
collision-somebody = حفظ أحدهم هذا المقال وأنت تكتب
collision-merged = كلاهما الآن في النص أدناه. راجعه ثم احفظ.
collision-choose = دُمج كل ما عدا ذلك. في هذه المواضع غيّر كلاكما الشيء نفسه؛ وفي النص أدناه ما كتبته أنت. راجعها ثم احفظ.
passage = مقطع
yours = ما عندك
theirs = ما عند الآخر
taken-out = (محذوف)

## Articles: preview, saves

preview-of = معاينة: { $headline }
back-to-writing = العودة إلى المقال
width = العرض
width-desktop = حاسوب
width-phone = هاتف
preview-links = روابط للآخرين
preview-links-hint = من لديه رابط كهذا يقرأ أحدث ما حُفظ من دون تسجيل دخول، حتى ينتهي الرابط أو يُلغى.
preview-share = أنشئ رابطًا
lasts = يصلح
lasts-hour = ساعة
lasts-day = يومًا
lasts-week = سبعة أيام
made-at = أُنشئ { $at }
link-ends = يصلح حتى { $at }.
link-ended = انتهى { $at }.
link-revoked = أُلغي.
link-revoke = ألغِه
link-unopened = لم يفتحه أحد.
link-opened = { $times ->
    [zero] لم يُفتح
    [one] فُتح مرة واحدة
    [two] فُتح مرتين
    [few] فُتح { $times } مرات
    [many] فُتح { $times } مرة
   *[other] فُتح { $times } مرة
  } من { $network }، آخرها { $at }
revisions-of = المحفوظات: { $headline }
saves-latest-first = المحفوظات، الأحدث أولًا
saved = حُفظ
by = بواسطة
became = صار
save-newest = الأحدث
save-read = ما لدى القراء
compare-before = مع السابق
compare-newest = مع الأحدث
compare-newest-with = الأحدث مع
compare-of = مقارنة: { $headline }
bring-back = أعد { $at }
words-changed = كلمات مضافة: { $added }، محذوفة: { $removed }
passages-alike = { $count ->
    [zero] لا مقاطع متطابقة
    [one] مقطع متطابق واحد
    [two] مقطعان متطابقان
    [few] { $count } مقاطع متطابقة
    [many] { $count } مقطعًا متطابقًا
   *[other] { $count } مقطع متطابق
  }
all-alike = الاثنان متطابقان.
moved = نُقل
set-otherwise = صُفّ بشكل آخر
field-headline = العنوان
field-kicker = العنوان التمهيدي
field-standfirst = التمهيد
field-dateline = مكان الخبر وتاريخه
field-lead_picture = الصورة الرئيسية
field-lead_caption = تعليق الصورة الرئيسية
field-section = القسم
field-slug = عنوان الصفحة
field-kind = النوع
field-language = اللغة
field-translation_of = ترجمة عن
field-place = المكان
field-filed_on = التاريخ
field-topics = المواضيع
field-replies = الردود
field-sticky = في الصفحة الأولى
field-note_to_editors = ملاحظة للمحررين
field-author = الكاتب
block-paragraph = فقرة
block-heading = عنوان فرعي
block-list = قائمة
block-block_quotation = مقطع مقتبس
block-pull_quote = اقتباس بارز
block-picture = صورة
block-gallery = معرض صور
block-table = جدول
block-code = شيفرة
block-preformatted = نص منسّق مسبقًا
block-verse = شعر
block-rule = فاصل
block-file = ملف
block-embed = تضمين
block-details = نص مطوي
block-see_also = اقرأ أيضًا
block-note = إطار
block-html = HTML
picture-send = أرسل صورة رئيسية
picture-send-hint = احفظ المقال أولًا: ما تكتبه لا يُرسل مع الصورة.
picture-file = الصورة
picture-alt = ما تُظهره، لمن لا يستطيع رؤيتها
picture-caption = التعليق
picture-credit = المصدر
picture-rights = الحقوق
picture-rights-hint = لمن هي وبأي شروط، إن كان على القراء أن يعرفوا.
picture-alt-hint = جملة واحدة. إن تُركت فارغة طلبتها قائمة التحقق.
picture-facts = ما يُقال عن هذه الصورة
picture-facts-why = ما تغيّره هنا يتغيّر فورًا حيثما ظهرت الصورة.
picture-facts-edit = غيّر النص البديل والتعليق والمصدر
picture-facts-set = استعمله في كل مكان
picture-locked = يرى القراء هذه الصورة: ويحتاج تغيير ما يُقال عنها إلى محرر.
picture-send-do = أرسلها لتتصدّر

## Why something cannot be done: one message for each code of an error

error-slug_invalid = لا يصلح «{ $text }» جزءًا من عنوان: استعمل حروفًا لاتينية صغيرة a–z وأرقامًا وشرطات مفردة، 120 على الأكثر.
error-language_invalid = «{ $text }» ليس رمز لغة: اكتبه مثل en أو fr أو pt-BR أو zh-Hant.
error-time_zone_unknown = «{ $text }» ليست منطقة زمنية: اكتبها مثل Europe/Oslo أو America/New_York.
error-address_reserved = «{ $text }» عنوان تستعمله الصحيفة نفسها: اختر غيره.
error-kind_unknown = «{ $text }» ليس نوعًا من المقالات: اختر من القائمة.
error-role_unknown = «{ $text }» ليست صفة: اختر من القائمة.
error-email_invalid = «{ $text }» ليس عنوان بريد: اكتبه مثل ada@paper.example.
error-last_publisher = هذا آخر ناشر: عيّن غيره أولًا.
error-colour_invalid = «{ $text }» ليس لونًا: اكتبه مثل #a3145a.
error-headline_missing = لا عنوان للمقال: ضع له عنوانًا قبل النشر.
error-correction_missing = التصويب فارغ: قل ما كان خطأ وما هو الصواب.
error-checklist_open = لا تنشر الصحيفة شيئًا من دون هذا: { $points }. أضف الناقص ثم حاول من جديد.
error-headline_too_long = { $chars ->
    [zero] العنوان بلا حروف
    [one] في العنوان حرف واحد
    [two] في العنوان حرفان
    [few] في العنوان { $chars } أحرف
    [many] في العنوان { $chars } حرفًا
   *[other] في العنوان { $chars } حرف
}؛ وأكثر ما تتسع له الصفحة { $chars_max }.
error-not_allowed = المحرر وحده يستطيع أن يجعل المقال { $act }: اطلب ذلك منه.
error-state_wrong = المقال { $is }، فلا يمكن أن يصير { $wanted }.
error-article_missing = لا يوجد المقال { $article }.
error-section_missing = لا يوجد القسم «{ $section }»: أنشئه أولًا أو اختر غيره.
error-section_gone = القسم الذي وُضع فيه المقال، رقم { $section }، لم يعد موجودًا: اختر غيره.
error-slug_taken = في القسم «{ $section }» مقال بالعنوان «{ $slug }»: اختر عنوانًا آخر.
error-address_taken = «{ $slug }» مأخوذ: اختر عنوانًا آخر.
error-stale = حفظ أحدهم المقال بعد أن قرأته: اقرأه أولًا من جديد.
error-nothing_new = لدى القراء آخر ما حُفظ: لا جديد للنشر.
error-instant_past = مضى { $at }: اختر وقتًا لاحقًا.
error-embargoed = المقال تحت حظر النشر حتى { $at }: اختر وقتًا لاحقًا أو ارفع الحظر أولًا.
error-import_busy = يُستورد { $file_name } منذ { $since }: انتظر حتى يتم.
error-import_lost = تُرك الاستيراد لأنه توقف طويلًا: ابدأه من جديد.
error-password_weak = كلمة المرور سهلة التخمين: استعمل { $chars_min } حرفًا على الأقل، عدة كلمات مثلًا.
error-sign_in_refused = ذلك العنوان وكلمة المرور لا يتوافقان.
error-too_many_tries = أخفقت عدة محاولات: انتظر { $wait_seconds ->
    [zero] لحظة
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $wait_seconds } ثوانٍ
    [many] { $wait_seconds } ثانية
   *[other] { $wait_seconds } ثانية
} ثم حاول من جديد.
error-email_taken = العنوان { $email } لأحد في غرفة الأخبار.
error-staff_missing = لا يوجد عضو الفريق { $staff }.
error-password_wrong = ليست هذه كلمة مرورك.
error-code_refused = ليست هذه أرقام الآن، أو استُعملت من قبل: انتظر التالية.
error-sign_in_expired = طال الدخول: ابدأ من جديد.
error-second_factor_missing = لم يُبدأ عامل ثانٍ: ابدأ من جديد.
error-passkey_refused = لم يُقبل مفتاح المرور: حاول من جديد أو ادخل بكلمة مرورك.
error-passkeys_full = أكثر ما لشخص واحد { $passkeys_max } مفتاح مرور: احذف واحدًا أولًا.
error-not_invited = ليست له دعوة مفتوحة.
error-not_joined = لم ينضم بعد: ادعُه.
error-link_spent = يصلح هذا العنوان مرة واحدة ولوقت قصير، ولم يعد صالحًا: اطلب غيره.
error-row_missing = غير موجود: { $noun } { $id }.
error-name_missing = ينقص اسم: اكتبه.
error-too_long = { $chars ->
    [zero] النص بلا حروف
    [one] في النص حرف واحد
    [two] في النص حرفان
    [few] في النص { $chars } أحرف
    [many] في النص { $chars } حرفًا
   *[other] في النص { $chars } حرف
}؛ وأكثر ما يتسع له المكان { $chars_max }.
error-section_ring = لا يمكن أن يكون «{ $section }» ضمن قسم هو ضمنه: اختر غيره.
error-section_not_empty = في القسم { $what }: انقلها أولًا إلى غيره.
error-in_use = هذا ال{ $noun } مستعمل: ادمجه في غيره.
error-same_record = هذا السجل نفسه مرتين: اختر غيره للدمج.
error-changed_since = تغيّر بعد ذلك شيء مما انتقل، فلا يمكن التراجع.
error-office_backwards = ينتهي «{ $office }» قبل أن يبدأ: انظر في يوميه.
error-link_invalid = «{ $link }» ليس رابطًا: ابدأه بـ https:// أو http:// أو mailto:.
error-colour_illegible = تباين { $colour } هو { $ratio }، وأقل ما يقرؤه الجميع 4.5؛ وأقرب لون يبلغه { $nearest }.
error-front_full = في الصفحة الأولى { $slots_max } موضعًا: أنزل شيئًا أولًا.
error-address_invalid = «{ $address }» ليس عنوانًا في هذه الصحيفة: اكتبه مثل /world/count-closes.
error-address_occupied = في { $address } شيء: لا يقود إلى مكان آخر إلا عنوان فارغ.
error-redirect_loop = يعود { $address } إلى حيث بدأ: اختر عنوانًا آخر.
error-webhook_url_invalid = لا يصلح «{ $url }» خطافًا: اكتب عنوانًا يبدأ بـ https://.
error-quotation_words_gone = لم تعد هذه الكلمات في موضعها من المقال: راجعه من جديد.
error-speaker_missing = قل من قاله: اختر شخصًا أو اكتب اسمًا.
error-said_on_invalid = «{ $date }» ليس تاريخًا: اكتبه مثل 2026-11-13 أو 2026-11 أو 2026.
error-webhook_events_missing = اختر حدثًا واحدًا على الأقل يُبلَّغ به الخطاف.
error-file_type_unknown = «{ $name }» ليس من أنواع الملفات التي تقدمها الصحيفة: استعمل صور JPEG أو PNG أو GIF أو WebP أو AVIF، أو PDF، أو صوت MP3 أو M4A أو Ogg أو FLAC أو WAV، أو فيديو MP4 أو WebM.
error-file_damaged = «{ $name }» تالف ولم يُقبل: { $why }.
error-file_too_large = حجم «{ $name }» بالبايت { $bytes }؛ وأكثر ما تقبله الصحيفة { $bytes_max }.
error-text_format_unknown = النص بصيغة لا يعرفها هذا البرنامج: حمّل الصفحة من جديد.
error-text_malformed = تعذّرت قراءة النص ({ $why }): حمّل الصفحة من جديد.
translation-unknown = لا يوجد المقال «{ $text }»: أعط رقمه أو عنوانه.
day-invalid = «{ $text }» ليس يومًا: اكتبه مثل 2026-11-20.

# Words these sentences name: states, deeds, things.

word-draft = مسودة
word-published = منشور
word-withdrawn = مسحوب
word-spiked = مستبعد
word-submitted = مرسل إلى المحررين
word-not-submitted = لم يُرسل بعد
word-not-scheduled = غير مجدول
word-saved = محفوظ
word-sent-back = معاد إلى كاتبه
word-called-off = ملغى الموعد
word-put-under-embargo = تحت حظر النشر
word-corrected = مصوّب
word-restored = مستعاد
word-section = قسم
word-topic = موضوع
word-person = شخص
word-page = صفحة
word-picture = صورة
word-webhook = خطاف
word-delivery = إرسال
word-merge = دمج
word-quotation = اقتباس
word-answer = رد
word-token = رمز وصول
word-articles = مقالات
word-other-sections = أقسام أخرى
word-changed = مغيّر
word-put-on-top = في الأعلى
word-a-standfirst = تمهيد
word-alt-text-for-every-picture = نص بديل لكل صورة
word-a-credit-for-every-picture = مصدر لكل صورة
word-somebody-who-said-it-for-every-quotation = قائل لكل اقتباس
word-links-into-the-paper-that-lead-somewhere = روابط داخلية تقود إلى شيء

## The editor: what its script shows. The keys are those of newsroom-ui/src/words.ts.

# The sheet

editor-body = النص
editor-text_tools = النص
editor-table_tools = الجدول
editor-more_tools = أنواع أخرى من النص
editor-begin = اكتب هنا أو الصق. اضغط Ctrl و/ لعرض المفاتيح.
editor-words = الكلمات: { $words } · القراءة: { $minutes } د
editor-drag = انقل هذه الكتلة: اسحبها أو افتح قائمتها
editor-block_acts = هذه الكتلة

# The record

editor-speaker = القائل
editor-speaker_new = جديد في السجل.
editor-speaker_none = لم يُسمَّ أحد
editor-speaker_wanted = قل من قاله: اكتب اسمًا أو اختر واحدًا.
editor-said_office = المنصب كما ذُكر
editor-said_on = قيل في
editor-said_place = المكان
editor-said_occasion = المناسبة
editor-said_source = رابط المصدر
editor-said_original = الكلمات الأصلية
editor-said_language = لغتها
editor-said_translator = ترجمة
editor-said_more = المناسبة والمصدر والترجمة
editor-put_on_record = أثبته في السجل
editor-not_a_quotation = ليس اقتباسًا
editor-record_none = لا شيء مما عُثر عليه ينتظر البت. وما عُلّم بالأزرق مثبت في السجل.
editor-record_keys = في النص: Alt مع J أو K للتالي أو السابق، وAlt مع Enter لإثباته في السجل، وAlt مع Backspace إن لم يكن اقتباسًا.
editor-record_done = بُتّ في كل ما عُثر عليه.
editor-record_failed = تعذّر ذلك: حاول من جديد بعد لحظة.
editor-quotation_next = الاقتباس التالي مما عُثر عليه
editor-quotation_previous = الاقتباس السابق مما عُثر عليه
editor-quotation_confirm = أثبت الاقتباس المختار في السجل
editor-quotation_reject = المختار ليس اقتباسًا

# Actions

editor-undo = تراجع
editor-redo = أعد
editor-save = احفظ الآن
editor-help = المفاتيح والعلامات
editor-strong = عريض
editor-emphasis = مائل
editor-underlined = تحته خط
editor-struck = مشطوب
editor-highlighted = مظلّل
editor-superscript = علوي
editor-subscript = سفلي
editor-small = صغير
editor-code_mark = شيفرة
editor-cite = عنوان عمل
editor-abbreviation = اختصار
editor-link = رابط
editor-language = اللغة
editor-paragraph = فقرة
editor-heading = عنوان فرعي
editor-subheading = عنوان فرعي أصغر
editor-heading_4 = عنوان 4
editor-heading_5 = عنوان 5
editor-heading_6 = عنوان 6
editor-list = قائمة
editor-numbered_list = قائمة مرقّمة
editor-block_quotation = مقطع مقتبس
editor-pull_quote = اقتباس بارز
editor-picture = صورة
editor-gallery = معرض صور
editor-table = جدول
editor-file = ملف
editor-embed = تضمين
editor-see_also = اقرأ أيضًا
editor-note = إطار
editor-details = نص مطوي
editor-code_block = كتلة شيفرة
editor-preformatted = نص منسّق مسبقًا
editor-verse = شعر
editor-rule = فاصل
editor-html = HTML
editor-select_block = حدّد الكتلة المحيطة
editor-move_up = إلى أعلى
editor-move_down = إلى أسفل
editor-delete_block = أخرج
editor-nest = إلى الداخل
editor-leave = إلى الخارج
editor-line_break = سطر جديد
editor-paragraph_after = فقرة جديدة بعد هذه الكتلة
editor-row_above = صف فوقه
editor-row_below = صف تحته
editor-column_before = عمود قبله
editor-column_after = عمود بعده
editor-delete_row = أخرج الصف
editor-delete_column = أخرج العمود
editor-head_row = صف العناوين
editor-foot_row = صف المجاميع
editor-head_cell = خلية عنوان
editor-merge_cells = ادمج الخلايا أو افصلها
editor-delete_table = أخرج الجدول

# Lines and fields

editor-caption = التعليق
editor-source = من قاله
editor-summary = السطر الظاهر دائمًا
editor-title = عنوان الإطار
editor-file_title = اسم الملف
editor-pull_text = الكلمات التي تُبرز
editor-alt = النص البديل: ما تُظهره
editor-decoration = زينة: لا تُظهر ما يحتاجه القارئ
editor-credit = المصدر: { $credit }
editor-facts = غيّر النص البديل والتعليق والمصدر في كل مكان
editor-href = يقود إلى
editor-picture_wanted = ليست هنا بعد: { $address }
editor-picture_number = الصورة { $number }
editor-url = العنوان
editor-embed_title = العنوان
editor-see_also_title = العنوان
editor-see_also_target = رقم المقال أو عنوانه
editor-code_language = لغة البرمجة
editor-html_source = HTML معروض كما هو
editor-kept = كتلة لا يستطيع هذا المحرر عرضها ({ $type }). تبقى كما هي ويمكن نقلها.
editor-hint = تلميح
editor-long_form = الصيغة الكاملة
editor-language_tag = رمز اللغة، مثل fr أو pt-BR

# Asking

editor-ok = موافق
editor-cancel = إلغاء
editor-remove = احذف
editor-close = أغلق
editor-bad_address = لا يمكن أن يقود رابط إلى هذا العنوان. ابدأ بـ https:// أو بـ /.
editor-bad_url = أعط عنوانًا كاملًا يبدأ بـ https:// أو http://.
editor-bad_language = ليس هذا رمز لغة. اكتبه مثل en أو pt-BR أو zh-Hant.
editor-no_words_to_link = حدّد الكلمات أولًا.

# Notices

editor-dismiss = أغلق
editor-picture_left_out = تُركت الصورة «{ $name }». انسخ الصورة نفسها أو ملفها ثم الصق.
editor-pictures_left_out = صور تُركت: { $count }. انسخ كل صورة أو ملفها ثم الصقها هنا.
editor-others_left_out = تُرك: { $names }. لا يتسع له النص، ويتسع له التضمين.
editor-uploading = جارٍ إرسال { $name } …
editor-upload_failed = لم يُقبل { $name }: { $reason }
editor-upload_unreachable = لم يرد الخادم. حاول من جديد حين تتصل بالشبكة.
editor-restored = أُعيد ما كتبته في هذه النافذة ولم يُحفظ.
editor-discard = اعرض النص المحفوظ بدلًا منه

# Saving

editor-saved = حُفظ { $time }.
editor-saving = جارٍ الحفظ …
editor-unsaved = لم يُحفظ بعد. كلماتك محفوظة في هذه النافذة؛ وتجري محاولة جديدة.
editor-changed = لم يُحفظ بعد.
editor-signed_out = انتهت جلستك. كل شيء محفوظ هنا.
editor-sign_in = سجّل الدخول في لسان جديد
editor-try_again = حاول من جديد
editor-refused = لم يُحفظ: { $reason }
editor-refused_unread = لم يُحفظ: أجاب الخادم { $status }. كلماتك محفوظة في هذه النافذة.
editor-not_sent = لم يُرسل: تعذّر حفظ المقال أولًا.

# Two people

editor-writing_here = { $name } يكتب
editor-reading_here = { $name } يقرأ
editor-merged_in = غيّر { $name } هذا المقال أيضًا. كلاهما الآن في نصك.
editor-merge_title = غيّر { $name } المواضع نفسها
editor-merge_advice = دُمج كل ما عدا ذلك. اختر لكل موضع؛ ولا يُحفظ شيء قبل ذلك.
editor-somebody = أحدهم
editor-mine = ما عندك
editor-theirs = ما عند الآخر
editor-keep_mine = أبقِ ما عندي
editor-take_theirs = خذ ما عند الآخر
editor-keep_both = أبقِ الاثنين
editor-place_number = الموضع { $number } من { $count }
editor-nothing_there = (محذوف)

# Help

editor-keys = المفاتيح
editor-signs = العلامات أثناء الكتابة
editor-sign_heading = عنوان فرعي
editor-sign_list = قائمة
editor-sign_numbered = قائمة مرقّمة
editor-sign_quotation = مقطع مقتبس
editor-sign_code = كتلة شيفرة
editor-sign_rule = فاصل
editor-sign_strong = عريض
editor-sign_emphasis = مائل
editor-sign_code_mark = شيفرة
editor-sign_link = رابط

## Tokens of the API

tokens = رموز الوصول
tokens-none = ليس لأي برنامج رمز وصول بعد. بالرمز يستطيع برنامج لك أن يكتب وينشر ويقرأ عبر واجهة البرمجة.
token-new = رمز وصول جديد
token-name = البرنامج
token-name-hint = يظهر ما يفعله في سجل الأعمال بهذا الاسم.
token-add = أنشئ رمزًا
token-once = هذا هو الرمز. انسخه الآن: لا يظهر إلا هذه المرة.
token-made = أُنشئ { $at }
token-used = استُعمل آخر مرة { $at }
token-unused = لم يُستعمل قط
token-revoke = ألغِه
token-revoked = أُلغي { $at }
act-add-token = أعطى البرنامج { $name } رمز وصول بصفة { $role }
act-revoke-token = ألغى رمز وصول { $name }

## The record: who said what

record-keeping = سجل الأقوال
record-read = ما يراه القراء
quotations = الاقتباسات
quotations-of = الاقتباسات في «{ $headline }»
quotations-of-article = كل اقتباسات هذا المقال، في نماذج
quotations-to-confirm = اقتباسات للتأكيد
quotations-hint = البرنامج يقترح؛ ولا يرى القراء إلا ما أثبته محرر في السجل.
quotations-waiting = { $count ->
    [0] لا شيء ينتظر
    [one] اقتباس واحد ينتظر محررًا
    [two] اقتباسان ينتظران محررًا
    [few] { $count } اقتباسات تنتظر محررًا
    [many] { $count } اقتباسًا ينتظر محررًا
   *[other] { $count } اقتباس ينتظر محررًا
}
quotations-none-waiting = لا شيء للتأكيد.
quotations-recorded = المثبت في السجل من هذا المقال
quotations-again = للتأكيد من جديد
quotations-again-hint = نُشرت هذه بكلمات غير التي في السجل، فلا يراها القراء هناك.
printed-now = المنشور الآن:
printed-where = نُشر في
confirm-all = أثبتها كلها في السجل
confirm-all-known = أثبت كل ما عُرف قائله
confirm-again = أكّد الكلمات كما نُشرت
put-on-record = أثبته في السجل
put-chosen-on-record = أثبت المختار في السجل
not-a-quotation = ليس اقتباسًا
chosen-are-none = المختار ليس اقتباسات
by-speaker = بحسب القائل
speaker = القائل
speaker-new = جديد في السجل
speaker-none = لم يُسمَّ أحد
quotation-office = المنصب كما ذُكر
said-on = قيل في
said-place = المكان
said-occasion = المناسبة
said-source = رابط المصدر
said-translated = قيل بلغة أخرى
said-original-words = الكلمات الأصلية
said-original-language = لغتها
said-translator = ترجمة
quotation-number = الاقتباس { $number }
quotation-state-suggested = مقترح
quotation-state-on_record = مثبت في السجل
quotation-state-confirm_again = للتأكيد من جديد
quotation-state-rejected = خارج السجل
strike = أخرجه من السجل
same-saying = القول نفسه في ترجمة أخرى
same-saying-address = الاقتباس الآخر
same-saying-hint = عنوانه: /record/12.
same-saying-link = اربط الاثنين
right-of-reply = حق الرد
answer-why = يحصل القائل على رابط يصلح مرة واحدة خلال أربعة عشر يومًا. ويُحفظ رده إلى أن تعرضه.
answer-ask = أنشئ رابطًا للقائل
answer-asked = طُلب { $at }. لا رد بعد.
answer-link = أرسل هذا الرابط إلى القائل. لا يظهر إلا هذه المرة، وما سبقه لم يعد صالحًا.
answer-show = اعرضه بجانب الاقتباس
answer-hide = ألغِ عرضه
answer-title = ردك
answer-text = { $name }، اقتُبست منك هذه الكلمات. إن كان لديك ما تقوله فيها فاكتبه هنا؛ يقرؤه محرر أولًا ثم يُنشر كما كتبته.
answer-words = ما تود قوله
answer-send = أرسل
answer-taken = شكرًا لك. يقرأ محرر ردك قبل نشره.
done-confirmed = أُثبت في السجل.
done-confirmed-all = أُثبتت كلها في السجل.
done-rejected = لن يُقترح من جديد.
done-struck = لم يعد في السجل.
quoted = من يُقتبس منهم
quoted-from = قيل من
quoted-to = إلى
quoted-author = الكاتب
quoted-all-sections = كل الأقسام
quoted-by-person = بحسب الشخص
quoted-by-office = بحسب المنصب كما ذُكر
quoted-by-gender = بحسب الجنس حيث أُدخل
quoted-by-country = بحسب البلد حيث أُدخل
quoted-not-entered = لم يُدخل
quotations-none-yet = لا شيء في السجل من هذا.
as-speaker = بوصفه قائلًا
as-speaker-hint = لا يُحسب الجنس والبلد إلا حيث أدخلتهما بكلماتك. ولا يراهما القراء.
is-organisation = مؤسسة لا شخص
speaker-gender = الجنس
speaker-country = البلد
act-confirm = أثبت في السجل اقتباسات من { $thing }
act-confirm-quotation = أكّد من جديد اقتباسًا من { $name }
act-reject = رفض اقتباسًا مقترحًا في { $thing }
act-revise-quotation = غيّر اقتباسًا من { $name }
act-strike = أخرج من السجل اقتباسًا من { $name }
act-ask = أنشأ رابطًا ليرد { $name } على اقتباس
act-answer = قرّر هل يرى القراء رد { $name }
noun-quotation = اقتباس
