'use strict';

exports.TEMU_API = {
  LIST: 'bg.goods.list.get',
  STOCK: 'bg.goods.quantity.get',
  ORDER: 'bg.order.list.get',
};
