'use strict';
const { temuApi } = require('./api-names');

const { Service } = require('egg');

class GoodsService extends Service {
  async list(page) {
    return this.service.temu.request(temuApi.goods.goodsListGet, { page });
  }

  async stock(id) {
    const { service } = this;
    return service.temu.request(temuApi.goods.goodsQuantityGet, { id });
  }

}

module.exports = GoodsService;
