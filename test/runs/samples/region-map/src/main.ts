import { call } from './call.js';

await call('cn', 'bg.goods.price.list.get');
await call('cn', 'bg.marketing.activity.list.get');
await call('cn', 'bg.order.list.v2.get');
await call('us', 'bg.order.list.v2.get');
await call('us', 'temu.local.goods.sku.list.query');
