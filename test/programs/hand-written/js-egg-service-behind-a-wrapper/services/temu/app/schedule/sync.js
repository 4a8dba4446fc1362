'use strict';

const { Subscription } = require('egg');

class Sync extends Subscription {
  static get schedule() {
    return { interval: '10m', type: 'worker' };
  }

  async subscribe() {
    const { goods } = this.ctx.service;
    await goods.list(1);
    await goods.stock(7);
  }
}

module.exports = Sync;
