import { expect } from '@open-wc/testing';
import { ALLOWED, ATTRIBUTES, BLOCKS, DROPPED } from '../../src/html/policy.js';

describe('policy', () => {
  it('keeps no element and no attribute that can run, load, submit, style or name anything', () => {
    const elements = 'script style link meta base iframe frame frameset object embed applet form input button select textarea svg math template slot portal dialog video audio source'.split(' ');
    expect([...ALLOWED.keys()].filter((name) => elements.includes(name))).to.deep.equal([]);
    expect(ATTRIBUTES.filter((name) => /^(on|data|aria)|^(id|name|class|style|slot|part|is|srcset|srcdoc|action|formaction|ping|target|rel|role|popover|xmlns)$/.test(name))).to.deep.equal([]);
  });

  it('has addresses in two places only', () => {
    const places = [...ALLOWED].flatMap(([name, attributes]) => attributes.filter((attribute) => /href|src|cite|data|background|poster/.test(attribute)).map((attribute) => `${name}[${attribute}]`));
    expect(places).to.deep.equal(['a[href]', 'img[src]']);
  });

  it('says of each element one thing', () => {
    const names = [...ALLOWED.keys(), ...BLOCKS, ...DROPPED];
    expect(new Set(names).size).to.equal(names.length);
  });

  it('names each attribute once, as the platform asks', () => {
    expect(new Set(ATTRIBUTES).size).to.equal(ATTRIBUTES.length);
  });

  it('lets every element say its language, its direction and a title', () => {
    for (const [name, attributes] of ALLOWED) expect(attributes, name).to.include.members(['lang', 'dir', 'title']);
  });
});
