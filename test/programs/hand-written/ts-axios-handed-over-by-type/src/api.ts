import type { AxiosInstance } from 'axios';
export const goodsApi = (http: AxiosInstance) => ({
  list: (page: number) => http.post('/openapi/router', { type: 'bg.goods.list.get', page, pageSize: 50 }),
  cats: (parentCatId: number) => http.post('/openapi/router', { type: 'bg.goods.cats.get', parentCatId }),
  add: (body: object) => http.post('/openapi/router', { type: 'bg.goods.add', ...body }),
});
export const orderApi = (http: AxiosInstance) => ({
  list: (page: number) => http.post('/openapi/router', { type: 'bg.order.list.v2.get', pageNumber: page }),
});
