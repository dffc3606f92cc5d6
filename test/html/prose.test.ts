import { expect } from '@open-wc/testing';
import { renderProse } from '../../src/html/prose.js';
import { sanitiserReady } from '../../src/html/sanitise.js';

const shown = (...source: Parameters<typeof renderProse>): string => {
  const place = document.createElement('div');
  place.append(renderProse(...source));
  return place.innerHTML;
};

describe('renderProse', () => {
  before(() => sanitiserReady());

  it('makes markup safe', () => {
    expect(shown({ html: '<p onclick="xss()">a<script>b</script></p>' }, {})).to.equal('<p>a</p>');
  });

  it('shows plain text as it is', () => {
    expect(shown({ text: '<i>a</i>\n\nb' }, {})).to.equal('<p>&lt;i&gt;a&lt;/i&gt;</p><p>b</p>');
  });

  it('prefers the markup', () => {
    expect(shown({ html: '<p>a</p>', text: 'b' }, {})).to.equal('<p>a</p>');
  });

  it('shows nothing of nothing', () => {
    expect(shown({}, {})).to.equal('');
    expect(shown({ html: '', text: ' ' }, {})).to.equal('');
  });

  it('puts headings below the one above', () => {
    expect(shown({ html: '<h1>a</h1>' }, { headingLevel: 4 })).to.equal('<h4>a</h4>');
  });
});
