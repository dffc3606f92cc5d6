import { expect } from '@open-wc/testing';
import { decodeEntities } from '../../src/feed/entities.js';
import { splitColumn, type SplitAnswer, type SplitColumn } from '../../src/feed/split.js';
import type { Prose } from '../../src/feed/types.js';

const textOf = ({ html, text = '' }: Prose = {}): string =>
  (html === undefined
    ? text
    : decodeEntities(html.replace(/<br>|<\/?(?:p|div|h\d|blockquote)\b[^>]*>/g, ' ').replace(/<[^>]*>/g, ''))
  )
    .replace(/\s+/g, ' ')
    .trim();

const outlineOf = ({ greeting = '', body, signedAs, place }: SplitAnswer & { readonly place?: string }): string =>
  [greeting, textOf(body), ...(signedAs ? [`—${signedAs}`] : []), ...(place ? [`@${place}`] : [])].join(' | ');

/** One line a part: `^` before, `#` title, `?` letter, `!` reply, `$` after. */
function outline(column: SplitColumn | null): readonly string[] | null {
  return (
    column && [
      ...(column.before ? [`^ ${textOf(column.before)}`] : []),
      ...column.letters.flatMap(({ title, question, answers }) => [
        ...(title ? [`# ${title}`] : []),
        `? ${outlineOf(question)}`,
        ...answers.map((answer) => `! ${outlineOf(answer)}`),
      ]),
      ...(column.after ? [`$ ${textOf(column.after)}`] : []),
    ]
  );
}

const html = (...paragraphs: readonly string[]): Prose => ({ html: paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n') });
const text = (...lines: readonly string[]): Prose => ({ text: lines.join('\n') });

const LETTER = 'My sister borrows my car and never fills it up. What can I say?';
const REPLY = 'Say it before she drives off. A full tank is the fare.';

type Case = readonly [what: string, content: Prose, expected: readonly string[], names?: readonly string[]];

const SPLIT: readonly Case[] = [
  [
    'a greeting of its own line and a signature after two dashes',
    text('Dear Nell,', LETTER, '--Running on Empty', '', 'Dear Running,', REPLY, '', '--Nell'),
    [`? Dear Nell, | ${LETTER} | —Running on Empty`, `! Dear Running, | ${REPLY} | —Nell`],
  ],
  [
    'capitals, and a signature at the end of the paragraph',
    text(`DEAR NELL: ${LETTER} -- RUNNING ON EMPTY IN UTAH`, '', `DEAR RUNNING: ${REPLY}`),
    [`? DEAR NELL: | ${LETTER} | —RUNNING ON EMPTY IN UTAH`, `! DEAR RUNNING: | ${REPLY}`],
  ],
  [
    'the same wrapped inside the signature',
    text('DEAR NELL: My sister borrows my car and never', 'fills it up. What can I say? -- RUNNING', 'ON EMPTY', '', `DEAR RUNNING: ${REPLY}`),
    [`? DEAR NELL: | ${LETTER} | —RUNNING ON EMPTY`, `! DEAR RUNNING: | ${REPLY}`],
  ],
  [
    'capitals without a dash above the reply',
    html(`DEAR NELL: ${LETTER}`, 'WONDERING IN OHIO', `DEAR WONDERING: ${REPLY}`),
    [`? DEAR NELL: | ${LETTER} | —WONDERING IN OHIO`, `! DEAR WONDERING: | ${REPLY}`],
  ],
  [
    'a bold greeting that opens the paragraph',
    html(`<strong>Dear Nell:</strong> ${LETTER}`, '&mdash; Out of Gas', `<strong>Dear Out:</strong> ${REPLY}`),
    [`? Dear Nell: | ${LETTER} | —Out of Gas`, `! Dear Out: | ${REPLY}`],
  ],
  [
    'one paragraph with line breaks',
    { html: `<p>Dear Nell,<br/>${LETTER}<br>–Out of Gas<br /><br/>Dear Out,<br>${REPLY}<br>–Nell</p>` },
    [`? Dear Nell, | ${LETTER} | —Out of Gas`, `! Dear Out, | ${REPLY} | —Nell`],
  ],
  [
    'one div with double line breaks',
    { html: `<div>Dear Nell,<br><br>${LETTER}<br><br>---Out of Gas<br><br>Dear Out,<br><br>${REPLY}</div>` },
    [`? Dear Nell, | ${LETTER} | —Out of Gas`, `! Dear Out, | ${REPLY}`],
  ],
  [
    'an italic signature and small print around it',
    html(`Dear Nell, ${LETTER}`, '<small><em>― Out of Gas</em></small>', `Dear Out, ${REPLY}`, '<em>~Nell</em>'),
    [`? Dear Nell, | ${LETTER} | —Out of Gas`, `! Dear Out, | ${REPLY} | —Nell`],
  ],
  [
    'no signature at all',
    html(`Dear Nell: ${LETTER}`, `Dear Reader in Need: ${REPLY}`),
    [`? Dear Nell: | ${LETTER}`, `! Dear Reader in Need: | ${REPLY}`],
  ],
  [
    'Gentle Reader after an unsigned letter',
    text(`DEAR MISS PRIMM: My aunt whistles at dinner.`, '', `GENTLE READER: ${REPLY}`),
    ['? DEAR MISS PRIMM: | My aunt whistles at dinner.', `! GENTLE READER: | ${REPLY}`],
  ],
  [
    'a reply that takes up the beginning of a word only',
    text(`Dearest Nell,`, LETTER, '—Exasperated and Sometimes Broke in Boise', '', 'Dear Ex,', REPLY, '', '—Nell, motorly'),
    [`? Dearest Nell, | ${LETTER} | —Exasperated and Sometimes Broke in Boise`, `! Dear Ex, | ${REPLY} | —Nell, motorly`],
  ],
  [
    'a comma in the greeting',
    html('Hi, Nell!', LETTER, '— L.M.', `Dear L.M.: ${REPLY}`),
    [`? Hi, Nell! | ${LETTER} | —L.M.`, `! Dear L.M.: | ${REPLY}`],
  ],
  [
    'commas in the name of the writer',
    html(`Dear Nell: ${LETTER}`, '— Tired, Broke and Cross', 'Dear Tired, Broke and Cross,', REPLY),
    [`? Dear Nell: | ${LETTER} | —Tired, Broke and Cross`, `! Dear Tired, Broke and Cross, | ${REPLY}`],
  ],
  [
    'capitals with commas before the colon',
    text(`DEAR NELL: ${LETTER} -- TIRED, BROKE AND CROSS`, '', `DEAR TIRED, BROKE AND CROSS: ${REPLY}`),
    [`? DEAR NELL: | ${LETTER} | —TIRED, BROKE AND CROSS`, `! DEAR TIRED, BROKE AND CROSS: | ${REPLY}`],
  ],
  [
    'a title with a full stop in the greeting',
    html(`Dear Dr. Nell, ${LETTER}`, '—Out of Gas', `Dear Out of Gas, ${REPLY}`, '—Dr. Nell'),
    [`? Dear Dr. Nell, | ${LETTER} | —Out of Gas`, `! Dear Out of Gas, | ${REPLY} | —Dr. Nell`],
  ],
  [
    'a place on its own line',
    text('Dear Nell,', LETTER, '--Out of Gas', 'Provo, Utah', '', 'Dear Out,', REPLY),
    [`? Dear Nell, | ${LETTER} | —Out of Gas | @Provo, Utah`, `! Dear Out, | ${REPLY}`],
  ],
  [
    'a place inside the signature, kept as written',
    html(`Dear Nell: ${LETTER}`, '— Wondering in Washington, DC', `Dear Wondering: ${REPLY}`),
    [`? Dear Nell: | ${LETTER} | —Wondering in Washington, DC`, `! Dear Wondering: | ${REPLY}`],
  ],
  [
    'a postscript after the signature',
    text('Dear Nell,', LETTER, '--Out of Gas', '', 'P.S. It is a big car.', '', 'Dear Out,', REPLY),
    [`? Dear Nell, | ${LETTER} P.S. It is a big car. | —Out of Gas`, `! Dear Out, | ${REPLY}`],
  ],
  [
    'a postscript of the columnist',
    html('Dear Nell,', LETTER, '--Out of Gas', 'Dear Out,', REPLY, '--Nell', 'P.S. Check the oil.'),
    [`? Dear Nell, | ${LETTER} | —Out of Gas`, `! Dear Out, | ${REPLY} P.S. Check the oil. | —Nell`],
  ],
  [
    'a signature with no dash that the reply takes up',
    html(`Dear Nell, ${LETTER}`, 'Sincerely,', 'Out of Gas', `Dear Out of Gas, ${REPLY}`),
    [`? Dear Nell, | ${LETTER} Sincerely, | —Out of Gas`, `! Dear Out of Gas, | ${REPLY}`],
  ],
  [
    'a sign-off by real name, without a dash',
    text(`Dear Rabbi Test,`, LETTER, '--Out', '', 'Dear Out,', REPLY, '', 'Rabbi Test'),
    [`? Dear Rabbi Test, | ${LETTER} | —Out`, `! Dear Out, | ${REPLY} | —Rabbi Test`],
  ],
  [
    'a sign-off by another name than the greeting',
    html(`Dear Counsel, ${LETTER}`, '—Out', `Dear Out, ${REPLY}`, '—Mary B. Lane', 'Write to <a href="mailto:x@example.org">Counsel</a>.'),
    [`? Dear Counsel, | ${LETTER} | —Out`, `! Dear Out, | ${REPLY} | —Mary B. Lane`, '$ Write to Counsel.'],
    ['Mary B. Lane'],
  ],
  [
    'a preface and fixed lines',
    html('Each week Nell answers your mail.', 'Dear Nell,', LETTER, '—Out of Gas', 'Dear Out,', REPLY, '—Nell', 'Please send your questions to Nell. (They may be edited.)'),
    [
      '^ Each week Nell answers your mail.',
      `? Dear Nell, | ${LETTER} | —Out of Gas`,
      `! Dear Out, | ${REPLY} | —Nell`,
      '$ Please send your questions to Nell. (They may be edited.)',
    ],
  ],
  [
    'several letters to one columnist',
    text(`Dear Nell: ${LETTER}`, '--Out', '', `Dear Out: ${REPLY}`, '', 'Dear Nell: My cat sings.', '--Awake', '', 'Dear Awake: Sing along.'),
    [`? Dear Nell: | ${LETTER} | —Out`, `! Dear Out: | ${REPLY}`, '? Dear Nell: | My cat sings. | —Awake', '! Dear Awake: | Sing along.'],
  ],
  [
    'a heading above each letter',
    {
      html: `<h3>Empty tank</h3><p>Dear Nell: ${LETTER}</p><p>Dear Driver: ${REPLY}</p><hr><h3>Song at night</h3><p>Dear Nell: My cat sings.</p><p>Dear Sleepless: Sing along.</p>`,
    },
    ['# Empty tank', `? Dear Nell: | ${LETTER}`, `! Dear Driver: | ${REPLY}`, '# Song at night', '? Dear Nell: | My cat sings.', '! Dear Sleepless: | Sing along.'],
  ],
  [
    'a bold line as a heading, and stars between letters',
    html('<b>Empty tank</b>', `Dear Nell: ${LETTER}`, `Dear Driver: ${REPLY}`, '* * *', '<b>Song at night</b>', 'Dear Nell: My cat sings.', 'Dear Awake: Sing along.'),
    ['# Empty tank', `? Dear Nell: | ${LETTER}`, `! Dear Driver: | ${REPLY}`, '# Song at night', '? Dear Nell: | My cat sings.', '! Dear Awake: | Sing along.'],
  ],
  [
    'a heading in plain text after a signed reply',
    text('Dear Nell,', LETTER, '-Out', '', 'Dear Out,', REPLY, '-Nell', '', 'Song at night', '', 'Dear Nell,', 'My cat sings.', '-Awake', '', 'Dear Awake,', 'Sing along.', '-Nell'),
    [`? Dear Nell, | ${LETTER} | —Out`, `! Dear Out, | ${REPLY} | —Nell`, '# Song at night', '? Dear Nell, | My cat sings. | —Awake', '! Dear Awake, | Sing along. | —Nell'],
  ],
  [
    'a letter that gets no reply beside one that does',
    text(`Dear Nell: ${LETTER}`, '--Out', '', `Dear Out: ${REPLY}`, '', 'Dear Nell: Thank you for your column on cats.', '--Purring'),
    [`? Dear Nell: | ${LETTER} | —Out`, `! Dear Out: | ${REPLY}`, '? Dear Nell: | Thank you for your column on cats. | —Purring'],
  ],
  ['Q and A', html(`<b>Q:</b> ${LETTER}`, `<b>A:</b> ${REPLY}`), [`? Q: | ${LETTER}`, `! A: | ${REPLY}`]],
  ['Q and A in bold without a colon', html(`<b>Q</b> ${LETTER}`, `<b>A</b> ${REPLY}`), [`? Q | ${LETTER}`, `! A | ${REPLY}`]],
  ['Q. and A. with a signature', text(`Q. ${LETTER}`, '— Out of Gas', '', `A. ${REPLY}`), [`? Q. | ${LETTER} | —Out of Gas`, `! A. | ${REPLY}`]],
  ['markers in starred bold', text(`**Q:** ${LETTER}`, '', `**A:** ${REPLY}`), [`? **Q:** | ${LETTER}`, `! **A:** | ${REPLY}`]],
  ['the words as headings', { html: `<h4>Question</h4><p>${LETTER}</p><h4>Answer</h4><p>${REPLY}</p>` }, [`? Question | ${LETTER}`, `! Answer | ${REPLY}`]],
  ['a greeting after the marker', html(`Q: Dear Nell, ${LETTER}`, '—Out', `A: Dear Out, ${REPLY}`), [`? Q: Dear Nell, | ${LETTER} | —Out`, `! A: Dear Out, | ${REPLY}`]],
  ['a greeting below the marker', html('Q.', 'Hi Nell,', LETTER, 'A.', REPLY), [`? Q. Hi Nell, | ${LETTER}`, `! A. | ${REPLY}`]],
  [
    'several told questions',
    text(`Q: ${LETTER}`, '', `A: ${REPLY}`, '', 'Q: My cat sings at night. Is it ill?', '', 'A: It is happy.'),
    [`? Q: | ${LETTER}`, `! A: | ${REPLY}`, '? Q: | My cat sings at night. Is it ill?', '! A: | It is happy.'],
  ],
  ['Frage and Antwort', html('Frage: Meine Katze singt. Ist sie krank?', 'Antwort: Sie ist froh.'), ['? Frage: | Meine Katze singt. Ist sie krank?', '! Antwort: | Sie ist froh.']],
  ['F and A', text('F: Meine Katze singt. Ist sie krank?', '', 'A: Sie ist froh.'), ['? F: | Meine Katze singt. Ist sie krank?', '! A: | Sie ist froh.']],
  ['P and R', html('<strong>P.</strong> Mi gata canta. ¿Está enferma?', '<strong>R.</strong> Está contenta.'), ['? P. | Mi gata canta. ¿Está enferma?', '! R. | Está contenta.']],
  ['Domanda and Risposta', text('Domanda: La gatta canta. È malata?', 'Risposta: È felice.'), ['? Domanda: | La gatta canta. È malata?', '! Risposta: | È felice.']],
  ['Вопрос and Ответ', html('Вопрос: Кошка поёт. Она больна?', 'Ответ: Она счастлива.'), ['? Вопрос: | Кошка поёт. Она больна?', '! Ответ: | Она счастлива.']],
  ['問 and 答', html('問：貓會唱歌。牠病了嗎？', '答：牠很快樂。'), ['? 問： | 貓會唱歌。牠病了嗎？', '! 答： | 牠很快樂。']],
  ['a marker with the writer in brackets', html('Q（30代女性）：猫が歌います。病気ですか？', 'A：元気です。'), ['? Q（30代女性）： | 猫が歌います。病気ですか？', '! A： | 元気です。']],
  ['Spanish', html('Querida Nela:', 'Mi gata canta. ¿Qué hago?', '— Desvelada en León', 'Querida Desvelada:', 'Cante con ella.', '— Nela'), ['? Querida Nela: | Mi gata canta. ¿Qué hago? | —Desvelada en León', '! Querida Desvelada: | Cante con ella. | —Nela']],
  ['Portuguese', html('Cara Nela, a minha gata canta. Que faço?', '– Insone', 'Cara Insone, cante com ela.'), ['? Cara Nela, | a minha gata canta. Que faço? | —Insone', '! Cara Insone, | cante com ela.']],
  ['French', html('Chère Nelle,', 'Mon chat chante. Que faire ?', '— Réveillée à Lyon', 'Chère Réveillée,', 'Chantez avec lui.', '— Nelle'), ['? Chère Nelle, | Mon chat chante. Que faire ? | —Réveillée à Lyon', '! Chère Réveillée, | Chantez avec lui. | —Nelle']],
  ['German', html('Liebe Frau Nell, meine Katze singt. Was tun?', '– Schlaflos in Ulm', 'Liebe Schlaflose, singen Sie mit.'), ['? Liebe Frau Nell, | meine Katze singt. Was tun? | —Schlaflos in Ulm', '! Liebe Schlaflose, | singen Sie mit.']],
  ['Italian', html('Cara Nella, la gatta canta. Che fare?', '— Insonne', 'Cara Insonne, canti anche lei.'), ['? Cara Nella, | la gatta canta. Che fare? | —Insonne', '! Cara Insonne, | canti anche lei.']],
  ['Dutch', html('Beste Nel, mijn kat zingt. Wat nu?', '- Wakker in Gent', 'Beste Wakker, zing mee.'), ['? Beste Nel, | mijn kat zingt. Wat nu? | —Wakker in Gent', '! Beste Wakker, | zing mee.']],
  ['Polish', html('Droga Nelu, mój kot śpiewa. Co robić?', '— Niewyspana', 'Droga Niewyspana, śpiewaj z nim.'), ['? Droga Nelu, | mój kot śpiewa. Co robić? | —Niewyspana', '! Droga Niewyspana, | śpiewaj z nim.']],
  ['Swedish', html('Kära Nell! Min katt sjunger. Vad gör jag?', '– Sömnlös', 'Kära Sömnlös! Sjung med.'), ['? Kära Nell! | Min katt sjunger. Vad gör jag? | —Sömnlös', '! Kära Sömnlös! | Sjung med.']],
  ['Russian', html('Дорогая Нелли, мой кот поёт. Что делать?', '— Бессонная', 'Дорогая Бессонная, пойте с ним.'), ['? Дорогая Нелли, | мой кот поёт. Что делать? | —Бессонная', '! Дорогая Бессонная, | пойте с ним.']],
  ['Ukrainian', html('Шановна Нелю, мій кіт співає. Що робити?', '— Безсонна', 'Шановна Безсонна, співайте з ним.'), ['? Шановна Нелю, | мій кіт співає. Що робити? | —Безсонна', '! Шановна Безсонна, | співайте з ним.']],
  ['Turkish', html('Sevgili Nil, kedim şarkı söylüyor. Ne yapayım?', '— Uykusuz', 'Sevgili Uykusuz, eşlik et.'), ['? Sevgili Nil, | kedim şarkı söylüyor. Ne yapayım? | —Uykusuz', '! Sevgili Uykusuz, | eşlik et.']],
  ['Arabic', html('عزيزتي نيل،', 'قطتي تغني كل ليلة. ماذا أفعل؟', '— ساهرة', 'عزيزتي الساهرة،', 'غني معها.'), ['? عزيزتي نيل، | قطتي تغني كل ليلة. ماذا أفعل؟ | —ساهرة', '! عزيزتي الساهرة، | غني معها.']],
  ['Hebrew, with the dash at the other end', html('נל היקרה,', 'החתול שלי שר כל לילה. מה לעשות?', 'ערה בלילה —', 'ערה היקרה,', 'שירי איתו.'), ['? נל היקרה, | החתול שלי שר כל לילה. מה לעשות? | —ערה בלילה', '! ערה היקרה, | שירי איתו.']],
  ['Persian', html('نل عزیز،', 'گربه‌ام آواز می‌خواند. چه کنم؟', '— بی‌خواب', 'بی‌خواب عزیز،', 'با او بخوان.'), ['? نل عزیز، | گربه‌ام آواز می‌خواند. چه کنم؟ | —بی‌خواب', '! بی‌خواب عزیز، | با او بخوان.']],
  ['Hindi', html('प्रिय नेल,', 'मेरी बिल्ली गाती है। क्या करूँ?', '— जागती', 'प्रिय जागती,', 'साथ गाइए।'), ['? प्रिय नेल, | मेरी बिल्ली गाती है। क्या करूँ? | —जागती', '! प्रिय जागती, | साथ गाइए।']],
  ['Chinese', html('亲爱的妮尔：', '我的猫每晚唱歌。怎么办？', '——失眠的人', '亲爱的失眠的人：', '跟它一起唱。'), ['? 亲爱的妮尔： | 我的猫每晚唱歌。怎么办？ | —失眠的人', '! 亲爱的失眠的人： | 跟它一起唱。']],
  ['Japanese', html('ネル先生へ', '猫が毎晩歌います。どうしたら？', '――眠れない妻', '眠れない妻様へ', '一緒に歌いましょう。'), ['? ネル先生へ | 猫が毎晩歌います。どうしたら？ | —眠れない妻', '! 眠れない妻様へ | 一緒に歌いましょう。']],
  ['Korean', html('친애하는 넬,', '고양이가 밤마다 노래해요. 어쩌죠?', '— 잠 못 드는 이', '잠 못 드는 이님께,', '같이 부르세요.'), ['? 친애하는 넬, | 고양이가 밤마다 노래해요. 어쩌죠? | —잠 못 드는 이', '! 잠 못 드는 이님께, | 같이 부르세요.']],
  [
    'a quoted letter with the reply outside',
    { html: `<blockquote><p>Dear Nell,</p><p>${LETTER}</p><p>—Out of Gas</p></blockquote><p>Dear Out,</p><p>${REPLY}</p>` },
    [`? Dear Nell, | ${LETTER} | —Out of Gas`, `! Dear Out, | ${REPLY}`],
  ],
  [
    'a quoted letter and a reply that only signs off',
    { html: `<blockquote><p>Dear Nell, ${LETTER}</p></blockquote><p>${REPLY}</p><p>—Nell</p>` },
    [`? Dear Nell, | ${LETTER}`, `!  | ${REPLY} | —Nell`],
  ],
  [
    'a quoted letter that greets nobody',
    { html: `<blockquote><p>${LETTER}</p><p>—Out of Gas</p></blockquote><p>Dear Out, ${REPLY}</p>` },
    [`?  | ${LETTER} | —Out of Gas`, `! Dear Out, | ${REPLY}`],
  ],
  [
    'an italic letter',
    html('<em>Dear Nell,</em>', `<em>${LETTER}</em>`, '<em>—Out of Gas</em>', REPLY, '—Nell'),
    [`? Dear Nell, | ${LETTER} | —Out of Gas`, `!  | ${REPLY} | —Nell`],
  ],
  [
    'two signatures and one greeting',
    text('Dear Nell,', LETTER, '—Out of Gas', '', REPLY, '', '—Nell'),
    [`? Dear Nell, | ${LETTER} | —Out of Gas`, `!  | ${REPLY} | —Nell`],
  ],
  [
    'a letter quoted in the letter',
    html('Dear Nell,', 'He left a note:', 'Dear Joan, it is over.', 'What now?', '—Left Behind', 'Dear Left,', REPLY),
    ['? Dear Nell, | He left a note: Dear Joan, it is over. What now? | —Left Behind', `! Dear Left, | ${REPLY}`],
  ],
  [
    'a second greeting right below the first',
    text('Dear Nell,', '', 'Hi there! ' + LETTER, '', '—Out', '', 'Dear Out,', REPLY),
    [`? Dear Nell, | Hi there! ${LETTER} | —Out`, `! Dear Out, | ${REPLY}`],
  ],
  [
    'a list with dashes, and an aside after dashes',
    text('Dear Nell,', 'She owes me:', '- Gas', '- Tires', '-- or so I think', '', 'What now?', '', 'Dear Creditor,', REPLY),
    ['? Dear Nell, | She owes me: - Gas - Tires -- or so I think What now?', `! Dear Creditor, | ${REPLY}`],
  ],
  [
    'a quotation with its source is no signature',
    html('Dear Nell,', LETTER, '“Drive, he said.”', '— Robert Creeley', 'Dear Driver,', REPLY),
    [`? Dear Nell, | ${LETTER} “Drive, he said.” — Robert Creeley`, `! Dear Driver, | ${REPLY}`],
  ],
  [
    'dialogue after dashes',
    html('Chère Nelle,', 'Il m’a parlé.', '— Tu viens ?', '— Non, je ne viens pas.', 'Que faire ?', 'Chère Indécise,', 'Venez.'),
    ['? Chère Nelle, | Il m’a parlé. — Tu viens ? — Non, je ne viens pas. Que faire ?', '! Chère Indécise, | Venez.'],
  ],
  [
    'lines of the page in the middle and below',
    html('Dear Nell,', LETTER, 'Advertisement', '—Out', 'Dear Out,', 'Say it.', 'Story continues below advertisement', 'Then wait.', '—Nell', 'MORE FROM THE GAZETTE AND OUR PARTNERS', 'Close Ad'),
    [`? Dear Nell, | ${LETTER} | —Out`, '! Dear Out, | Say it. Then wait. | —Nell'],
  ],
  [
    'a tail of links under its label',
    { html: `<p>Dear Nell,</p><p>${LETTER}</p><p>Dear Driver,</p><p>${REPLY}</p><h4>Read more:</h4><ul><li><a href="/1">Ten cats that sing</a></li><li><a href="/2">Gas is dear</a></li></ul>` },
    [`? Dear Nell, | ${LETTER}`, `! Dear Driver, | ${REPLY}`],
  ],
  [
    'a greeting to the readers above the letters',
    html('Dear Readers: I am back from the sea.', `Dear Nell: ${LETTER}`, '—Out', `Dear Out: ${REPLY}`),
    ['^ Dear Readers: I am back from the sea.', `? Dear Nell: | ${LETTER} | —Out`, `! Dear Out: | ${REPLY}`],
  ],
  [
    'the columnist’s name tells where the preface ends',
    html('Hello friends of the road, two letters today.', 'Dear Nell: My cat sings.', 'Dear Awake: Sing along.'),
    ['^ Hello friends of the road, two letters today.', '? Dear Nell: | My cat sings.', '! Dear Awake: | Sing along.'],
    ['Nell Wright'],
  ],
  [
    'entities, spaces that do not break, and Windows line ends',
    { html: `<p>Dear&nbsp;Nell&#58;&#160;She said &ldquo;no&rdquo;.\r\nWhy?</p>\r\n<p>&#8212;&nbsp;Jos&eacute; &amp; Co.</p>\r\n<p>Dear Jos&eacute;:\r\n${REPLY}</p>` },
    ['? Dear Nell: | She said “no”. Why? | —José & Co.', `! Dear José: | ${REPLY}`],
  ],
  [
    'plain text keeps what looks like markup',
    text('Dear Nell,', 'Is 3 < 4 &amp; 5?', '--A &amp; B', '', 'Dear A &amp; B,', 'Yes.'),
    ['? Dear Nell, | Is 3 < 4 &amp; 5? | —A &amp; B', '! Dear A &amp; B, | Yes.'],
  ],
  [
    'a reply that calls the writer without greeting',
    html(`Hi, Nell: ${LETTER}`, '— Conflicted', `<b>Conflicted:</b> ${REPLY}`),
    [`? Hi, Nell: | ${LETTER} | —Conflicted`, `! Conflicted: | ${REPLY}`],
  ],
  [
    'where to write to, below an unsigned reply',
    html(`Dear Nell: ${LETTER}`, '— Out', `Dear Out: ${REPLY}`, '(Write to Nell at nell@example.org.)', '© 2026 Nell Wright'),
    [`? Dear Nell: | ${LETTER} | —Out`, `! Dear Out: | ${REPLY}`, '$ (Write to Nell at nell@example.org.) © 2026 Nell Wright'],
  ],
  [
    'who the columnist is, in words that start like a greeting',
    html(`Dear Nell: ${LETTER}`, `Dear Driver: ${REPLY}`, 'Dear Nell is written by Nell Wright, a driver.'),
    [`? Dear Nell: | ${LETTER}`, `! Dear Driver: | ${REPLY} Dear Nell is written by Nell Wright, a driver.`],
    ['Nell Wright'],
  ],
  [
    'a greeting that runs on into its letter',
    html('Dear Nell, here is my story:', LETTER, '—Out', 'Dear Out: say this:', REPLY),
    [`? Dear Nell, | here is my story: ${LETTER} | —Out`, `! Dear Out: | say this: ${REPLY}`],
  ],
  [
    'a name with its place where the reply takes the name up',
    html(`Querida Elena: mi gata canta. ¿Qué hago?`, 'Ana, Madrid', 'Querida Ana: cante con ella.', 'Elena'),
    ['? Querida Elena: | mi gata canta. ¿Qué hago? | —Ana, Madrid', '! Querida Ana: | cante con ella. | —Elena'],
  ],
  [
    'another reader’s words in the reply',
    html(`Dear Nell: ${LETTER}`, '— Out', `Dear Out: ${REPLY}`, 'Re: Gas: I had that too.', '— Anonymous', 'Anonymous: Thanks.'),
    [`? Dear Nell: | ${LETTER} | —Out`, `! Dear Out: | ${REPLY} Re: Gas: I had that too. — Anonymous Anonymous: Thanks.`],
  ],
  [
    'markers of more than one word, in bold',
    html(`<strong>The question</strong> ${LETTER}`, `<strong>Nell’s answer</strong> ${REPLY}`),
    [`? The question | ${LETTER}`, `! Nell’s answer | ${REPLY}`],
  ],
  ...['Follow your heart.', 'Save yourself!', 'Like a grown-up', 'Share the car, not the tank', 'More from him would help.', 'Like I said: “Drive.”'].map(
    (words): Case => [
      `last words that begin like a button of the page: ${words}`,
      html('Dear Nell,', LETTER, '—Out', 'Dear Out,', 'Say it.', words),
      [`? Dear Nell, | ${LETTER} | —Out`, `! Dear Out, | Say it. ${words}`],
    ],
  ),
  [
    'plain text that goes on in the next line',
    text(`Dear Nell: ${LETTER} — Running on Empty`, `Dear Running: ${REPLY} — Nell`),
    [`? Dear Nell: | ${LETTER} | —Running on Empty`, `! Dear Running: | ${REPLY} | —Nell`],
  ],
  [
    'a slash for a dash, as in the north',
    html('Kära Nell!', 'Systern lånar bilen. Vad gör jag?', '/Förtvivlad', 'Kära Förtvivlad!', 'Tala med henne.'),
    ['? Kära Nell! | Systern lånar bilen. Vad gör jag? | —Förtvivlad', '! Kära Förtvivlad! | Tala med henne.'],
  ],
  ...[
    ['Αγαπητή Νέλλη,', 'Τι να κάνω;', 'Απελπισμένη', 'Αγαπητή Απελπισμένη,'],
    ['Milá Nelo,', 'Co mám dělat?', 'Zoufalá', 'Milá Zoufalá,'],
    ['Kedves Nelli!', 'Mit tegyek?', 'Kétségbeesett', 'Kedves Kétségbeesett!'],
    ['Rakas Nelli,', 'Mitä teen?', 'Epätoivoinen', 'Rakas Epätoivoinen,'],
    ['Dragă Nela,', 'Ce să fac?', 'Disperată', 'Dragă Disperată,'],
    ['Draga Nela,', 'Što da radim?', 'Očajna', 'Draga Očajna,'],
    ['יעל שלום,', 'מה לעשות?', 'מיואשת', 'מיואשת שלום,'],
  ].map(
    ([greeting = '', asks = '', name = '', reply = '']): Case => [
      `a greeting as in “${greeting}”`,
      html(greeting, asks, `— ${name}`, reply, 'Χμ.'),
      [`? ${greeting} | ${asks} | —${name}`, `! ${reply} | Χμ.`],
    ],
  ),
  [
    'Japanese markers between brackets that words follow',
    html('【相談】姉が鍋を返してくれません。困っています。', '【回答】聞いてみましょう。'),
    ['? 【相談】 | 姉が鍋を返してくれません。困っています。', '! 【回答】 | 聞いてみましょう。'],
  ],
  [
    'wide letters for markers',
    text('Ｑ．姉が鍋を返してくれません。困っています。', 'Ａ．聞いてみましょう。'),
    ['? Ｑ． | 姉が鍋を返してくれません。困っています。', '! Ａ． | 聞いてみましょう。'],
  ],
  ['a headline that quotes the letter', { html: `<h1>Dear Nell: Sister won’t pay</h1><p>Dear Nell: ${LETTER}</p><p>Dear Driver: ${REPLY}</p>` }, ['# Dear Nell: Sister won’t pay', `? Dear Nell: | ${LETTER}`, `! Dear Driver: | ${REPLY}`]],
  ['a first letter under its picture', { html: `<img src="a.png" alt=""><p>Dear Nell: ${LETTER}</p><p>Dear Driver: ${REPLY}</p>` }, ['^ ', `? Dear Nell: | ${LETTER}`, `! Dear Driver: | ${REPLY}`]],
];

type Whole = readonly [what: string, content: Prose, names?: readonly string[]];

const WHOLE: readonly Whole[] = [
  ['nothing', { html: '' }],
  ['a post without greetings', html('I bought a car.', 'It is red.')],
  ['an essay to the readers', html('Dear readers, what a year. Did you enjoy it?', 'I did.', '—Nell'), ['Nell']],
  ['a single greeting', html('Dear Nell, I liked your talk. Will you come again?', 'So wrote a friend, and I was glad.'), ['Nell']],
  ['a signed open letter', html('Dear Pear Computers,', 'Why is there no button? Bring it back.', '—A Customer')],
  ['two open letters by one hand', text('Dear Pear,', 'Why no button?', '--Tom', '', 'Dear Plum,', 'Why so many?', '--Tom')],
  ['a list of open letters', html('Dear Monday, why?', 'Dear Coffee, thank you.', 'Dear Bed, see you soon.')],
  ['two greetings and nothing that ties them', html('Dear Spring, I waited for you.', 'Dear Winter, I will not miss you.')],
  ['a link with a quotation', html('<a href="/x">Nell on cars</a>', 'My favorite part is the tank.')],
  [
    'a column quoted in another post',
    { html: `<p>I read this today:</p><blockquote><p>Dear Nell: ${LETTER}</p><p>—Out</p><p>Dear Out: ${REPLY}</p></blockquote><p>What nonsense.</p>` },
  ],
  ['an interview', html('We met the maker of the car.', '<b>Q:</b> Why red?', '<b>A:</b> Because.', '<b>Q:</b> Why now?', '<b>A:</b> It was ready.')],
  ['frequent questions', text('Q: How do I install it?', 'A: Unzip it.', '', 'Q: Is it free?', 'A: Yes. It is.')],
  ['a question after an introduction', html('Here is one we often get.', 'Q: Is it free?', 'A: Yes.')],
  ['questions without answers', html('Q: Why red? I wonder.', 'Q: Why now? I wonder.')],
  ['questions in a list', { html: '<ul><li>Q: Is it red? I wonder.</li><li>A: Yes.</li></ul>' }],
  ['questions in code', { html: '<pre>Q: read(). Then what?\nA: write()</pre><pre>Q: read()</pre><pre>A: write()</pre>' }],
  ['mail with headers', text('From: Ann', 'Subject: Patch', '', 'Dear Tom, does it build?', '--Ann', '', 'Dear Ann, yes.', '--Tom')],
  ['a thread with attributions', text('Hi Ann,', 'does it build?', '--Tom', '', 'On Mon, 2 Nov 2026, Tom wrote:', '> it should', '', 'Hi Tom,', 'yes.')],
  ['a letter without words', html('Dear Nell:', 'Dear Out: Say it.')],
  ['a reply without words', html(`Dear Nell: ${LETTER}`, '—Out', 'Dear Out:')],
  ['options that look like answers', text('Q: Shall I stay? Or go?', '', 'A. stay', '', 'A. go')],
  ['sentences that open with dear', html('Dear old Tom was late. Where was he?', 'Dear me, I said, and sat down.')],
  ['a German sentence', html('Liebe macht blind, sagt man. Stimmt das?', 'Liebe macht aber auch satt, sage ich.')],
  ['a story with dialogue', html('— Hola, Ana. ¿Vienes?', '— Hola, Luis. No.')],
  ['a sentence with a dash that opens with dear', html('Dear Nell, I like cars — really. What next?', 'Dear Abby said no — but she was wrong.')],
  ['news to subscribers', html('Dear subscribers, what a week! Did you see it?', 'Dear Ann, thanks for your note.')],
  ['a greeting twice to one person', html('Dear Diary, what a day?', 'Dear Diary, another one.')],
  ['two signatures, neither the columnist’s', text('Dear Nell,', LETTER, '—Out of Gas', '', REPLY, '', '—Somebody Else')],
  ['a signed essay with a quotation', html('Dear friends, I read:', '“Drive, he said.”', '— Robert Creeley', 'Is it not fine?', '— Nell'), ['Nell']],
  ['a long post that ends in two greetings', html('word '.repeat(200), 'Dear Nell: Why?', 'Dear Out: Because.')],
];

const wordsIn = (words: string): readonly string[] => words.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

function wordsOf(column: SplitColumn): readonly string[] {
  const said = ({ greeting = '', body, signedAs = '', place = '' }: SplitAnswer & { readonly place?: string }): string =>
    `${greeting} ${textOf(body)} ${signedAs} ${place}`;
  return wordsIn(
    [
      textOf(column.before),
      ...column.letters.flatMap(({ title = '', question, answers }) => [title, said(question), ...answers.map(said)]),
      textOf(column.after),
    ].join(' '),
  );
}

describe('splitColumn', () => {
  describe('splits', () => {
    for (const [what, content, expected, names] of SPLIT)
      it(what, () => {
        expect(outline(splitColumn(content, names))).to.deep.equal(expected);
      });
  });

  describe('leaves whole', () => {
    for (const [what, content, names] of WHOLE)
      it(what, () => {
        expect(outline(splitColumn(content, names))).to.equal(null);
      });
  });

  // A signature stands above its postscript on the page and below it here.
  const sorted = (words: readonly string[]): readonly string[] => words.toSorted();
  const sourceOf = ({ html, text = '' }: Prose): string =>
    html === undefined
      ? text
      : decodeEntities(html.replace(/<\/(?:p|li|div|blockquote|h\d)>|<br[^>]*>/g, '\n').replace(/<[^>]*>/g, ''));

  it('loses no word but those of the page around the column', () => {
    const furniture = /^(?:Advertisement|Story continues below advertisement|MORE FROM THE GAZETTE.*|Close Ad|Read more:|Ten cats that sing|Gas is dear)$/gm;
    for (const [what, content, , names] of SPLIT) {
      const column = splitColumn(content, names);
      expect(column && sorted(wordsOf(column)), what).to.deep.equal(sorted(wordsIn(sourceOf(content).replace(furniture, ''))));
    }
  });

  it('loses no word of what chance puts together', () => {
    const lines = 'Dear Nell:|Dear Nell: Why?|Dear Out,|Dear Out, no.|Gentle Reader: ah.|Q: One. Two?|A: Three.|--Out|— Nell|- Out|OUT IN OHIO|P.S. More.|Provo|Words. -- Out|Some words.|Why so?|“Drive.”|* * *|Hi there,|Dear Readers: hello.|Out: yes.|(Write to n@example.org)|Song at night'.split('|');
    const around = [['<p>', '</p>'], ['<p><b>', '</b></p>'], ['<blockquote><p>', '</p></blockquote>'], ['<h3>', '</h3>'], ['<div><em>', '</em></div>'], ['', '<br>'], ['', '<br><br>'], ['<li>', '</li>']];
    let seed = 7;
    const pick = <T>(from: readonly T[]): T => from[(seed = (seed * 48271) % 2147483647) % from.length] as T;
    let splits = 0;
    for (let round = 0; round < 4000; round++) {
      const some = Array.from({ length: 3 + (round % 9) }, () => pick(lines));
      const content = round % 2 ? { text: some.map((line) => line + pick(['\n', '\n\n', '\r\n'])).join('') } : { html: some.map((line) => pick(around).join(line)).join('\n') };
      const column = splitColumn(content, pick([[], ['Nell Wright']]));
      if (!column) continue;
      splits++;
      expect(sorted(wordsOf(column)), JSON.stringify(content)).to.deep.equal(sorted(wordsIn(sourceOf(content))));
    }
    expect(splits).to.be.greaterThan(100);
  });

  it('takes any text, however broken', () => {
    const scraps = ['<', '>', '</p>', '<p', '<a href="', "'", '&', '&#x', '<!--', '<script>', '--', '\n', 'Dear A:', ' B?', '\u0000', '\ud800', '<br>', '"', 'Q:', 'A.', '<svg>', '</blockquote>', '<i>'];
    let seed = 11;
    for (let round = 0; round < 1500; round++) {
      let content = '';
      for (let i = 0; i < 12; i++) content += scraps[(seed = (seed * 48271) % 2147483647) % scraps.length] ?? '';
      expect(() => [splitColumn({ html: content }), splitColumn({ text: content })], content).not.to.throw();
    }
  });

  it('opens the paragraph again where it cuts one, and leaves no break at an edge', () => {
    const column = splitColumn({ html: '<div><p class="a"><b>Dear Nell:</b> Why?<br><br>—Out<br><br><b>Dear Out,<br></b><br>So <i>it</i> is.<br>—Nell</p></div>' });
    expect(column?.letters[0]?.question.body).to.deep.equal({ html: '<p class="a">Why?' });
    expect(column?.letters[0]?.answers[0]?.body).to.deep.equal({ html: '<p class="a">So <i>it</i> is.' });
  });

  it('keeps the blank lines between the paragraphs of plain text', () => {
    const column = splitColumn(text('Dear Nell: One.', '', 'Two?', '', 'Dear Out: Three.', '', 'Four.', ''));
    expect(column?.letters[0]?.question.body).to.deep.equal({ text: 'One.\n\nTwo?' });
    expect(column?.letters[0]?.answers[0]?.body).to.deep.equal({ text: 'Three.\n\nFour.' });
  });

  it('keeps a picture that stands between the greeting and the letter', () => {
    const column = splitColumn({ html: '<p>Dear Nell:</p><p><img src="a.png"></p><p>Why?</p><p>Dear Out: So.</p>' });
    expect(column?.letters[0]?.question.body).to.deep.equal({ html: '<p><img src="a.png"></p><p>Why?</p>' });
  });
});
