import { GoodsApi } from './goods-api.js';
import { UsOrderApi } from './order-api.js';

const goods = new GoodsApi('cn-token');
const orders = new UsOrderApi('us-token');

await goods.categories({ parentCatId: 0 });
await goods.list({ page: 1 });
await goods.editProperty({ productId: 7, values: ['棉', '红'] });
await orders.list({ page: 1 });
