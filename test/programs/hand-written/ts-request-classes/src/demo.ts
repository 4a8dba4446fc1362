import { DefaultTemuClient } from './core/default-client.js';
import { GoodsListRequest, ShipOrderCreateRequest } from './requests.js';

const cn = new DefaultTemuClient('https://openapi.kuajingmaihuo.com/openapi/router', 'k1', 's1');
const us = new DefaultTemuClient('https://openapi-b-us.temu.com/openapi/router', 'k2', 's2');

const local = await cn.execute(new GoodsListRequest(1), 'token-cn');
console.log('CN', local.result?.data?.length ?? local.errorMsg);
const abroad = await us.execute(new GoodsListRequest(1), 'token-us');
console.log('US', abroad.success);
await cn.execute(new ShipOrderCreateRequest(['WB1']), 'token-cn');
