import { expect } from '@open-wc/testing';
import { en } from '../../src/text/en.js';
import { enAd } from '../../src/text/en-ad.js';
import { enArchive } from '../../src/text/en-archive.js';
import { enAround } from '../../src/text/en-around.js';
import { enCard } from '../../src/text/en-card.js';
import { enDraft } from '../../src/text/en-draft.js';
import { enExit } from '../../src/text/en-exit.js';
import { enForm } from '../../src/text/en-form.js';
import { enMore } from '../../src/text/en-more.js';
import { enOpened } from '../../src/text/en-opened.js';
import { enSending } from '../../src/text/en-sending.js';
import { tables } from '../../src/text/language.js';
import { LANGUAGES, learn } from '../../src/text/translations.js';

const PARTS: readonly object[] = [en, enAround, enCard, enMore, enAd, enArchive, enOpened, enForm, enDraft, enExit, enSending];
const ENGLISH = Object.assign({}, ...PARTS) as Record<string, unknown>;

describe('tables of sentences', () => {
  it('have no word twice in English', () => {
    expect(Object.keys(ENGLISH).length).to.equal(PARTS.flatMap((part) => Object.keys(part)).length);
  });

  for (const tag of LANGUAGES.keys()) {
    it(`say everything in ${tag}`, async () => {
      expect(await learn(tag)).to.equal(true);
      const table = tables.get(tag) as Record<string, unknown>;
      expect(Object.keys(table).sort()).to.deep.equal(Object.keys(ENGLISH).sort());
      for (const [key, sentence] of Object.entries(table)) {
        expect(typeof sentence, key).to.equal(typeof ENGLISH[key]);
        if (typeof sentence === 'string') expect(sentence.trim(), key).to.not.equal('');
        // What a sentence is told, it says.
        else expect((sentence as (...said: readonly string[]) => string)('7', '8'), key).to.be.a('string').that.is.not.empty;
      }
    });
  }
});
