'use strict';

const BaseService = require('../core/base_service');

module.exports = class GoodsService extends BaseService {
  list(page) {
    return this.temu('bg.goods.list.get', { page });
  }

  stock(id) {
    return this.temu('bg.goods.quantity.get', { id });
  }

  orders() {
    return this.temu('bg.order.list.get', {});
  }
};
