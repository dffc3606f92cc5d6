import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { followCmp, type CmpApi } from './cmp.js';
import { gppAllows, tcfAllows, type ConsentPolicy, type ConsentSignals, type GppSignal, type TcfSignal } from './consent-policy.js';

export type ConsentMode = 'none' | 'auto' | CmpApi;

/** `pending` before anything is known; a timeout counts as a refusal until something else is said. */
export type ConsentDecision = 'pending' | 'granted' | 'refused' | 'timeout';

export interface ConsentHost extends ReactiveControllerHost {
  consent: ConsentMode;
  /** Milliseconds. */
  consentTimeout: number;
  policy?: ConsentPolicy | undefined;
}

const TIMEOUT = 5000;

/** Whether the reader, or the page's own policy, allows an ad; it follows every change of mind. */
export class Consent implements ReactiveController {
  decision: ConsentDecision = 'pending';
  readonly #host: ConsentHost;
  #asked: readonly unknown[] = [];
  #isOpen = false;
  #signals: ConsentSignals = {};
  #found = new Set<CmpApi>();
  /** Of answers that take their time, only the newest counts. */
  #turn = 0;
  #stops: (() => void)[] = [];

  constructor(host: ConsentHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
    this.#isOpen = false;
  }

  /** Begins anew when the page asks for another way of deciding. */
  open(): void {
    const { consent, policy, consentTimeout } = this.#host;
    const asked = [consent, policy, consentTimeout];
    const isSame = asked.every((one, index) => one === this.#asked[index]);
    if (isSame && this.#isOpen) return;
    this.#stop();
    this.#isOpen = true;
    this.#asked = asked;
    this.#signals = {};
    this.#found.clear();
    const isFree = consent === 'none' && !policy;
    // Moved within the page, it knows what was decided.
    if (!isSame) this.decision = isFree ? 'granted' : 'pending';
    if (isFree) return;
    const timer = setTimeout(() => this.#decide('timeout'), consentTimeout >= 0 ? consentTimeout : TIMEOUT);
    this.#stops.push(() => clearTimeout(timer));
    for (const api of ['tcf', 'gpp'] as const) if (consent === api || consent === 'auto') this.#follow(api);
    void this.#judge();
  }

  #stop(): void {
    for (const stop of this.#stops.splice(0)) stop();
    this.#turn += 1;
  }

  #follow(api: CmpApi): void {
    const hear = (said: unknown): void => {
      this.#signals = api === 'tcf' ? { ...this.#signals, tcf: said as TcfSignal } : { ...this.#signals, gpp: (said as { pingData?: GppSignal }).pingData ?? {} };
      void this.#judge();
    };
    this.#stops.push(followCmp(api, () => this.#found.add(api), hear));
  }

  async #judge(): Promise<void> {
    const turn = (this.#turn += 1);
    const { policy } = this.#host;
    const allowed = policy ? await this.#ask(policy) : this.#own();
    if (turn === this.#turn && allowed !== undefined) this.#decide(allowed ? 'granted' : 'refused');
  }

  async #ask(policy: ConsentPolicy): Promise<boolean | undefined> {
    try {
      return await policy(this.#signals);
    } catch (error) {
      // A policy that reads signals has none to read at first.
      if (Object.keys(this.#signals).length) reportError(error);
      return undefined;
    }
  }

  /** Our own policy: whichever platforms there are, none may say no and each must have said yes. */
  #allowed({ tcf, gpp }: ConsentSignals): boolean | undefined {
    const answers = [...this.#found].map((api) => (api === 'tcf' ? tcf && tcfAllows(tcf) : gpp && gppAllows(gpp)));
    if (answers.includes(false)) return false;
    return answers.length && answers.every(Boolean) ? true : undefined;
  }

  #own(): boolean | undefined {
    try {
      return this.#allowed(this.#signals);
    } catch (error) {
      // A platform may say anything, such as `null` for its purposes. What can't be read is no yes.
      reportError(error);
      return undefined;
    }
  }

  #decide(decision: ConsentDecision): void {
    if (decision === this.decision || (decision === 'timeout' && this.decision !== 'pending')) return;
    this.decision = decision;
    this.#host.requestUpdate();
  }
}
