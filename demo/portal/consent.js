/**
 * The portal's consent platform: the IAB's own stub and API, with a bar of two buttons. The reader's choice is kept for
 * the session; "Privacy choices" at the foot of the page opens the bar again.
 */
import { CmpApi } from '@iabtechlabtcf/cmpapi';
import { GVL, TCModel, TCString } from '@iabtechlabtcf/core';
import stub from '@iabtechlabtcf/stub';

stub();

const PURPOSES = ['Store information', 'Select basic ads', 'Profile for ads', 'Use profiles for ads', 'Profile for content', 'Use profiles for content', 'Measure ads', 'Measure content', 'Understand audiences', 'Improve services', 'Select basic content'];

/** A vendor list of one, which needs no request. */
const vendors = new GVL({
  gvlSpecificationVersion: 3, vendorListVersion: 1, tcfPolicyVersion: 5, lastUpdated: '2026-11-01T16:00:00Z',
  purposes: Object.fromEntries(PURPOSES.map((name, index) => [index + 1, { id: index + 1, name, description: name, descriptionLegal: '', illustrations: [] }])),
  specialPurposes: {}, features: {}, specialFeatures: {}, stacks: {}, dataCategories: {},
  vendors: { 1: { id: 1, name: 'The Fennick Exchange', purposes: [1, 2, 7], legIntPurposes: [], flexiblePurposes: [], specialPurposes: [], features: [], specialFeatures: [], urls: [], usesCookies: false } },
});

/** @param {boolean} accepted */
async function write(accepted) {
  await vendors.readyPromise;
  const model = new TCModel(vendors);
  Object.assign(model, { cmpId: 31, cmpVersion: 2, consentScreen: 1, isServiceSpecific: true });
  if (accepted) {
    model.setAllPurposeConsents();
    model.setAllVendorConsents();
  }
  model.setAllVendorsDisclosed();
  return TCString.encode(model);
}

const KEY = 'fennick-consent';
const bar = document.getElementById('consent');
const platform = new CmpApi(31, 2, true);

async function ask() {
  platform.update(await write(false), true);
  bar.hidden = false;
}

/** @param {boolean} accepted */
async function choose(accepted) {
  bar.hidden = true;
  const written = await write(accepted);
  try {
    sessionStorage.setItem(KEY, written);
  } catch {
    // Asked again on the next page.
  }
  platform.update(written, false);
}

document.getElementById('accept').addEventListener('click', () => void choose(true));
document.getElementById('refuse').addEventListener('click', () => void choose(false));
document.getElementById('choices').addEventListener('click', () => void ask());

let known = null;
try {
  known = sessionStorage.getItem(KEY);
} catch {
  // Not known, then.
}
if (known === null) void ask();
else platform.update(known, false);
