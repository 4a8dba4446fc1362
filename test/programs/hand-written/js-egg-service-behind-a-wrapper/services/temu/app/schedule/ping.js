'use strict';

module.exports = {
  schedule: { interval: '1h', type: 'all' },
  async task(ctx) {
    const { temu } = ctx.service;
    await temu.request('bg.mall.info.get');
  },
};
