export const STOCK = 'bg.goods.quantity.get';
export const ORDERS = 'bg.order.list.get';
