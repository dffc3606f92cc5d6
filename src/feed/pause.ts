/** Milliseconds of work before others get their turn: a quarter of what a fast machine makes of a long task. */
export const SLICE = 8;

/** A turn of the event loop. */
export function pause(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    const go = (): void => {
      port1.close();
      resolve();
    };
    port1.addEventListener('message', go, { once: true });
    port1.start();
    port2.postMessage(null);
  });
}
