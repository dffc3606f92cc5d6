import { bootstrapped, FORUM, MEYER, REMEDY, THEME } from '../fixtures/host-css.js';
import { ORIGIN } from '../support/served-page.js';
import { UNCLAMPED } from '../support/subjects.js';
import { hostsSuite } from './hosts-suite.js';

const sheet = (path: string): string => `<link rel="stylesheet" href="${ORIGIN}/node_modules/${path}"/>`;
const style = (css: string): string => `<style>${css}</style>`;

describe('hosts with CSS of their own', () => {
  hostsSuite([
    { name: 'a bare page' },
    { name: 'a reset', head: style(MEYER) },
    { name: 'a remedy', head: style(REMEDY), also: 'line-height: normal', subjects: UNCLAMPED },
    { name: 'Bootstrap 3', head: sheet('bootstrap3/dist/css/bootstrap.min.css') + sheet('bootstrap3/dist/css/bootstrap-theme.min.css'), body: bootstrapped },
    { name: 'Bootstrap 5', head: sheet('bootstrap/dist/css/bootstrap.min.css'), body: bootstrapped },
    { name: 'Bootstrap 5, dark', root: 'lang="en" data-bs-theme="dark"', head: sheet('bootstrap/dist/css/bootstrap.min.css'), body: bootstrapped },
    { name: 'Tailwind’s preflight', head: sheet('tailwindcss/preflight.css') },
    { name: 'a WordPress theme', head: style(THEME), body: (subjects) => `<div id="page" class="site"><main class="site-main"><article class="post hentry"><div class="entry-content">${subjects}</div></article></main></div>` },
    { name: 'an old forum', head: style(FORUM), body: (subjects) => `<center><table class="forumline" width="100%" align="center"><tr><td align="right" nowrap>${subjects}</td></tr></table></center>` },
  ]);
});
