import { expect } from '@open-wc/testing';
import { nativeAvailable, sanitiseNatively } from '../../src/html/native.js';
import { executions, hadItsChance, requestsFor } from '../support/harm.js';

describe('the platform’s sanitiser', () => {
  it('is there in Chromium and Firefox', () => {
    expect(nativeAvailable()).to.equal(/Chrome|Firefox/.test(navigator.userAgent));
  });

  if (nativeAvailable()) {
    it('works in a document of its own, which loads and runs nothing', async () => {
      const root = sanitiseNatively('<img src="/canary-native/x"><img src="/canary-native/y" onerror="xss()"><video src="/canary-native/z"></video>');
      expect(root.ownerDocument.defaultView).to.equal(null);
      await hadItsChance(document.body);
      expect(executions()).to.equal(0);
      expect(requestsFor('/canary-native/')).to.deep.equal([]);
    });

    it('takes handlers, names and addresses that run', () => {
      const root = sanitiseNatively('<form id=a name=b onclick=c><input name=attributes></form><a href="javascript:d" data-e=f>g</a><script>h</script>');
      expect(root.innerHTML).to.equal('<form><input></form><a>g</a>');
    });

    it('leaves what it doesn’t know to the last pass', () => {
      expect(sanitiseNatively('<x-y>a</x-y>').innerHTML).to.equal('<x-y>a</x-y>');
    });

    it('takes every handler that the browser has', () => {
      // Told which attributes to take, Chromium 156 ends the page at `onbeforematch` and some others.
      const handlers = new Set<string>();
      for (const { prototype } of [HTMLElement, HTMLBodyElement, HTMLMediaElement, SVGElement, Document, Element, Window])
        for (const name of Object.keys(Object.getOwnPropertyDescriptors(prototype))) if (name.startsWith('on')) handlers.add(name);
      expect(handlers.size).to.be.above(60);
      for (const handler of [...handlers, 'onstart', 'onbegin', 'onend', 'onrepeat', 'onzoom', 'onunknown']) expect(sanitiseNatively(`<p ${handler}="xss()">a</p>`).innerHTML, handler).to.equal('<p>a</p>');
    });
  }
});
