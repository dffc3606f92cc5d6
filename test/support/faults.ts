/** Addresses of the test server's faults, each under a key of its own, and what has been asked under one. */
export interface Asked {
  readonly urls: readonly string[];
  readonly methods: readonly string[];
  readonly headers: readonly Readonly<Record<string, string>>[];
  /** Bytes of a body too large that were sent. */
  readonly sent: number;
}

const keys = `${Date.now()}-${Math.random()}`;
let nth = 0;

export const OTHER_ORIGIN = `http://other.localhost:${location.port}`;

/** The address of a fault, not asked for by anyone else: `fault('status', { code: 404 })`. */
export function fault(name: string, query: Readonly<Record<string, string | number>> = {}, origin = ''): string {
  nth += 1;
  const written = Object.entries(query).map(([key, value]) => [key, String(value)]);
  return `${origin}/faults/${name}?${String(new URLSearchParams([['key', `${keys}-${nth}`], ...written]))}`;
}

export async function askedFor(url: string): Promise<Asked> {
  const key = new URL(url, location.href).searchParams.get('key') ?? '';
  return (await fetch(`/requests?key=${encodeURIComponent(key)}`)).json() as Promise<Asked>;
}

/** Does this browser keep copies of what it has fetched? WebKit under automation does not. */
export async function keepsCopies(): Promise<boolean> {
  const url = fault('cached-then-reset');
  await (await fetch(url)).text();
  return fetch(url, { cache: 'force-cache' }).then(
    ({ ok }) => ok,
    () => false,
  );
}
