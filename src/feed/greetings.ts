import { echoes } from './signatures.js';

/** The start of a line that opens a letter or a reply. */
export interface Opening {
  /** How many characters of the line it takes, with the white space after it. */
  readonly length: number;
  /** Who is greeted, as written; of a marker, the marker. */
  readonly name: string;
}

// Greetings of the languages columns were seen in. A word that also opens ordinary sentences does no harm:
// nothing is split on one greeting.
const WORDS =
  'dear(?:est)?|gentle|hi|hello|hey|greetings|good (?:morning|afternoon|evening|day)|' +
  '(?:querid|estimad|apreciad|prezad|car|carissim|egregi)[aeio]s?|hola|olá|oi|gentil[ei]|ciao|salve|buongiorno|' +
  'ch(?:er|ère)s?|bon(?:jour|soir)|salut|lieb(?:st)?e[rs]?|(?:sehr )?(?:ge|ver)ehrte[rs]?|hall[oå]|guten (?:tag|morgen|abend)|' +
  'beste|lieve|geachte|hoi|dag|drog[ai]|kochan[aiy]|szanown[aiy]|witaj|cześć|k(?:j?æ|ä)r[ae]|bästa|he[ij]|' +
  '(?:дорог|уважаем|мил|шановн|люб)(?:ая|ой|[иыі]й|[иы]е|а|і)|здравствуй(?:те)?|привет|привіт|вітаю|' +
  'αγαπητ(?:[ήέ]|οί|ές)|γεια σ(?:ου|ας)|mil[áýíoa]|mili|drah[áýí]|vážen[áýí]|drag[aăei]|poštovan[aei]|kedves|tisztelt|drága|szia|rakas|hyvä|' +
  'stimat[ăe]|bună|skumpa|скъп[аи]|драг[аи]|поштован[аи]|уважаема|benvolgu[dt]a?|kepada|yth|thưa|kính gửi|প্রিয়|அன்புள்ள|محترم(?:ہ)?|kallis|armas|mīļ[āo]|miel(?:a|as|asis)|' +
  'sevgili|say[ıi]n|değerli|merhaba|عزيز(?:ي|تي)|سيد(?:ي|تي)|مرحبا|שלום|לכבוד|היי|יקירתי|سلام|प्रिय|आदरणीय|नमस्ते';
const JOINED_WORDS = '亲爱的|親愛的|尊敬的|敬爱的|親愛なる|拝啓|친애하는|존경하는|사랑하는|안녕하세요';
const LEAD = '^[^\\p{L}\\p{N}—–-]{0,4}';
const NAME = '([^\\s,:;!?…，：；！？。、،؛—–][^,:;!?…，：；！？。、،؛—–]{0,59}?)';
const STOP = '\\s*(?:[,:;!，：；！。、،؛]+|--|[—–]|\\s-\\s|\\.?$)[*_”"»]*\\s*';
const GREETING = new RegExp(
  `${LEAD}(?:(?:(?:my|m[aio]n?|meine?|minha|meu|très|моя|мой) )?(${WORDS})(?![\\p{L}\\p{M}])([,،]?)\\s+|(?:${JOINED_WORDS})\\s*)${NAME}${STOP}`,
  'iu',
);
/** Scripts that put the honorific after the name. */
const HONORIFIC = new RegExp(
  `${LEAD}([^\\s,:，：。、！？]{1,16}(?: [^\\s,:]{1,12}){0,3}\\s?(?:(?:様|さま|さん|先生)へ?|님(?:께|에게)?|씨(?:께|에게)?|에게|老师|老師|女士|小姐|姐姐|您好|你好)|` +
    `[^,:،]{1,30} (?:ה?יקר(?:ה|ים)?|שלום(?: רב)?|عزیز|گرامی))(?:\\s*[,:،，：、。！!]\\s*|$)`,
  'u',
);
// Not “Dear Nell, this is how it went:”.
const OWN_LINE = /^(?!.*[,，،]\s*(?!\p{Lu})\p{L})(?!.*,.*\s\p{Ll}{4})[^:：]{4,68}[,:，：،]$/u;
const READERS =
  /^(?:all |my )*(?:readers|subscribers|members|listeners|everyone|all|folks|friends|lector[ae]s|lect(?:eurs|rices)|leser(?:innen)?|lettori|leitor[ae]s|lezers|läsare|czytelnicy|читатели)$/iu;

/** “Dear Amy:”, “Hi, Carolyn!”, 「花子さんへ」; not the whole of a sentence that happens to start so. */
export function greeting(text: string): Opening | undefined {
  const found = GREETING.exec(text);
  if (!found) {
    const [all = '', name] = HONORIFIC.exec(text) ?? [];
    return name ? { length: all.length, name } : undefined;
  }
  let [all, word = '', comma, name = ''] = found;
  const from = all.lastIndexOf(name);
  // “DEAR TIRED, SAD AND ALONE:” and a greeting with a line of its own may hold commas.
  const whole = /^[^\p{Ll}:]{5,70}:\s*/u.exec(text)?.[0] ?? (OWN_LINE.test(text) ? text : '');
  if (whole.length > all.length) {
    all = whole;
    name = whole.slice(from).replace(/[\s,:，：،]+$/u, '');
  }
  const words = name.split(/\s+/).length;
  const lower = /\p{Ll}/u.test(name) && !/\p{Lu}/u.test(name);
  const sentence = /[—–-]\s*$/.test(all) && /\s\p{Ll}{3}/u.test(name) && /^\p{Ll}/u.test(text.slice(all.length));
  return words > 9 ||
    sentence ||
    // “Dear Nell is written by Nell Wright, who …”
    /\p{L}{5}\.\s|\b(?:is|are|was|has|will|runs|appears)\b/u.test(name) ||
    (lower && words > 2 && !/^dear/i.test(word)) ||
    (comma && /^\p{Ll}/u.test(name)) ||
    (all === text && /[\p{L}\p{M}]$/u.test(text) && words > 5)
    ? undefined
    : { length: all.length, name };
}

/** “Loyal: …” right below “—Trying to Be Loyal”. */
export function calledUpon(text: string, signature: string): Opening | undefined {
  const [all = '', name = ''] = /^([^,:;.!?：]{2,60})[:：]\s*/.exec(text) ?? [];
  return signature && echoes(name, signature) ? { length: all.length, name } : undefined;
}

/** “Dear Readers” greets everybody: it opens neither a letter nor a reply. */
export const greetsReaders = (name: string): boolean => READERS.test(name);
