import { hydrate, render } from 'preact';
import { App } from './App.jsx';

export function mount(target, props, fromServer) {
  return new Promise((resolve) => {
    (fromServer ? hydrate : render)(<App {...props} onMounted={resolve} />, target);
  });
}
