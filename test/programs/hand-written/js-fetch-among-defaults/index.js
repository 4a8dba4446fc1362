import { createTemuClient } from './temu/client.js';
import { withLogging, withRetry } from './temu/fetchers.js';

const cn = createTemuClient({ appKey: 'k', appSecret: 's', fetcher: withRetry(withLogging(fetch), 2) });
const us = createTemuClient({ appKey: 'k', appSecret: 's', baseUrl: 'https://openapi-b-us.temu.com', now: () => new Date(0) });

await cn.goods.list({ page: 1 });
await cn.goods.updateStock(1, 2);
await cn.orders.list();
await us.orders.list();
