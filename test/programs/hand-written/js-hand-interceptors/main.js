import { HttpKit } from './http-kit.js';
import { jsonBody, resolveUrl, trace, unwrap } from './interceptors.js';

const kit = new HttpKit().useRequest(resolveUrl).useRequest(trace).useRequest(jsonBody).useResponse(unwrap);

const open = (type, params) => kit.request({ path: 'router', data: { type, ...params } });

await open('bg.goods.list.get', { page: 1 });
await open('bg.goods.edit.property', { productId: 9, properties: [] });
await open('bg.colorimageurl.get', { url: 'https://img/x.png' });
await open('bg.logistics.companies.get');
