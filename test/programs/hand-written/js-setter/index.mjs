import { TemuClient } from './temu-client.mjs';
const cn = new TemuClient();
cn.region = 'CN';
const us = new TemuClient();
us.region = 'US';
await cn.invoke('bg.goods.list.get', { page: 1 });
await us.invoke('bg.goods.list.get', { page: 1 });
await cn.invoke('bg.order.list.get', {});
