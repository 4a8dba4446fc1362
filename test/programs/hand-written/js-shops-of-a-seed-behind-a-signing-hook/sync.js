const shops = require('./shops.json');
const { clientFor } = require('./client');

(async () => {
  for (const shop of shops) {
    const call = clientFor(shop);
    for (const type of ['bg.goods.cats.get', 'bg.goods.list.get']) await call(type, { pageNo: 1 });
  }
})();
