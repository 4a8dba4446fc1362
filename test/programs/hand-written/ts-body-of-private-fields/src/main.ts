import { TemuClient } from './client.js';
import { GoodsRequest, SignedRequest } from './requests.js';

const cn = new TemuClient('https://openapi.kuajingmaihuo.com/openapi/router');
const us = new TemuClient('https://openapi-b-us.temu.com/openapi/router');

await cn.execute(new GoodsRequest('bg.goods.list.get', { page: 1 }));
await cn.execute(new GoodsRequest('bg.mall.info.get'));
await cn.execute(new SignedRequest('bg.goods.detail.get', 's'));
await us.execute(new GoodsRequest('bg.goods.list.get', { page: 1 }));
