import { createApp, createSSRApp } from 'vue';
import App from './App.vue';

export function mount(target, props, hydrate) {
  (hydrate ? createSSRApp : createApp)(App, props).mount(target);
}
