import { send } from './client.js';
import { report, take } from './limits.js';

async function call(type, data) {
  take(type);
  return send(type, data);
}

report();
console.log(Boolean(await call('bg.goods.add', { goodsName: 'a' })));
console.log(Boolean(await call('bg.goods.cats.get', { parentCatId: 0 })));
