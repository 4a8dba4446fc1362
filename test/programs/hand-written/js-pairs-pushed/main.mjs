import { call } from './client.mjs';
import { CN_SHOP, US_SHOP } from './shops.mjs';

await call(CN_SHOP, 'bg.goods.detail.get', { productId: 601 });
await call(CN_SHOP, 'bg.order.list.get', { pageNumber: 1 });
await call(US_SHOP, 'bg.goods.detail.get', { productId: 601 });
