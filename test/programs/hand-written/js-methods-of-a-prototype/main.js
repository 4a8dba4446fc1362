const TemuClient = require('./client');

async function main() {
  const semi = new TemuClient({ region: 'CN', key: 'ak1' });
  await semi.call('bg.goods.add', { goodsName: '连衣裙' });
  await semi.call('bg.order.list.get', { page: 1 });
  const local = new TemuClient({ region: 'US', key: 'ak2' });
  await local.call('bg.goods.add', { goodsName: '连衣裙' });
}

main();
