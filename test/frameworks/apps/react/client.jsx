import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './App.jsx';

export function mount(target, props, hydrate) {
  return new Promise((resolve) => {
    const app = <App {...props} onMounted={resolve} />;
    if (hydrate) hydrateRoot(target, app);
    else createRoot(target).render(app);
  });
}
