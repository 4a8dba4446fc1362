import { TemuClient } from './client.js';
import { send } from './defaults.js';
import { call, callWith } from './http.js';

await call('bg.goods.add', { productName: '水杯' });
await call('bg.order.list.get', { page: 1 });
await callWith('bg.goods.list.get', { timeout: 1000 });
// A mock of one request stays where it is told to be.
await callWith('bg.order.detail.get', { baseURL: 'https://openapi-b-us.temu.com' });

const client = new TemuClient('key');
await client.call('bg.goods.detail.get', { productId: 1 });
await client.call('bg.logistics.shipping.get', {});

await send('bg.goods.image.upload', {});
await send('bg.refund.list.get', {});
