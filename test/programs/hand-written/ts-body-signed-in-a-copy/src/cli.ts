import { goodsList, goodsUpdate, shipOrders } from './endpoints.js';
import { Session } from './session.js';

const url = new URL('/openapi/router', process.env.TEMU_HOST ?? 'https://openapi.kuajingmaihuo.com');
const session = new Session({ url, appKey: 'cli', secret: 'x', token: 'y' });

console.log((await session.run(goodsList, { page: 1 })).success);
console.log((await session.run(goodsUpdate, { productId: 3, title: '新名' })).success);
console.log((await session.run(shipOrders, { page: 1 })).success);
