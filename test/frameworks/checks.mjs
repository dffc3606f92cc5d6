/** What every app has to show, in the order in which somebody would do it. */
import assert from 'node:assert/strict';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {{ asked: readonly string[], said: readonly string[], fromServer: boolean }} Seen */

/** @param {Page} page @param {string} script */
const eventually = (page, script) => page.waitForFunction(script, { polling: 'mutation' }).catch(() => page.waitForFunction(script, { timeout: 2000 }));

const replies = `[...document.querySelectorAll('li > advice-reply-view')].map((one) => one.shadowRoot?.querySelector('[part=body]')?.innerText.trim())`;

const told = `document.querySelector('#told').textContent`;

/** What there is of a kind in the shadow of an element. @param {string} id @param {string} selector */
const inside = (id, selector) => `document.querySelector('#${id}')?.shadowRoot?.querySelectorAll('${selector}')`;

/** @type {Record<string, (page: Page, seen: Seen) => Promise<unknown>>} */
export const CHECKS = {
  'attributes: which column, below which heading, without a date': async (page) => {
    await eventually(page, `document.querySelector('#column')?.shadowRoot?.querySelector('h3[part=headline]')?.innerText === 'The bread that never was'`);
    assert.equal(await page.evaluate(`document.querySelector('#column').shadowRoot.querySelector('[part=meta] [part=date]')`), null);
  },
  'events: a feed that has loaded': (page) => eventually(page, `document.querySelector('#loaded').textContent === '1'`),
  'properties: a feed that has been read already, and a boolean': async (page) => {
    await eventually(page, `document.querySelector('#card')?.shadowRoot?.querySelector('[part=headline]')?.innerText === 'The bread that never was'`);
    assert.equal(await page.evaluate(`document.querySelector('#card').excerpt`), true);
  },
  'events: cancelled, with what they carry': async (page) => {
    await page.evaluate(`document.querySelector('#card').shadowRoot.querySelector('a[aria-describedby]').click()`);
    await eventually(page, `document.querySelector('#opened').textContent === 'bread'`);
  },
  'slots: the header is shown, the fallback is not': async (page) => {
    assert.deepEqual(await page.evaluate(`['#column > p', '#column > a'].map((one) => document.querySelector(one).checkVisibility())`), [true, false]);
  },
  'attributes that change': async (page) => {
    await page.click('#other');
    await eventually(page, `document.querySelector('#column').shadowRoot.querySelector('[part=headline]').innerText === 'The loud clock'`);
  },
  'a list whose order changes moves its elements': async (page) => {
    await eventually(page, `${replies}.join() === 'Wait an hour longer.,Stop it tonight.,Feed it.'`);
    await page.evaluate(`document.querySelectorAll('li > advice-reply-view').forEach((one, nth) => { one.nth = nth; })`);
    await page.click('#reverse');
    await eventually(page, `${replies}.join() === 'Feed it.,Stop it tonight.,Wait an hour longer.'`);
    assert.deepEqual(await page.evaluate(`[...document.querySelectorAll('li > advice-reply-view')].map(({ nth }) => nth)`), [2, 1, 0]);
  },
  'the archive: as many rows as an attribute says, and a column that is opened by the app': async (page) => {
    await eventually(page, `${inside('archive', '.open')}?.length === 2`);
    await page.evaluate(`${inside('archive', '.open')}[0].click()`);
    await eventually(page, `${told}.includes('archive bread;')`);
  },
  'other columns: as many as a property says, opened by the app': async (page) => {
    await eventually(page, `${inside('more', 'li > a')}?.length === 1`);
    await page.evaluate(`${inside('more', 'li > a')}[0].click()`);
    await eventually(page, `${told}.includes('more https://nell.example/')`);
  },
  'the form: takes what sends from a property, shows what is slotted, and asks before it sends': async (page) => {
    await eventually(page, `${inside('form', 'textarea')}?.length === 1`);
    assert.equal(await page.evaluate(`document.querySelector('#form > p').checkVisibility()`), true);
    await page.evaluate(`{
      const [area] = ${inside('form', 'textarea')};
      area.value = 'Dear Nell, may the goose stay?';
      area.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      ${inside('form', '#consent')}[0].click();
      ${inside('form', 'button.first')}[0].click();
    }`);
    await eventually(page, `document.querySelector('#form').status === 'review'`);
    await page.evaluate(`${inside('form', 'button.first')}[0].click()`);
    await eventually(page, `${told}.includes('form;')`);
    assert.equal(await page.evaluate(`document.querySelector('#form').status`), 'review');
  },
  'the place for an ad: shows the ad, and stays if the app says so': async (page) => {
    await eventually(page, `${inside('ad', '[part=ad-close]')}?.length === 1`);
    assert.equal(await page.evaluate(`document.querySelector('#ad > p').checkVisibility()`), true);
    await page.evaluate(`${inside('ad', '[part=ad-close]')}[0].click()`);
    await eventually(page, `${told}.includes('ad;')`);
    assert.equal(await page.evaluate(`document.querySelector('#ad').status`), 'ready');
  },
  'what a server has rendered is kept': async (page, { fromServer }) => {
    assert.equal(await page.evaluate(`['main', '#column', '#card', 'advice-feed', '#column > p', '#archive', '#more', '#form', '#form > p', '#ad', '#ad > p'].every((one) => document.querySelector(one).fromServer === true)`), fromServer);
  },
  'one request for the feed': async (_page, { asked }) => assert.deepEqual(asked.filter((path) => path === '/feed.json').length, 1),
  'nothing on the console': async (_page, { said }) => assert.deepEqual(said, []),
};
