import { expect } from '@open-wc/testing';
import { withCampaign } from '../../src/html/outbound.js';

describe('links that lead away', () => {
  const cases: readonly (readonly [href: string, campaign: string, result: string])[] = [
    ['https://p.example/a', 'utm_source=x', 'https://p.example/a?utm_source=x'],
    ['https://p.example/a', '?utm_source=x&utm_medium=y', 'https://p.example/a?utm_source=x&utm_medium=y'],
    ['https://p.example/a?q=a+b%20c#part', 'utm_source=x', 'https://p.example/a?q=a+b%20c&utm_source=x#part'],
    ['https://p.example/a?utm_source=theirs', 'utm_source=x&utm_medium=y', 'https://p.example/a?utm_source=theirs&utm_medium=y'],
    ['https://p.example/a#part', 'utm_source=x#y', 'https://p.example/a?utm_source=x%23y#part'],
    ['https://p.example/a', ' ', 'https://p.example/a'],
    ['mailto:a@p.example', 'utm_source=x', 'mailto:a@p.example'],
  ];
  for (const [href, campaign, result] of cases) {
    it(`${href} with ${campaign} is ${result}`, () => {
      expect(withCampaign(href, campaign)).to.equal(result);
    });
  }
});
