import { useLayoutEffect, useRef } from 'preact/hooks';

/** Properties and events of an element, also where a server has rendered it, or where it comes to life after its framework. */
export function useElement(properties, events = {}) {
  const ref = useRef(null);
  useLayoutEffect(() => {
    const { current } = ref;
    Object.assign(current, properties);
    for (const [name, listener] of Object.entries(events)) current.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of Object.entries(events)) current.removeEventListener(name, listener);
    };
  });
  return ref;
}
