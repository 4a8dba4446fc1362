import { ApiType } from './api-types.js';
import { TemuClient } from './client.js';

const client = new TemuClient('key', 'secret');
await client.call(ApiType.GoodsAdd, { productName: '水杯' });
await client.call(ApiType.GoodsList, { page: 1 });
await client.call(ApiType.StockGet);
await client.call(ApiType.OrderList);
await client.call(ApiType.ShippingInfo);
