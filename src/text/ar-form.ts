import type { SentencesOnDraft, SentencesOnExit, SentencesOnForm, SentencesOnSending } from './sentences.js';

/** Keeps a name, a number or an address in its own direction. */
export const apart = (said: string): string => `\u2068${said}\u2069`;

const plural = new Intl.PluralRules('ar');

const WORDS: Readonly<Record<string, string>> = { one: 'كلمة واحدة', two: 'كلمتان' };
const YEARS: Readonly<Record<string, string>> = { few: 'سنوات' };
const MINUTES: Readonly<Record<string, string>> = { one: 'دقيقة واحدة', two: 'دقيقتين' };

function words(count: number, written: string): string {
  const rule = plural.select(count);
  return WORDS[rule] ?? `${written} ${rule === 'few' ? 'كلمات' : 'كلمة'}`;
}

function minutesOf(count: number, written: string): string {
  const rule = plural.select(count);
  return MINUTES[rule] ?? `${written} ${rule === 'few' ? 'دقائق' : 'دقيقة'}`;
}

const HINTS: Readonly<Record<string, string>> = {
  email: 'عنوان بريد إلكتروني',
  phone: 'رقم هاتف',
  card: 'رقم بطاقة',
  link: 'رابط',
  handle: 'اسم مستخدم',
  address: 'عنوان',
};

const REASONS: Readonly<Record<string, string>> = {
  offline: 'لا يوجد اتصال بالإنترنت. الرسالة باقية هنا، ولن تُرسَل إلا بطلب منك.',
  blocked: 'إعدادات هذا الموقع لا تسمح للنموذج بالاتصال بهيئة التحرير.',
  part: 'تعذّر تحميل جزء من هذا النموذج.',
  address: 'ليس للنموذج عنوان يُسمح بالإرسال إليه.',
  invalid: 'لم تتمكن هيئة التحرير من قبول الرسالة بصيغتها هذه.',
  refused: 'لم تُقبل الرسالة لدى هيئة التحرير.',
  missing: 'تعذّر العثور على الجهة التي تصل إليها الرسائل.',
  'too-large': 'الرسالة أطول مما يمكن لهيئة التحرير استقباله.',
  busy: 'هناك ضغط كبير لدى هيئة التحرير في الوقت الحالي.',
  server: 'حدث خطأ لدى هيئة التحرير.',
  network: 'انقطع الاتصال قبل وصول الرد.',
  timeout: 'لم يصل رد في الوقت المتوقع.',
  conflict: 'ما زالت الرسالة قيد المعالجة هناك، أو أنها وصلت من قبل.',
};

export const formInArabic: SentencesOnForm & SentencesOnDraft & SentencesOnExit & SentencesOnSending = {
  writeTo: (name) => (name ? `كتابة رسالة إلى ${apart(name)}` : 'كتابة رسالة'),
  writeUpdate: (title) => (title ? `ماذا حدث بعد «${apart(title)}»؟` : 'ماذا حدث بعد رسالتك؟'),
  yourLetter: 'رسالتك',
  yourUpdate: 'ما حدث منذ ذلك الحين',
  wordLimits: (least, most) => (least && most ? `عدد الكلمات: من ${least} إلى ${most}.` : most ? `عدد الكلمات: ${most} على الأكثر.` : `عدد الكلمات: ${least} على الأقل.`),
  wordsSoFar: (count, written, least) => `حتى الآن: ${words(count, written)}${least && `، والمطلوب ${least} على الأقل`}.`,
  wordsLeft: (count, written) => `المتبقي لك: ${words(count, written)}.`,
  wordsTooMany: (count, written) => `الزيادة على الحد: ${words(count, written)}.`,
  optional: (label) => `${label} (اختياري)`,
  signedAsLabel: 'التوقيع',
  signedAsHint: 'اسم مستعار، مثل «أرق في أريحا». إذا بقي الحقل فارغًا اخترنا لك اسمًا.',
  placeLabel: 'مكان الكتابة',
  placeHint: 'تكفي المنطقة أو البلد.',
  emailLabel: 'البريد الإلكتروني',
  emailHint: 'للرد عليك فقط، ولا يُنشر أبدًا.',
  consentLabel: 'أوافق على تحرير رسالتي ونشرها من دون اسمي الحقيقي.',
  oldEnough: (years, written) => `عمري ${written} ${YEARS[plural.select(years)] ?? 'سنة'} أو أكثر.`,
  termsLink: 'شروط إرسال الرسائل',
  privacyLink: 'كيف نتعامل مع ما يصلنا منك',
  leaveEmpty: 'يُرجى ترك هذا الحقل فارغًا',
  readOver: 'مراجعة الرسالة',
  notWatched: 'لا أحد يقرأ هذا النموذج لحظة بلحظة، ولا يمكن الرد على كل رسالة.',
  inDanger: 'في حال وجود خطر الآن عليك أو على شخص آخر، يُرجى الاتصال برقم الطوارئ المحلي.',
  formClosed: 'لا نستقبل رسائل في الوقت الحالي.',
  formNowhere: 'لا يمكن إرسال رسائل من هذه الصفحة في الوقت الحالي.',
  formStuck: 'تعذّر تحميل جزء من هذا النموذج، فلم يُرسَل شيء. ما كتبته لا يزال هنا. يُرجى المحاولة مرة أخرى.',
  draftKept: 'يبقى نص رسالتك محفوظًا في علامة التبويب هذه إلى أن يُرسَل أو تُغلَق علامة التبويب.',
  draftForget: 'عدم الحفظ',
  leaveQuickly: 'مغادرة الصفحة بسرعة',
  leaveHint: 'أو بالضغط ثلاث مرات على مفتاح \u2068Shift\u2069. تبقى هذه الصفحة في سجل المتصفح.',
  shiftsLeft: (count) => (count === 1 ? `بقيت ضغطة واحدة على ${apart('Shift')} لمغادرة الصفحة.` : `بقيت ضغطتان على ${apart('Shift')} لمغادرة الصفحة.`),
  problemTitle: 'هناك ما يحتاج إلى تصحيح',
  emptyLetter: 'يُرجى كتابة الرسالة',
  tooShort: (limit, count) => `رسالتك قصيرة: عدد كلماتها ${count}، والمطلوب ${limit} على الأقل`,
  tooLong: (limit, count) => `رسالتك طويلة: عدد كلماتها ${count}، والمسموح ${limit} على الأكثر`,
  emptyEmail: 'يُرجى إدخال بريدك الإلكتروني',
  malformedEmail: `يُرجى إدخال بريد إلكتروني على شكل ${apart('name@example.org')}`,
  noConsent: 'يُرجى وضع علامة في المربع في حال الموافقة على تحرير رسالتك ونشرها',
  notOldEnough: (years) => `يُرجى وضع علامة في المربع إذا كان عمرك ${years} أو أكثر`,
  noProof: 'يُرجى أولًا إكمال التحقق من أن المُرسِل إنسان',
  notAccepted: 'تعذّر قبول هذا؛ يُرجى مراجعته مرة أخرى',
  reviewTitle: 'مراجعة الرسالة',
  reviewHint: 'هكذا ستظهر رسالتك. لم يُرسَل شيء بعد.',
  reviewFrom: (place) => `من ${apart(place)}`,
  reviewUnsigned: 'سنختار لك اسمًا',
  reviewEmail: (address) => `يُرسَل مع الرسالة ولا يُنشر أبدًا: ${apart(address)}`,
  reviewNoEmail: 'لم يُذكر بريد إلكتروني، لذلك لن يتمكن أحد من الرد عليك.',
  hintsTitle: 'قد يمكن التعرف على شخص هنا',
  hintsHint: 'لا يظهر هذا لأحد غيرك. يمكن إرسال الرسالة كما هي أو تعديلها أولًا.',
  hintOf: (kind) => HINTS[kind] ?? 'اسم',
  sendLetter: 'إرسال الرسالة',
  changeLetter: 'تعديل',
  sendingLetter: 'جارٍ إرسال رسالتك…',
  letterSent: 'أُرسلت رسالتك',
  sentUpdate: 'أُرسل جديدك',
  sentHint: 'شكرًا على الكتابة إلينا. رسالتك الآن لدى هيئة التحرير، ولم تعد على هذه الصفحة.',
  receiptLine: (mark) => `رقم الرسالة: ${apart(mark)}`,
  anotherLetter: 'كتابة رسالة أخرى',
  letterNotSent: 'لم تُرسَل رسالتك',
  letterUnsure: 'لم نتمكن من معرفة ما إذا كانت رسالتك قد وصلت',
  because: (kind) => REASONS[kind] ?? 'تعذّر فهم الرد.',
  waitFor: (minutes, written) => `يُرجى الانتظار ${minutesOf(minutes, written)} قبل المحاولة مرة أخرى.`,
  theySay: (said) => `جاء في الرد: ${apart(said)}`,
  stillHere: 'ما كتبته لا يزال هنا.',
  sendAgain: 'إعادة الإرسال',
  sendAgainHint: 'إن كانت قد وصلت بالفعل، فستتبيّن هيئة التحرير من علامة عليها أنها الرسالة نفسها.',
  onlineAgain: 'عاد الاتصال بالإنترنت. يمكنك إرسال رسالتك متى شئت.',
  copyLetter: 'نسخ الرسالة',
  letterCopied: 'نُسخت رسالتك.',
  copyByHand: 'لا يسمح لنا هذا المتصفح بالنسخ. نص رسالتك محدَّد الآن، ويمكنك نسخه بنفسك.',
  downloadLetter: 'تنزيل الرسالة',
  fileName: 'رسالتي.txt',
};
