import type { Column } from './letters.js';
import { splitColumn } from './split.js';
import type { Item } from './types.js';

/** The letters of an item: as the publisher gives them, else split out of the text where that is certain. */
export function columnOf({ authors, content, letters }: Item): Column {
  if (letters.length || !content) return { letters };
  const names = authors.flatMap(({ addressedAs, name }) => [addressedAs, name]).filter((name) => name !== undefined);
  const found = splitColumn(content, names);
  if (!found) return { before: content, letters: [], whole: true };
  return {
    before: found.before,
    after: found.after,
    letters: found.letters.map(({ title, question, answers }, index) => ({
      id: String(index + 1),
      title,
      question: { ...question, ...question.body },
      answers: answers.map((answer, nth) => ({ ...answer, ...answer.body, author: authors[answers.length > 1 ? nth : 0] })),
    })),
  };
}
