import { request } from './request.mjs';
export const handlers = {
  LIST: (payload) => request({ data: { type: 'bg.goods.list.get', ...payload } }),
  STOCK: async (payload) => request({ data: { ...payload, type: 'bg.goods.quantity.get' } }),
  async SHIP(payload) {
    return request({ data: { type: 'bg.logistics.shipment.confirm', payload } });
  },
};
