/** What the snippet builder needs of the author tools, in a browser: see demo/builder.html. */
export { parseFeed } from '../feed/parse.js';
export { submitOf } from '../feed/submit.js';
export type { Verdict } from './check/check.js';
export { readFirst, verdictOn } from './check/check.js';
export { ADS, ELEMENTS, IMAGES, LAYOUTS, LOADING, LOOKS, markupOf, scriptUrl, type Choice, type Release } from './snippet/choice.js';
export { imageHosts } from './snippet/csp.js';
export { blocksFor, PLATFORMS, PLATFORM_NAMES, policyFor } from './snippet/platforms.js';
export { defaultBase } from './snippet/release.js';
export { LANGUAGES } from '../text/translations.js';
export { VERSION } from './version.js';
