export const commands = {
  'goods:list': { gateway: 'CN', type: 'bg.goods.list.get', params: { page: 1 } },
  'goods:stock': { gateway: 'CN', type: 'bg.goods.quantity.get' },
  'orders:list': { gateway: 'CN', type: 'bg.order.list.get' },
  'eu:goods': { gateway: 'EU', type: 'bg.goods.list.get' },
};
