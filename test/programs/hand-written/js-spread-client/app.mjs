import { baseClient } from './base-client.mjs';
const cn = { ...baseClient, url: 'https://openapi.kuajingmaihuo.com/openapi/router' };
const eu = { ...baseClient, url: 'https://openapi-b-eu.temu.com/openapi/router' };
await cn.send('bg.goods.list.get', { page: 1 });
await eu.send('bg.goods.list.get', { page: 1 });
await cn.send('bg.mall.info.get');
