import type { Opening } from './greetings.js';
import type { Line } from './lines.js';

const MARKER =
  /^[^\p{L}\p{N}—–-]{0,4}(?:the |\p{L}+['’]s )?([\p{L}\p{M}]{1,12})\d{0,2}(?:\s?[(（][^)）]{1,40}[)）])?[\s*_\]）)」]*(?:[:：】]|[.．、](?![\p{Lu}\p{Ll}])|(?:\*\*)|$)[*_]*\s*/iu;
const PAIRS =
  'q a|question answer|question reply|f a|frage antwort|p r|pregunta respuesta|pergunta resposta|d r|domanda risposta|question réponse|q r|' +
  'v a|vraag antwoord|p o|pytanie odpowiedź|f s|fråga svar|в о|вопрос ответ|питання відповідь|s c|soru cevap|س ج|سؤال جواب|' +
  'ש ת|שאלה תשובה|پرسش پاسخ|प्रश्न उत्तर|问 答|問 答|質問 回答|相談 回答|提问 回答|질문 답변|문 답';

/** The lines that open with one of a pair of markers, such as “Q:” and “A:”; `true` where a letter opens. */
export function markers(lines: readonly Line[]): ReadonlyMap<Line, Opening & { readonly asks: boolean }> {
  const found = lines.map((line) => {
    // <b>Q</b> needs no colon.
    const [run, next] = line.runs;
    const bold = run && next && run.within !== next.within ? line.text.slice(0, run.end - run.start) : '';
    const [all = '', name] = MARKER.exec(line.text) ?? MARKER.exec(bold) ?? [];
    return name ? { line, length: all.length + line.text.slice(all.length).search(/\S|$/), name: name.normalize('NFKC').toLowerCase() } : undefined;
  });
  const names = new Set(found.map((opening) => opening?.name));
  const [asks = 'q', answers] = PAIRS.split('|').map((pair) => pair.split(' ')).find((pair) => pair.every((name) => names.has(name))) ?? [];
  return new Map(
    found
      .filter((opening) => opening !== undefined)
      .filter(({ name }) => name === asks || name === answers)
      .map((opening) => [opening.line, { ...opening, asks: opening.name === asks }]),
  );
}
