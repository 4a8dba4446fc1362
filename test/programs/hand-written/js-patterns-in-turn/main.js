import { call } from './client.js';

await call('bg.order.list.get', { pageNumber: 1 });
await call('bg.goods.detail.get', { productId: 1 });
await call('bg.goods.image.upload', { image: 'aGk=' });
