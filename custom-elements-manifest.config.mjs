/**
 * `npm run docs`: custom-elements.json, the contract as machines read it.
 * The schema: https://github.com/webcomponents/custom-elements-manifest
 */
import { posix } from 'node:path';

/** What a page author can use: not `private`, `protected`, `#name` or `_name`. */
const isPublic = ({ name, privacy = 'public' }) => privacy === 'public' && !/^[#_]/.test(name);

/** The analyzer reads any `new Event(x)` as an event, whatever `x` is; ours all have the prefix. */
const isEvent = ({ name }) => name?.startsWith('advice-');

/** Where the build puts a source file; that is the one a reader of the manifest can import. */
const built = (path) => path.replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/lib/$1.js');

/** Every path in a module, also the relative ones of its re-exports, becomes one of the build. */
function rename(value, folder) {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if ((key === 'path' || key === 'module') && typeof inner === 'string') {
      value[key] = built(inner.startsWith('.') ? posix.join(folder, inner) : inner);
    } else rename(inner, folder);
  }
}

const publicContract = {
  name: 'public-contract',
  packageLinkPhase({ customElementsManifest: manifest }) {
    for (const { declarations = [] } of manifest.modules) {
      for (const declaration of declarations) {
        if (declaration.members) declaration.members = declaration.members.filter(isPublic);
        if (declaration.events) declaration.events = declaration.events.filter(isEvent);
      }
    }
    for (const module of manifest.modules) rename(module, posix.dirname(module.path));
    // The order of the files on disk is not the same everywhere.
    manifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  },
};

export default {
  globs: ['src/{elements,define,events}/**/*.ts', 'src/index.ts'],
  outdir: '.',
  litelement: true,
  // Otherwise it edits package.json, which names the manifest already.
  packagejson: false,
  plugins: [publicContract],
};
