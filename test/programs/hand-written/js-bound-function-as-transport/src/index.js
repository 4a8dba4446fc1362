const { shops } = require('./config');
const TemuClient = require('./sdk/client');
(async () => {
  for (const shop of shops) {
    const c = new TemuClient(shop);
    console.log(shop.code, (await c.invoke('bg.goods.list.get', { page: 1 })).success);
    console.log(shop.code, (await c.invoke('bg.order.list.get', { page: 1 })).success);
  }
})();
