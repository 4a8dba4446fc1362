'use strict';

const { Service } = require('egg');

class GoodsService extends Service {
  async list(page) {
    return this.service.temu.request('bg.goods.list.get', { page });
  }

  async stock(id) {
    const { service } = this;
    return service.temu.request('bg.goods.quantity.get', { id });
  }

}

module.exports = GoodsService;
