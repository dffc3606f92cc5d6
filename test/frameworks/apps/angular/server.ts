import '@angular/compiler';
import { mergeApplicationConfig } from '@angular/core';
import { bootstrapApplication, type BootstrapContext } from '@angular/platform-browser';
import { provideServerRendering, renderApplication } from '@angular/platform-server';
import { App, configFor } from './App.js';

export async function render(props: { feed: string; given: unknown; send: unknown }): Promise<string> {
  const start = (context: BootstrapContext) => bootstrapApplication(App, mergeApplicationConfig(configFor(props, true), { providers: [provideServerRendering()] }), context);
  const page = await renderApplication(start, { document: '<!doctype html><html><head></head><body><page-app></page-app></body></html>', url: '/' });
  return /<body[^>]*>(.*)<\/body>/s.exec(page)?.[1] ?? '';
}
