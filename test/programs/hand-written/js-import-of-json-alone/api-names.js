export const GOODS_ADD = 'bg.goods.add';
export const QUANTITY_UPDATE = 'bg.goods.quantity.update';
export const ORDER_DETAIL = 'bg.order.detail.get';
export const LABEL = 'bg.goods.custom.label.get';
