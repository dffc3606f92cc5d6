let taken = false;

/**
 * Drawing a column takes a phone some 20 ms. Of many that could be drawn in one task the first is, and each of the others
 * has a task of its own, so that the page is painted and listens in between. Nothing to wait for is `undefined`.
 */
export function nextTurn(): Promise<void> | undefined {
  if (taken) return new Promise((resolve) => void setTimeout(resolve));
  taken = true;
  setTimeout(() => (taken = false));
  return undefined;
}
