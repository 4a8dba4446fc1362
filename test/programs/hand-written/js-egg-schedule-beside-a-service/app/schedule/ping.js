'use strict';

module.exports = {
  schedule: { interval: '1h', type: 'all' },
  async task(ctx) {
    const url = ctx.app.config.temu.gateway;
    await ctx.curl(url, { method: 'POST', contentType: 'json', data: { type: 'bg.mall.info.get', app_key: 'k' } });
  },
};
