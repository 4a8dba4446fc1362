const { at } = require('./client');
const cn = at('openapi.kuajingmaihuo.com');
const us = at('openapi-b-us.temu.com');
(async () => {
  await cn`bg.goods.list.get`;
  await cn`bg.order.list.get`;
  await us`bg.goods.list.get`;
  await us`bg.goods.detail.get`;
})();
