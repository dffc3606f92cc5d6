import { flushSync, hydrate, mount as create } from 'svelte';
import App from './App.svelte';

export function mount(target, props, fromServer) {
  (fromServer ? hydrate : create)(App, { target, props });
  flushSync();
}
