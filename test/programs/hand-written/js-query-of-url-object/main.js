const temu = require('./client');

(async () => {
  await temu.post('bg.goods.list.get', { page: 1 });
  await temu.post('bg.order.list.get', { page: 1 });
  await temu.get('bg.goods.detail.get', { productId: 7 });
  await temu.get('bg.mall.info.get', {});
})();
