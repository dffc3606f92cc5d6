/** What the reader has closed, for as long as the tab is open. A browser that keeps nothing is one that forgets. */
const PREFIX = 'advice-ad-closed:';

export function wasClosed(name: string): boolean {
  try {
    return sessionStorage.getItem(PREFIX + name) !== null;
  } catch {
    return false;
  }
}

export function rememberClosed(name: string, closed: boolean): void {
  try {
    if (closed) sessionStorage.setItem(PREFIX + name, '1');
    else sessionStorage.removeItem(PREFIX + name);
  } catch {
    // Storage may be full, or forbidden.
  }
}
