import { IMPORTANT } from '../fixtures/host-css.js';
import { SUBJECTS, UNCLAMPED } from '../support/subjects.js';
import { hostsSuite } from './hosts-suite.js';

describe('hosts to whom everything is important', () => {
  hostsSuite(IMPORTANT.map(({ name, css, also, boxless }) => ({ name, head: `<style>${css}</style>`, also, subjects: boxless ? UNCLAMPED : SUBJECTS })));
});
