/**
 * The portal's ads: an auction by Prebid.js with one bidder, whose bids are a file beside this one. Where
 * <advice-ad-slot> says that an ad may come, it is auctioned; where nobody bids, the slot is told so.
 */
import pbjs from 'prebid.js';

/** @typedef {{ cpm: number, width: number, height: number, ad: string }} Offer */

const BIDS = new URL('portal/bids.json', document.baseURI).href;

pbjs.registerBidAdapter(null, 'fennick', {
  code: 'fennick',
  supportedMediaTypes: ['banner'],
  isBidRequestValid: () => true,
  buildRequests: (requests) => requests.map((request) => ({ method: 'GET', url: BIDS, data: { unit: request.adUnitCode }, options: { withCredentials: false }, request })),
  interpretResponse({ body }, { request }) {
    const { bidId, adUnitCode, mediaTypes } = request;
    /** @type {Offer[]} */
    const offers = body[adUnitCode] ?? [];
    return offers
      .filter(({ width, height }) => mediaTypes.banner.sizes.some(([wide, high]) => wide === width && high === height))
      .map((offer) => ({ ...offer, requestId: bidId, creativeId: `${adUnitCode}-${offer.width}`, currency: 'USD', netRevenue: true, ttl: 300, meta: { advertiserDomains: ['fennick.example'] } }));
  },
});
pbjs.setConfig({ bidderTimeout: 2000, enableSendAllBids: false });
void pbjs.processQueue();

/** @param {HTMLElement} unit @param {{ adId: string, width: number, height: number }} bid */
function show(unit, { adId, width, height }) {
  const frame = Object.assign(document.createElement('iframe'), { width, height, title: 'Advertisement', scrolling: 'no' });
  frame.style.border = '0';
  unit.replaceChildren(frame);
  frame.contentDocument.body.style.margin = '0';
  pbjs.renderAd(frame.contentDocument, adId);
}

/** @param {HTMLElement} slot @param {readonly (readonly number[])[]} sizes */
function auction(slot, sizes) {
  const unit = slot.querySelector('[data-unit]');
  if (!unit || unit.childElementCount) return;
  void pbjs.requestBids({
    adUnits: [{ code: unit.id, mediaTypes: { banner: { sizes: sizes.map(([width, height]) => [width, height]) } }, bids: [{ bidder: 'fennick', params: {} }] }],
    bidsBackHandler() {
      const [winner] = pbjs.getHighestCpmBids(unit.id);
      if (winner) show(unit, winner);
      else slot.noFill();
    },
  });
}

// A slot may have been ready before this script was: the page has kept what it said.
for (const { target, sizes } of window.readySlots.splice(0)) auction(target, sizes);
window.readySlots.push = ({ target, sizes }) => auction(target, sizes);
