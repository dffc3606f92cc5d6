import { expect } from '@open-wc/testing';
import { forReader } from '../../src/views/helplines.js';

const LINES = [
  { name: 'US', region: ['US'], languages: ['en'] },
  { name: 'GB', region: ['GB'], languages: ['en', 'cy'] },
  { name: 'DE', region: ['de', 'AT'], languages: ['de'] },
  { name: 'World', chat: 'https://example.org/chat' },
];

const seen = (languages: readonly string[], timeZone: string, lines: typeof LINES = LINES): readonly string[] =>
  forReader(lines, { languages, timeZone }).map(({ name = '' }) => name);

describe('helplines', () => {
  it('for the region of the reader’s languages come with those for everywhere', () => {
    expect(seen(['en-US', 'en'], 'Etc/UTC')).to.deep.equal(['US', 'World']);
  });

  it('in a region that is written small are found too', () => {
    expect(seen(['de-AT'], 'Etc/UTC')).to.deep.equal(['DE', 'World']);
  });

  it('show all where no region fits, so that nobody is left without', () => {
    expect(seen(['fr-FR'], 'Etc/UTC')).to.deep.equal(['US', 'GB', 'DE', 'World']);
  });

  it('in a language the reader doesn’t speak stay, where they are the only ones near', () => {
    expect(seen(['tr-DE', 'tr'], 'Etc/UTC', LINES.slice(0, 3))).to.deep.equal(['DE']);
  });

  const zoned = new Intl.Locale('und', { region: 'GB' }) as Intl.Locale & { getTimeZones?(): readonly string[]; timeZones?: unknown };
  it('for where the clock says the reader is, where the browser can tell', () => {
    const canTell = Boolean(zoned.getTimeZones?.() ?? zoned.timeZones);
    expect(seen(['en-US'], 'Europe/London')).to.deep.equal(canTell ? ['US', 'GB', 'World'] : ['US', 'World']);
  });
});
