import { expect } from '@open-wc/testing';
import { gppAllows, tcfAllows, type GppSignal, type TcfSignal } from '../../src/controllers/consent-policy.js';

const decided: TcfSignal = { gdprApplies: true, eventStatus: 'tcloaded' };
const ready: GppSignal = { signalStatus: 'ready' };
const eu = (consents: unknown, interests: unknown = []): GppSignal['parsedSections'] => ({ tcfeuv2: { PurposeConsents: consents, PurposeLegitimateInterests: interests } });

describe('our own consent policy', () => {
  const tcf: readonly (readonly [what: string, signal: TcfSignal, allowed: boolean | undefined])[] = [
    ['nothing known', {}, undefined],
    ['still asking', { gdprApplies: true, eventStatus: 'cmpuishown', purpose: { consents: { 1: true, 2: true } } }, undefined],
    ['not known whether the law applies', { eventStatus: 'tcloaded', purpose: { consents: { 1: true, 2: true } } }, undefined],
    ['the law does not apply', { gdprApplies: false }, true],
    ['the platform has failed', { gdprApplies: true, cmpStatus: 'error' }, false],
    ['all agreed to', { ...decided, purpose: { consents: { 1: true, 2: true } } }, true],
    ['basic ads by legitimate interest', { ...decided, purpose: { consents: { 1: true }, legitimateInterests: { 2: true } } }, true],
    ['storage refused', { ...decided, purpose: { consents: { 2: true } } }, false],
    ['storage needs no consent in this country', { ...decided, purposeOneTreatment: true, purpose: { consents: { 2: true } } }, true],
    ['ads refused', { ...decided, purpose: { consents: { 1: true } } }, false],
    ['no purposes at all', decided, false],
  ];
  for (const [what, signal, allowed] of tcf) it(`TCF: ${what}`, () => expect(tcfAllows(signal)).to.equal(allowed));

  const gpp: readonly (readonly [what: string, signal: GppSignal, allowed: boolean | undefined])[] = [
    ['nothing known', {}, undefined],
    ['still asking', { signalStatus: 'not ready', applicableSections: [2], parsedSections: eu([true, true]) }, undefined],
    ['no law applies', { ...ready, applicableSections: [-1] }, true],
    ['not known which applies', { ...ready, applicableSections: [0] }, undefined],
    ['EU, flags', { ...ready, applicableSections: [2], parsedSections: eu([true, true]) }, true],
    ['EU, numbers', { ...ready, applicableSections: [2], parsedSections: eu([1, 2, 7]) }, true],
    ['EU, refused', { ...ready, applicableSections: [2], parsedSections: eu([false, false]) }, false],
    ['EU, nothing said', { ...ready, applicableSections: [2] }, undefined],
    ['a section that does not apply', { ...ready, applicableSections: [7], parsedSections: { ...eu([]), usnat: { SaleOptOut: 2 } } }, true],
    ['United States, nothing said', { ...ready, applicableSections: [7] }, true],
    ['United States, opted out of one', { ...ready, applicableSections: [7], parsedSections: { usnat: [{ SharingOptOut: 1 }, { Gpc: false }] } }, false],
    ['United States, by the browser', { ...ready, applicableSections: [8], parsedSections: { usca: [{ SaleOptOut: 2 }, { Gpc: true }] } }, false],
    ['United States, the older way', { ...ready, applicableSections: [6], parsedSections: { uspv1: { OptOutSale: 'Y' } } }, false],
    ['Canada', { ...ready, applicableSections: [5], parsedSections: { tcfcav1: { PurposesExpressConsent: [true] } } }, true],
    ['two laws, one refusal', { ...ready, applicableSections: [2, 7], parsedSections: { ...eu([true, true]), usnat: { SaleOptOut: 1 } } }, false],
  ];
  for (const [what, signal, allowed] of gpp) it(`GPP: ${what}`, () => expect(gppAllows(signal)).to.equal(allowed));
});
