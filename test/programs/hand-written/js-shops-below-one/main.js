const { ShopFactory } = require('./shop-factory');
(async () => {
  for (const kind of ['cn', 'eu']) {
    const shop = ShopFactory.create(kind);
    await shop.syncOrders();
    await shop.syncGoods();
  }
})();
