import { addGoods, listGoods } from './goods.js';
import { listOrders } from './orders.js';

await addGoods('水杯');
await listGoods();
await listOrders(false);
await listOrders(true);
