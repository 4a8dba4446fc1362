const { task } = require('../schedule');
const temu = require('../temu');
task('goods', async () => {
  let page = 1;
  for (;;) {
    const { list = [] } = await temu.request('bg.goods.list.get', { page, pageSize: 50 });
    if (list.length < 50) break;
    page += 1;
  }
});
task('labels', () => temu.request('bg.goods.labelv2.get', {}));
