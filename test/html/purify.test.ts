import { expect } from '@open-wc/testing';
import { nativeAvailable } from '../../src/html/native.js';
import { sanitiseWithPurify } from '../../src/html/purify.js';
import { sanitiseIn, type Outcome } from '../support/trusted-types.js';
import { executions, hadItsChance, requestsFor } from '../support/harm.js';

const MARKUP = '<p title="a" onclick="xss()">one <b>two</b><img src="/canary-types/x" onerror="xss()"></p><script>xss()</script><x-y>three</x-y>';

describe('DOMPurify', () => {
  it('works in a document of its own, which loads and runs nothing', async () => {
    const fragment = sanitiseWithPurify('<img src="/canary-purify/x"><img src="/canary-purify/y" onerror="xss()"><video src="/canary-purify/z"></video>');
    expect(fragment.ownerDocument.defaultView).to.equal(null);
    await hadItsChance(document.body);
    expect(executions()).to.equal(0);
    expect(requestsFor('/canary-purify/')).to.deep.equal([]);
  });

  it('reads a part of a page as the platform’s sanitiser does', () => {
    const place = document.createElement('div');
    place.append(sanitiseWithPurify(' \n<frameset></frameset><link><p>a<table><tr><td>b</table>'));
    expect(place.innerHTML).to.equal(' \n<p>a</p><table><tbody><tr><td>b</td></tr></tbody></table>');
  });

  describe('where Trusted Types are required', () => {
    const purify = (csp: string): Promise<Outcome> => sanitiseIn(csp, MARKUP, { native: false });

    it('works when no list of policies is given', async () => {
      const { html, errors } = await purify("require-trusted-types-for 'script'");
      expect(html).to.match(/^<p title="a">one <b>two<\/b><img .*><\/p>three$/);
      expect(errors).to.deep.equal([]);
    });

    it('works when the list has its policy', async () => {
      const { html, errors } = await purify("require-trusted-types-for 'script'; trusted-types dompurify");
      expect(html).to.match(/^<p title="a">one <b>two<\/b>/);
      expect(errors).to.deep.equal([]);
    });

    it('shows text alone when the list has not, and says once what to add', async () => {
      const { html, errors } = await purify("require-trusted-types-for 'script'; trusted-types other");
      expect(html).to.equal('<p>one two</p><p>three</p>');
      expect(errors).to.have.lengthOf(1);
      expect(errors[0]).to.include("trusted-types dompurify 'allow-duplicates'");
    });

    it('is not needed where the platform has a sanitiser', async () => {
      const { html, errors } = await sanitiseIn("require-trusted-types-for 'script'; trusted-types 'none'", MARKUP);
      if (nativeAvailable()) expect(html).to.match(/^<p title="a">one <b>two<\/b>/);
      else expect(html).to.equal('<p>one two</p><p>three</p>');
      expect(errors).to.have.lengthOf(nativeAvailable() ? 0 : 1);
    });

    it('leaves the text when neither has arrived', async () => {
      const { html } = await sanitiseIn("require-trusted-types-for 'script'; trusted-types 'none'", MARKUP, { native: false, ready: false });
      expect(html).to.match(/^<p>\s*one\s+two\s.*three\s*<\/p>$/);
      expect(html).not.to.match(/<(?!\/?p>)/);
    });
  });

  it('is waited for in vain where it may not be downloaded: what is allowed is shown without attributes', async () => {
    const others = ['depth', 'finish', 'native', 'policy', 'sanitise', 'text', 'url'].map((name) => `${location.origin}/src/html/${name}.ts`);
    const { html, errors } = await sanitiseIn(`script-src 'unsafe-inline' ${others.join(' ')}`, MARKUP, { native: false });
    expect(html).to.equal('<p>one <b>two</b></p>three');
    expect(errors).to.deep.equal([]);
  });
});
