import { createClient } from './client.mjs';
import { goodsPlugin } from './plugins/goods.mjs';
import { ordersPlugin } from './plugins/orders.mjs';
const client = createClient({ gateway: 'https://openapi.kuajingmaihuo.com/openapi/router' }).use(goodsPlugin).use(ordersPlugin);
await client.goods.list();
await client.orders.list();
await client.goods.add({ name: 'x' });
