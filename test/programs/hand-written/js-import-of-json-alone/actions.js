import { GOODS_ADD, LABEL, ORDER_DETAIL, QUANTITY_UPDATE } from './api-names.js';

export const actions = {
  上架: { api: GOODS_ADD, map: ({ name, sku }) => ({ goodsName: name, outSku: sku }) },
  改库存: { api: QUANTITY_UPDATE, map: ({ sku, qty }) => ({ skuId: sku, quantity: Number(qty) }) },
  查订单: { api: ORDER_DETAIL, map: ({ sn }) => ({ parentOrderSn: sn }) },
  打标签: { api: LABEL, map: ({ sku }) => ({ sku }) },
};
