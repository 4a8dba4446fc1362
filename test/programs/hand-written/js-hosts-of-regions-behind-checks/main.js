const { run } = require('./lib/temu');

(async () => {
  for (const region of ['cn', 'us']) {
    const shop = { region, key: 'k', secret: 's' };
    for (const action of ['shop', 'goods', 'stock']) await run(shop, action, { page: 1 });
  }
})();
