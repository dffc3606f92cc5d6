import { ORIGIN } from '../support/served-page.js';
import { hostsSuite } from './hosts-suite.js';

const script = (path: string): string => `<script src="${ORIGIN}/${path}"></script>`;
const library = (name: string): string => script(`test/fixtures/libraries/${name}.js`);
const careless = (name: string): string => script(`test/fixtures/libraries/careless.js?${name}`);

describe('hosts with scripts that change what the platform has', () => {
  hostsSuite([
    { name: 'Prototype 1.7', head: library('prototype-1.7') },
    { name: 'MooTools', head: script('node_modules/mootools/lib/mootools-core-1.5.2-server.js') },
    { name: 'MooTools with its elements and events', head: script('node_modules/mootools/lib/mootools-core-1.5.2-server.js') + library('mootools-dom') },
    { name: 'an old jQuery', head: script('node_modules/jquery/dist/jquery.js') + `<script>jQuery(() => jQuery('p, div').addClass('ready').wrap('<div class="wrapped"></div>').trigger('click'))</script>` },
    { name: 'an old jQuery after Prototype', head: library('prototype-1.7') + script('node_modules/jquery/dist/jquery.js') + '<script>jQuery.noConflict()</script>' },
    ...[
      'array-additions', 'object-additions', 'array-from', 'json', 'json-stringify', 'collections', 'promise', 'observers', 'console', 'globals', 'elements', 'classic',
    ].map((name) => ({ name: `careless: ${name}`, head: careless(name) })),
  ]);
});
