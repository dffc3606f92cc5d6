import '@angular/compiler';
import { bootstrapApplication } from '@angular/platform-browser';
import { App, configFor } from './App.js';

export async function mount(target: Element, props: { feed: string; given: unknown; send: unknown }, hydrate: boolean): Promise<void> {
  if (!hydrate) target.append(document.createElement('page-app'));
  const app = await bootstrapApplication(App, configFor(props, hydrate));
  await app.whenStable();
}
