import { send } from './client.js';
import { limitOf } from './limits.js';

console.log(limitOf('bg.goods', 'add'), limitOf('bg.goods', 'attrs.get'));
console.log(Boolean(await send('bg.goods.add', { goodsName: 'a' })));
