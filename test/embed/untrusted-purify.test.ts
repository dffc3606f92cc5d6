import { expect } from '@open-wc/testing';
import { untrustedFeedSuite } from './untrusted-suite.js';

describe('an untrusted feed, with DOMPurify', () => {
  before(async () => {
    // As in a browser without a sanitiser: this must be gone before the first of our modules looks for it.
    Reflect.deleteProperty(Document, 'parseHTML');
    await import('../../src/define/index.js');
    const { sanitiserReady, sanitise } = await import('../../src/html/sanitise.js');
    await sanitiserReady();
    expect(sanitise('<p title="a">b</p>').querySelector('p')?.title).to.equal('a');
  });

  untrustedFeedSuite();
});
