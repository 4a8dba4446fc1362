import { GoodsService } from './sync/goods.service.js';
import { TemuClientFactory } from './temu/temu-client.factory.js';

const goods = new GoodsService(new TemuClientFactory());
await goods.list('1');
await goods.list('2');
await goods.list('3');
await goods.brands('1');
await goods.brands('3');
await goods.orders('3');
