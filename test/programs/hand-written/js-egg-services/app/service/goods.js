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

  async orders() {
    return this.ctx.service.temu.request('bg.order.list.get', { page: 1 });
  }
}

module.exports = GoodsService;
