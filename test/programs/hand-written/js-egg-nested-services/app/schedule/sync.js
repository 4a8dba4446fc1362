'use strict';

const { Subscription } = require('egg');

class Sync extends Subscription {
  async subscribe() {
    for (const name of ['LIST', 'STOCK', 'ORDER']) await this.ctx.service.erp.goodsSync.run(name, { page: 1 });
  }
}

module.exports = Sync;
