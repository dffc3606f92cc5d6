import { defineConfig } from 'vite';

/** The portal of the demo has an auction and a consent platform, from the packages that portals have them from. */
export default defineConfig({
  publicDir: false,
  logLevel: 'warn',
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    target: 'es2022',
    outDir: 'demo/built',
    emptyOutDir: true,
    lib: { entry: { consent: 'demo/portal/consent.js', auction: 'demo/portal/auction.js' }, formats: ['es'] },
    rolldownOptions: { output: { minify: true, entryFileNames: '[name].js', chunkFileNames: '[name].js' } },
  },
});
