import { apart, formInArabic } from './ar-form.js';
import type { Translation } from './sentences.js';

const figures = new Intl.NumberFormat('ar');
const plural = new Intl.PluralRules('ar');

const LETTERS: Readonly<Record<string, string>> = { one: 'رسالة واحدة', two: 'رسالتان' };
const MINUTES: Readonly<Record<string, string>> = { one: 'دقيقة واحدة', two: 'دقيقتان' };

function letters(count: number, written: string): string {
  const rule = plural.select(count);
  return LETTERS[rule] ?? `${written} ${rule === 'few' ? 'رسائل' : 'رسالة'}`;
}

function minutesOf(count: number): string {
  const rule = plural.select(count);
  return MINUTES[rule] ?? `${figures.format(count)} ${rule === 'few' ? 'دقائق' : 'دقيقة'}`;
}

const from = (by: string): string => (by === 'columnist' ? 'من كاتب الباب أو كاتبته' : by === 'editor' ? 'من هيئة التحرير' : 'من كاتب الرسالة أو كاتبتها');

export const translation: Translation = {
  loading: 'جارٍ تحميل المقال.',
  failed: 'يتعذّر عرض المقال في الوقت الحالي.',
  tryAgain: 'المحاولة مرة أخرى',
  empty: 'لا يوجد مقال هنا في الوقت الحالي.',
  gone: 'لم يعد هذا المقال هنا.',
  unreadable: 'يتعذّر عرض المقال: لم يمكن قراءة شيء من مصدره.',
  letter: 'رسالة',
  letterFrom: (name) => `رسالة من ${apart(name)}`,
  letterOf: (nth, total) => `الرسالة ${figures.format(nth)} من ${figures.format(total)}`,
  by: (name) => `بقلم ${apart(name)}`,
  reply: 'الرد',
  replyFrom: (name) => `رد ${apart(name)}`,
  guest: 'من ضيوف الباب',
  edited: 'حُرِّر النص طلبًا للإيجاز والوضوح.',
  editorsNote: 'ملاحظة من هيئة التحرير',
  contentNote: 'قبل القراءة',
  topics: 'الموضوعات',
  advertisement: (name) => `إعلان${name && `: ${apart(name)}`}`,
  sponsored: (name) => (name ? `محتوى إعلاني برعاية ${apart(name)}` : 'محتوى إعلاني مدفوع'),
  affiliate: () => 'يحتوي على روابط تسويق بالعمولة (إعلان)',
  partner: (name) => (name ? `بالتعاون مع ${apart(name)}` : 'محتوى بالتعاون مع شركاء'),
  update: (by, month) => `مستجدات${month && `، ${month}`}، ${from(by)}`,
  followsUp: 'مستجدات عن مقال سابق',
  responses: 'من ردود القرّاء',
  helplines: 'إن كنت بحاجة إلى التحدث مع أحد',
  call: (number) => `اتصال بالرقم ${apart(number)}`,
  text: (number) => `رسالة نصية إلى ${apart(number)}`,
  chat: 'محادثة',
  emergency: 'في حالات الطوارئ',
  disclaimer: 'المزيد عن هذا',
  firstPublished: (date) => `نُشر أول مرة${date && ` في ${date}`}`,
  related: 'مقالات ذات صلة',
  newsletter: 'النشرة البريدية',
  readOn: 'متابعة القراءة',
  share: 'مشاركة',
  copyLink: 'نسخ الرابط',
  copied: 'نُسخ الرابط.',
  next: (title) => `الرسالة التالية${title && `: ${apart(title)}`}`,
  credit: (publisher) => `المصدر: ${apart(publisher)}`,
  stale: (date) => `هذه نسخة أقدم${date && ` (${date})`}: تعذّر جلب أحدث نسخة.`,
  readingTime: (minutes) => `مدة القراءة: ${minutesOf(minutes)}`,
  readWhole: 'قراءة الرسالة والرد',
  readMore: 'متابعة القراءة',
  moreFrom: (publisher) => (publisher ? `المزيد من ${apart(publisher)}` : 'المزيد من مقالاتنا'),
  moreFromBoth: (publisher) => (publisher ? `المزيد من ${apart(publisher)} ومن شركائنا` : 'المزيد منّا ومن شركائنا'),
  moreFromPartners: 'من شركائنا',
  fromPartner: (name) => `من شركائنا: ${apart(name)}`,
  moreFailed: 'يتعذّر عرض مقالات أخرى في الوقت الحالي.',
  adLabel: 'إعلان',
  closeAd: 'إغلاق الإعلان',
  adClosed: 'أُغلق الإعلان.',
  ...formInArabic,
  archiveLoading: 'جارٍ تحميل الرسائل.',
  archiveFailed: 'يتعذّر عرض الرسائل في الوقت الحالي.',
  archiveEmpty: 'لا توجد رسائل هنا في الوقت الحالي.',
  archiveStale: 'هذه نسخة أقدم: تعذّر جلب أحدث نسخة.',
  untitled: 'رسالة بلا عنوان',
  signedBy: (name) => `من ${apart(name)}`,
  searchLetters: 'البحث في الرسائل',
  topicFilter: 'الموضوع',
  columnistFilter: 'الرد بقلم',
  anyTopic: 'كل الموضوعات',
  anyColumnist: 'الكل',
  facet: (name, count) => `${apart(name)} (${count})`,
  updatesOnly: (count) => `ما له مستجدات فقط${count && ` (${count})`}`,
  clearFilters: 'مسح',
  lettersShown: (shown, total, count, soFar) => `${shown === total ? letters(count, total) : `عدد الرسائل: ${shown} من أصل ${total}`}${soFar ? ' حتى الآن' : ''}`,
  searching: 'جارٍ البحث…',
  showMore: (shown, total) => `عرض المزيد (${shown} من ${total})`,
  searchOlder: 'البحث في رسائل أقدم',
  loadingMore: 'جارٍ تحميل المزيد من الرسائل.',
  olderFailed: 'يتعذّر جلب المزيد من الرسائل في الوقت الحالي.',
  searchFailed: 'البحث غير متاح في الوقت الحالي.',
  noneMatch: 'لا توجد رسائل مطابقة.',
  noneMatchQuery: (query) => `لا توجد رسائل مطابقة لعبارة «${apart(query)}».`,
  noneMatchHint: 'قد تفيد كلمات أقل أو كلمات أخرى، أو مسح البحث وعوامل التصفية.',
  openedLetter: 'الرسالة التي فتحتها',
  backToList: 'العودة إلى القائمة',
};
