const goods = require('./services/goods');
const stock = require('./services/stock');

(async () => {
  console.log(await goods.sync());
  console.log(await goods.syncUs());
  console.log(await stock.push([{ id: 1 }, { id: 2 }, { id: 3 }]));
})();
