const Client = require('./client');
const { Constructed, OfPrototype, Lent, Inherits, Borrows } = require('./regional');

const US = 'openapi-b-us.temu.com';

async function main() {
  const cn = new Client('https://openapi.kuajingmaihuo.com/openapi/router');
  await cn.send('bg.goods.list.get', { page: 1 });
  await cn.send('bg.order.list.get', { page: 1 });
  const first = new Constructed(US);
  await first.send('bg.goods.list.get', { page: 2 });
  const second = new OfPrototype(US);
  await second.send('bg.goods.list.get', { page: 3 });
  const third = new Lent(US);
  await third.send('bg.goods.list.get', { page: 4 });
  const fourth = new Inherits(US);
  await fourth.send('bg.goods.list.get', { page: 5 });
  const fifth = new Borrows(US);
  await fifth.send('bg.goods.list.get', { page: 6 });
}

main();
