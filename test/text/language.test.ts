import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { directionOf, languageOf, localeOf } from '../../src/text/language.js';
import { mount } from '../support/mount.js';

describe('language', () => {
  it('is that of the nearest element that names one', () => {
    const section = mount(html`<section lang="fr"><p lang="">x</p></section>`);
    expect(languageOf(section.firstElementChild!)).to.equal('fr');
  });

  it('is found through shadow roots', () => {
    const host = mount(html`<div lang="he"></div>`);
    const root = host.attachShadow({ mode: 'open' });
    render(html`<p>x</p>`, root);
    expect(languageOf(root.querySelector('p')!)).to.equal('he');
  });

  for (const [language, direction] of [['ar', 'rtl'], ['he-IL', 'rtl'], ['fa', 'rtl'], ['ur', 'rtl'], ['en', 'ltr'], ['arn', 'ltr'], ['hr', 'ltr'], ['az-Arab', 'rtl']] as const) {
    it(`${language} runs ${direction}`, () => {
      expect(directionOf(language)).to.equal(direction);
    });
  }

  it('of a page stays, in the reader’s regional habit where they speak it', () => {
    expect(localeOf('en', ['de', 'en-IE', 'en'])).to.equal('en-IE');
    expect(localeOf('pt-BR', ['de', 'en-IE'])).to.equal('pt-BR');
  });

  it('that is no language is no reason to fail', () => {
    expect(localeOf('not a language')).to.equal('en');
  });
});
