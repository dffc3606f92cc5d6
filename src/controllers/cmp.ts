/**
 * The two interfaces of consent platforms, in this window or by messages in one around it:
 * https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework (TCF) and
 * https://github.com/InteractiveAdvertisingBureau/Global-Privacy-Platform (GPP).
 */
export type CmpApi = 'tcf' | 'gpp';

type Answer = (value: unknown, success: boolean) => void;
type Ask = (command: string, answer: Answer, parameter?: unknown) => void;

/** How often, in milliseconds, and how many times a page is looked at for a platform that isn't there yet. */
export const cmpDefaults = { interval: 100, times: 600 };

const NAMES = { tcf: '__tcfapi', gpp: '__gpp' } as const;

type Holder = Readonly<Record<string, ((...parameters: unknown[]) => unknown) | undefined>>;

function isAround(at: Window, name: string): boolean {
  try {
    return Boolean((at.frames as unknown as Holder)[`${name}Locator`]);
  } catch {
    // Another origin's window may not be looked into.
    return false;
  }
}

/** The nearest window around ours that has the platform. */
function windowWith(name: string): Window | undefined {
  for (let at: Window = window; at !== at.parent; ) {
    at = at.parent;
    if (isAround(at, name)) return at;
  }
  return undefined;
}

let calls = 0;

function askByMessage(target: Window, name: string, version: number | string, signal: AbortSignal): Ask {
  return (command, answer, parameter) => {
    const callId = `advice-${(calls += 1)}-${Math.random()}`;
    addEventListener(
      'message',
      ({ data, source }: MessageEvent<unknown>) => {
        if (source !== target) return;
        try {
          const said = (typeof data === 'string' ? JSON.parse(data) : data) as Record<string, { callId: string; returnValue: unknown; success: boolean } | undefined> | null;
          const answered = said?.[`${name}Return`];
          if (answered?.callId === callId) answer(answered.returnValue, answered.success);
        } catch {
          // Not for us: everybody on a page sends messages.
        }
      },
      { signal },
    );
    target.postMessage({ [`${name}Call`]: { command, parameter, version, callId } }, '*');
  };
}

function findAsk(api: CmpApi, signal: AbortSignal): Ask | undefined {
  const name = NAMES[api];
  const version = api === 'tcf' ? 2 : '1.1';
  const holder = window as unknown as Holder;
  if (typeof holder[name] === 'function') {
    // Asked for anew each time: a stub is replaced by the platform.
    return (command, answer, parameter) => {
      try {
        if (api === 'tcf') holder[name]?.(command, version, answer, parameter);
        else holder[name]?.(command, answer, parameter, version);
      } catch (error) {
        // A platform that breaks has said nothing, which the time limit decides.
        reportError(error);
      }
    };
  }
  const around = windowWith(name);
  return around && askByMessage(around, name, version, signal);
}

/**
 * Follows a consent platform: `found` is called once there is one, `hear` with all it says. One that comes later is
 * waited for. Returns how to stop.
 */
export function followCmp(api: CmpApi, found: () => void, hear: (said: unknown) => void): () => void {
  const end = new AbortController();
  let times = 0;
  let listener: unknown;
  const listen = (ask: Ask): void => {
    found();
    ask('addEventListener', (said, success) => {
      // The first listener of a platform has the id 0.
      const isFirst = listener === undefined;
      listener = (said as { listenerId?: unknown } | null)?.listenerId;
      if (end.signal.aborted) {
        if (isFirst) leave(ask);
      } else if (success && said) hear(said);
    });
    end.signal.addEventListener('abort', () => leave(ask));
  };
  const leave = (ask: Ask): void => {
    if (listener !== undefined && listener !== null) ask('removeEventListener', () => undefined, listener);
  };
  const look = (): boolean => {
    const ask = findAsk(api, end.signal);
    if (ask) listen(ask);
    return ask !== undefined || (times += 1) > cmpDefaults.times;
  };
  if (!look()) {
    const timer = setInterval(() => {
      if (look()) clearInterval(timer);
    }, cmpDefaults.interval);
    end.signal.addEventListener('abort', () => clearInterval(timer));
  }
  return () => end.abort();
}
