const call = require('./client');
const { API } = require('./api');

(async () => {
  await call(API.SEMI_ADJUST_PRICE_BATCH_REVIEW, { ids: [1] });
  await call(API.GOODS_ATTRS_GET, { catId: 1 });
  await call(API.PRICE_REVIEW_CONFIRM, { pageNo: 1, shopType: 'full' });
  await call(API.PRICE_REVIEW_CONFIRM, { pageNo: 1, shopType: 'semi' });
})();
