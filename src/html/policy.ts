/**
 * What of a publisher's markup may stand in a letter. Everything the lists don't name is unwrapped: its text
 * stays, the element goes. Attributes not named here go too.
 */

/** Sections of somebody else's page: inside a letter they are only blocks, not landmarks of the page around. */
export const BLOCKS: readonly string[] = 'section article aside header footer main nav address center'.split(' ');

/** Elements that stay, each with the attributes it keeps beside `GLOBAL_ATTRIBUTES`. */
export const ALLOWED: ReadonlyMap<string, readonly string[]> = new Map(
  (
    'p,br,hr,h1,h2,h3,h4,h5,h6,ul,dl,dt,dd,blockquote,pre,code,kbd,samp,var,em,i,strong,b,u,s,del,ins,small,sub,sup,mark,abbr,cite,q,dfn,bdi,bdo,' +
    'wbr,span,div,figure,figcaption,table,caption,thead,tbody,tfoot,tr,summary,ruby,rt,rp,a href,img src alt width height,ol start reversed type,' +
    `li value,td colspan rowspan,th colspan rowspan scope,col span,colgroup span,time datetime,details open,${BLOCKS.join()}`
  )
    .split(',')
    .map((entry) => entry.split(' '))
    .map(([name = '', ...attributes]) => [name, attributes]),
);

export const GLOBAL_ATTRIBUTES: readonly string[] = ['lang', 'dir', 'title'];

/** Elements that go with all they hold: what stands in them is code, a substitute or a control, never prose. */
export const DROPPED: readonly string[] =
  'script style template noscript noembed noframes iframe object svg math canvas audio video map button select textarea title xmp plaintext'.split(' ');
