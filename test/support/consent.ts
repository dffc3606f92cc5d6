import { CmpApi as GppCmp } from '@iabgpp/cmpapi';
import { CmpApi as TcfCmp } from '@iabtechlabtcf/cmpapi';
import { GVL, TCModel, TCString } from '@iabtechlabtcf/core';

/** Consent platforms as pages have them, from the packages that platforms are made of. All are gone after each test. */

type Globals = Record<'__tcfapi' | '__gpp', unknown>;
const globals = window as unknown as Globals;

let nth = 0;

/** The stub that a page loads first: it queues what it is asked, and answers nothing. */
export async function tcfStub(): Promise<void> {
  // As a module it runs when it is loaded, so each time it is another one.
  const url = `/node_modules/@iabtechlabtcf/stub/lib/stub.js?${(nth += 1)}`;
  await import(url);
}

const purpose = (id: number): object => ({ id, name: `${id}`, description: '', descriptionLegal: '', illustrations: [] });

/** A vendor list with the TCF's eleven purposes and one vendor. */
function vendorList(): GVL {
  return new GVL({
    gvlSpecificationVersion: 3,
    vendorListVersion: 1,
    tcfPolicyVersion: 5,
    lastUpdated: '2026-11-01T16:00:00Z',
    purposes: Object.fromEntries(Array.from({ length: 11 }, (_, index) => [index + 1, purpose(index + 1)])),
    specialPurposes: {},
    features: {},
    specialFeatures: {},
    stacks: {},
    dataCategories: {},
    vendors: {
      1: { id: 1, name: 'Vendor', purposes: [1, 2], legIntPurposes: [], flexiblePurposes: [], specialPurposes: [], features: [], specialFeatures: [], urls: [], usesCookies: true },
    },
  } as never);
}

export async function tcString(purposes: readonly number[]): Promise<string> {
  const list = vendorList();
  await list.readyPromise;
  const model = new TCModel(list);
  Object.assign(model, { cmpId: 31, cmpVersion: 2, consentScreen: 1, isServiceSpecific: true });
  model.purposeConsents.set([...purposes]);
  model.vendorConsents.set(1);
  return TCString.encode(model);
}

export interface TcfPlatform {
  ask(): Promise<void>;
  answer(...purposes: readonly number[]): Promise<void>;
  /** The law doesn't apply here. */
  exempt(): void;
}

/** The platform itself; there is one at a time. */
export function tcfPlatform(): TcfPlatform {
  const cmp = new TcfCmp(31, 2, true);
  return {
    ask: async () => cmp.update(await tcString([]), true),
    answer: async (...purposes) => cmp.update(await tcString(purposes), false),
    exempt: () => cmp.update(null),
  };
}

interface Event {
  readonly id: number;
  readonly callback: (data: object, success: boolean) => void;
  readonly parameter: unknown;
}

/** The stub of GPP, as https://github.com/InteractiveAdvertisingBureau/Global-Privacy-Platform has it. */
export function gppStub(): void {
  const queue: unknown[] = [];
  const events: Event[] = [];
  const pingData = { gppVersion: '1.1', cmpStatus: 'stub', signalStatus: 'not ready', applicableSections: [], parsedSections: {} };
  globals.__gpp = (...parameters: readonly [string?, Event['callback']?, unknown?]): unknown => {
    const [command, callback, parameter] = parameters;
    if (!command) return queue;
    if (command === 'events') return events;
    if (command === 'addEventListener' && callback) {
      events.push({ id: events.length, callback, parameter });
      callback({ eventName: 'listenerRegistered', listenerId: events.length - 1, data: true, pingData }, true);
    } else queue.push(parameters);
    return undefined;
  };
}

export function gppPlatform(): GppCmp {
  return new GppCmp(31, 3);
}

/** The package keeps what it knows for the whole page. */
const MODEL: string = '/node_modules/@iabtechlabtcf/cmpapi/lib/mjs/CmpApiModel.js';
const model = import(MODEL) as Promise<{ CmpApiModel: { reset(): void } }>;

afterEach(async () => {
  (await model).CmpApiModel.reset();
  delete (window as Partial<Window> & Partial<Globals>).__tcfapi;
  delete (window as Partial<Window> & Partial<Globals>).__gpp;
  for (const locator of document.querySelectorAll('iframe[name=__tcfapiLocator]')) locator.remove();
});
