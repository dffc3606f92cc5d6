import '../../src/define/index.js';
import { sanitiserReady } from '../../src/html/sanitise.js';
import { untrustedFeedSuite } from './untrusted-suite.js';

describe('an untrusted feed, with the sanitiser that this browser gets', () => {
  before(() => sanitiserReady());

  untrustedFeedSuite();
});
