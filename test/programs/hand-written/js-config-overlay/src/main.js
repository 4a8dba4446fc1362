const { load } = require('./config');
const { Gateway } = require('./gateway');
const cfg = load('production');
const gw = new Gateway(cfg);
(async () => {
  for (const name of ['goods.list', 'goods.detail', 'order.list']) {
    const out = await gw.run(name, { page: 1 });
    console.log(name, out && out.success);
  }
})();
