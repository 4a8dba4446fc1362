const { Client, Other } = require('./client');
require('./regions');
(async () => {
  const [cn, us] = [Client, Other].map((Kind) => new Kind());
  await cn.send('bg.goods.list.get');
  await cn.send('bg.order.list.get');
  await us.send('bg.goods.list.get');
})();
