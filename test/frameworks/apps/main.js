import { mount } from 'app/client';
import { PROPS } from './shared.js';

const target = document.querySelector('#app');
const late = location.search.includes('late');

// Elements may come to life before the framework has seen them, or after.
if (!late) await import('advice-column/define');
for (const element of target.querySelectorAll('*')) element.fromServer = true;
await mount(target, PROPS, target.childElementCount > 0);
if (late) await import('advice-column/define');
// Only now does the server answer with the feed, so that nobody misses its coming.
await fetch('/mounted');
