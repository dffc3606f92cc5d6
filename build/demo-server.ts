import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import { answer } from '../bench/static-server.mjs';
import { FILE, receiver } from '../demo/receiver.mjs';

/** The demo opens from the root, and in development its script tag gets the source instead of the build. */
export const demoServer: Plugin = {
  name: 'demo-server',
  configurePreviewServer({ middlewares }) {
    middlewares.use(rootToDemo);
    middlewares.use('/demo/receiver', takeLetters);
    middlewares.use((request, response, next) => void (/^\/(demo|dist)\//.test(request.url ?? '') ? answer(request, response) : next()));
  },
  configureServer({ middlewares }) {
    middlewares.use(rootToDemo);
    middlewares.use('/demo/receiver', takeLetters);
    middlewares.use((request, _response, next) => {
      request.url = request.url?.replace(/^\/dist\/advice-column(\.classic)?\.js/, '/src/embed.ts').replace(/^\/dist\/advice-column\.lazy\.js/, '/src/embed-lazy.ts').replace(/^\/dist\/cli\/builder\.js/, '/src/cli/builder.ts');
      next();
    });
  },
};

const receive = receiver(FILE);
const takeLetters = (request: IncomingMessage, response: ServerResponse): void => void receive(request, response);

function rootToDemo(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  if (request.url === '/') response.writeHead(302, { location: '/demo/' }).end();
  else next();
}
