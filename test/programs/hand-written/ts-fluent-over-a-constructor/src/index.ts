import { Call } from './fluent.js';

const credentials = { key: 'k', secret: 's' };

await Call.to('bg.goods.add').as('t').with({ goodsName: 'bowl' }).send(credentials);
await Call.to('bg.jitmode.activate').as('t').with({ productSkcId: 1 }).send(credentials);
await Call.to('bg.mall.info.get').as('t').send(credentials);
await Call.to('bg.goods.list.get').at('https://openapi-b-us.temu.com/openapi/router').as('u').with({ page: 1 }).send(credentials);
