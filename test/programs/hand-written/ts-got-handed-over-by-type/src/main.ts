import got, { type Got } from 'got';
const cn = got.extend({ prefixUrl: 'https://openapi.kuajingmaihuo.com' });
const us = got.extend({ prefixUrl: 'https://openapi-b-us.temu.com' });
async function call(client: Got, type: string, biz: object = {}) {
  return client.post('openapi/router', { json: { type, ...biz } }).json();
}
await call(cn, 'bg.goods.list.get', { page: 1 });
await call(cn, 'bg.goods.cats.get');
await call(us, 'bg.order.list.v2.get');
