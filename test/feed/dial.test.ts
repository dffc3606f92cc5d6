import { expect } from '@open-wc/testing';
import { dial } from '../../src/feed/dial.js';

const DIALLED: Readonly<Record<string, readonly (readonly [written: string, number: string])[]>> = {
  'as it is printed': [
    ['988', '988'],
    ['15', '15'],
    ['116 123', '116123'],
    ['(800) 555-0142', '8005550142'],
    ['+972-2-555.0100', '+97225550100'],
    ['0800\u2011555\u20110', '08005550'],
    ['040/555123', '040555123'],
    ['*31#0800', '*31#0800'],
  ],
  'with a word on the keys': [
    ['1-800-555-TALK', '18005558255'],
    ['1-800-555-TALK (8255)', '18005558255'],
    ['1-800-QUIT-NOW', '18007848669'],
    ['1800 RESPECT', '18007377328'],
    ['1800RESPECT', '18007377328'],
    ['116 123 FREE', '116123'],
  ],
  'with more beside it': [
    ['0845 555 90 90 (24 hours)', '08455559090'],
    ['13 55 14 (24/7)', '135514'],
    ['13 55 14 24/7', '135514'],
    ['988 (press 1)', '988'],
    ['988, press 1', '988'],
    ['+1 (800) 555-0142 ext. 5', '+18005550142'],
    ['Mon–Fri 9–17: 0800 555 456', '0800555456'],
    ['+44 (0)20 5550 0000', '+442055500000'],
  ],
  'the first of several': [
    ['116 123 (UK) / 988 (US)', '116123'],
    ['0800 555 0 111 / 0800 555 0 222', '08005550111'],
    ['0800 5550111 oder 0800 5550222', '08005550111'],
    ['988 or 1-800-555-8255', '988'],
  ],
  'with what to write to it': [
    ['Text HOME to 741741', '741741'],
    ['HOME4 to 741741', '741741'],
  ],
  'in the digits of other scripts': [
    ['٩٩٩', '999'],
    ['۱۲۳', '123'],
    ['०११ २३', '01123'],
    ['１１９', '119'],
  ],
  'that is none': [
    ['', ''],
    ['ask at the desk', ''],
  ],
};

describe('a number to dial', () => {
  for (const [how, numbers] of Object.entries(DIALLED))
    for (const [written, number] of numbers)
      it(`${how}: “${written}”`, () => {
        expect(dial(written)).to.equal(number);
      });
});
