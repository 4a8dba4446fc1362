const Client = require('./client');
require('./eu');
const cn = new Client();
const eu = Client.eu();
(async () => {
  await cn.call('bg.goods.list.get');
  await eu.call('bg.goods.list.get');
  await cn.call('bg.goods.cats.get');
})();
