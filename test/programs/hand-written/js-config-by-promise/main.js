const { loadConfig } = require('./config');
const { createClient } = require('./client');
loadConfig('cn')
  .then((config) => createClient(config))
  .then(async (client) => {
    await client.post('bg.goods.list.get', {});
    await client.post('bg.order.detail.get', { id: 1 });
  })
  .catch((e) => console.log(e.message));
