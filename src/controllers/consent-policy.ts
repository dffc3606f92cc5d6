/** What a TCF platform says: https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework, TCData. */
export interface TcfSignal {
  readonly gdprApplies?: boolean;
  /** `tcloaded`, `cmpuishown` or `useractioncomplete`. */
  readonly eventStatus?: string;
  readonly cmpStatus?: string;
  readonly tcString?: string;
  readonly purposeOneTreatment?: boolean;
  readonly purpose?: {
    readonly consents?: Readonly<Record<string, boolean>>;
    readonly legitimateInterests?: Readonly<Record<string, boolean>>;
  };
}

type Section = Readonly<Record<string, unknown>>;

/** What a GPP platform says: https://github.com/InteractiveAdvertisingBureau/Global-Privacy-Platform, PingReturn. */
export interface GppSignal {
  /** `ready` or `not ready`. */
  readonly signalStatus?: string;
  readonly gppString?: string;
  readonly applicableSections?: readonly number[];
  readonly parsedSections?: Readonly<Record<string, Section | readonly Section[]>>;
}

/** What the page's consent platforms have said so far. */
export interface ConsentSignals {
  readonly tcf?: TcfSignal;
  readonly gpp?: GppSignal;
}

/** May there be an ad? `undefined` is not known yet. */
export type ConsentPolicy = (signals: ConsentSignals) => boolean | undefined | Promise<boolean | undefined>;

/** Purposes of the TCF without which there can be no ad: 1, storage, and 2, selecting basic ads. */
const STORAGE = 1;
const BASIC_ADS = 2;
/** Section ids of GPP: none applies; the TCF of the EU, of Canada; all others are of the United States. */
const NONE = -1;
const EU = 2;
const CANADA = 5;
const OPT_OUTS = ['SaleOptOut', 'SharingOptOut', 'TargetedAdvertisingOptOut'];

/** By TCF: where the GDPR applies, storage and basic ads must be agreed to. */
export function tcfAllows({ gdprApplies, eventStatus, cmpStatus, purpose: { consents = {}, legitimateInterests = {} } = {}, purposeOneTreatment }: TcfSignal): boolean | undefined {
  if (gdprApplies === false) return true;
  if (cmpStatus === 'error') return false;
  if (gdprApplies === undefined || !(eventStatus === 'tcloaded' || eventStatus === 'useractioncomplete')) return undefined;
  return Boolean((purposeOneTreatment ?? false) || consents[STORAGE]) && Boolean(consents[BASIC_ADS] || legitimateInterests[BASIC_ADS]);
}

/** Platforms list purposes as flags in their order, or name those that are agreed to. */
const agreed = (purposes: unknown, id: number): boolean => Array.isArray(purposes) && (purposes[id - 1] === true || purposes.includes(id));

function sectionAllows(name: string, section: Section): boolean {
  if (name === 'tcfeuv2') return agreed(section['PurposeConsents'], STORAGE) && (agreed(section['PurposeConsents'], BASIC_ADS) || agreed(section['PurposeLegitimateInterests'], BASIC_ADS));
  if (name.startsWith('tcfca')) return agreed(section['PurposesExpressConsent'], STORAGE) || agreed(section['PurposesImpliedConsent'], STORAGE);
  // In the United States, ads need no consent; who has opted out is left alone.
  return !(OPT_OUTS.some((field) => section[field] === 1) || section['Gpc'] === true || section['OptOutSale'] === 'Y');
}

const regionOf = (name: string): number => (name === 'tcfeuv2' ? EU : name.startsWith('tcfca') ? CANADA : Infinity);

/** By GPP: as each section that applies has it. */
export function gppAllows({ signalStatus, applicableSections = [], parsedSections = {} }: GppSignal): boolean | undefined {
  if (signalStatus !== 'ready') return undefined;
  const applicable = applicableSections.filter((id) => id !== 0);
  if (applicable.includes(NONE)) return true;
  const regions = new Set(applicable.map((id) => (id === EU || id === CANADA ? id : Infinity)));
  const sections = Object.entries(parsedSections).filter(([name]) => !regions.size || regions.has(regionOf(name)));
  // The law is known, but not what the reader has said.
  if (!sections.length) return regions.has(Infinity) && regions.size === 1 ? true : undefined;
  return sections.every(([name, written]) => sectionAllows(name, Object.assign({}, ...[written].flat()) as Section));
}
