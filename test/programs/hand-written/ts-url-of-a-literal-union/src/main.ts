import { call } from './client.js';
await call('cn', 'bg.goods.add');
await call('us', 'bg.goods.add');
await call('cn', 'bg.mall.info.get');
