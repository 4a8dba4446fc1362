import { Endpoint } from './endpoint.js';

interface Page { page: number; pageSize?: number }

export const goodsList = Endpoint.of<Page, { data: unknown[] }>('bg.goods.list.get', { pageable: true, defaults: { pageSize: 20 } });
export const goodsUpdate = Endpoint.of<{ productId: number; title: string }, unknown>('bg.goods.update');
export const shipOrders = Endpoint.of<Page, unknown>('bg.shiporder.list.get', { pageable: true });
