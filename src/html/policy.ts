/**
 * What of a publisher's markup may stand in a letter. What the lists don't name is unwrapped: its text stays, the
 * element goes.
 */

/** Sections of somebody else's page: inside a letter they are no landmarks of the page around, so they become `<div>`s. */
export const BLOCKS: readonly string[] = 'section article aside header footer main nav address center'.split(' ');

/** Elements that stay, each with the attributes it keeps. */
export const ALLOWED: ReadonlyMap<string, readonly string[]> = new Map(
  (
    'p,br,hr,h1,h2,h3,h4,h5,h6,ul,dl,dt,dd,blockquote,pre,code,kbd,samp,var,em,i,strong,b,u,s,del,ins,small,sub,sup,mark,abbr,cite,q,dfn,bdi,bdo,' +
    'wbr,span,div,figure,figcaption,table,caption,thead,tbody,tfoot,tr,summary,ruby,rt,rp,a href,img src alt width height,ol start reversed type,' +
    'li value,td colspan rowspan,th colspan rowspan scope,col span,colgroup span,time datetime,details open'
  )
    .split(',')
    .map((entry) => {
      const [name, ...attributes] = `${entry} lang dir title`.split(' ');
      return [name!, attributes];
    }),
);

/** Every attribute that some element keeps. */
export const ATTRIBUTES = [...new Set([...ALLOWED.values()].flat())];

/** Elements that go with all they hold: what stands in them is code, a substitute or a control, never prose. */
export const DROPPED: readonly string[] =
  'script style template noscript noembed noframes iframe object svg math canvas audio video map form button select datalist textarea title xmp plaintext'.split(' ');
