import { Endpoints } from '#temu';
import { cn, us } from './clients.js';
import { pushStock } from './stock.js';

console.log(await pushStock(cn, [1, 2]));
console.log((await cn.request(Endpoints.logistics.companies)).success);
console.log((await cn.request(Endpoints.goods.update, { productId: 9 })).success);
console.log((await us.request(Endpoints.goods.add, { name: 'box' })).success);
