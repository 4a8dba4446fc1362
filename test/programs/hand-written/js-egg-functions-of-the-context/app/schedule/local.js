'use strict';

const { Subscription } = require('egg');

module.exports = class Local extends Subscription {
  static get schedule() {
    return { interval: '30m', type: 'worker' };
  }

  async subscribe() {
    for (const shop of await this.ctx.service.shop.all('US')) await this.ctx.service.local.labels(shop);
    for (const shop of await this.ctx.service.shop.all('EU')) await this.ctx.service.goods.list(shop);
  }
};
