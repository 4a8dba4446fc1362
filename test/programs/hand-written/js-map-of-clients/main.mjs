import { register, client } from './registry.mjs';
register('cn', { url: 'https://openapi.kuajingmaihuo.com/openapi/router' });
register('us', { url: 'https://openapi-b-us.temu.com/openapi/router' });
await client('cn').send('bg.goods.list.get');
await client('us').send('bg.goods.list.get');
await client('cn').send('bg.mall.info.get');
