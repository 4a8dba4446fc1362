'use strict';

const { Service } = require('egg');
const { API } = require('../lib/temu_api');

class GoodsService extends Service {
  async list(shop, page = 1) {
    return this.ctx.temuPost(shop, API.GOODS_LIST, { page });
  }

  async stock(shop, ids) {
    const { ctx } = this;
    return ctx.temuPost(shop, API.STOCK, { ids: ids.join(',') });
  }

  async ships(shop) {
    return this.ctx.temuPost(shop, API.SHIP);
  }
}

module.exports = GoodsService;
