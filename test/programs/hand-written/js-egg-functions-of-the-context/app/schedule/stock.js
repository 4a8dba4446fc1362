'use strict';

module.exports = {
  schedule: { cron: '0 */15 * * * *', type: 'worker' },
  async task(ctx) {
    for (const shop of await ctx.service.shop.all('CN')) {
      await ctx.service.goods.list(shop);
      await ctx.service.goods.stock(shop, [1, 2]);
      await ctx.service.goods.ships(shop);
    }
  },
};
