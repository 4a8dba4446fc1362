const { CnClient, UsClient } = require('./clients');
const { goods } = require('./goods');
const { orders } = require('./orders');
(async () => {
  await goods(new CnClient());
  await orders(new CnClient());
  await orders(new UsClient());
})();
