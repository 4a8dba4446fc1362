import { TemuClient } from './client.js';

const cn = new TemuClient('cn');
await cn.call('bg.goods.price.list.get');
await cn.call('bg.marketing.activity.list.get');
await cn.call('bg.order.list.v2.get');

const us = new TemuClient('us');
await us.call('bg.order.list.v2.get');
await us.call('temu.local.goods.sku.list.query');
