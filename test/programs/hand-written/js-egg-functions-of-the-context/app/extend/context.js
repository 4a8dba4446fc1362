'use strict';

const { NAMES } = require('../lib/temu_api');

module.exports = {
  async temuPost(shop, type, data = {}) {
    const { temu } = this.app.config;
    const host = shop.region === 'US' ? temu.us.host : shop.region === 'EU' ? temu.eu.host : temu.host;
    const params = this.helper.temuParams(shop, type, data);
    const res = await this.curl(host + temu.path, { method: 'POST', contentType: 'json', dataType: 'json', timeout: 20000, data: params });
    if (!res.data.success) this.logger.info('[temu] %s limit %d', NAMES[type] || type, this.app.limitOf(type));
    return res.data;
  },
};
