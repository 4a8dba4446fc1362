'use strict';

const { Service } = require('egg');

module.exports = class LocalService extends Service {
  async labels(shop) {
    const { temu } = this.config;
    const data = this.ctx.helper.temuParams(shop, 'bg.goods.labelv2.get', {});
    return this.ctx.curl(`${temu.us.host}${temu.path}`, { method: 'POST', contentType: 'json', dataType: 'json', data });
  }
};
