'use strict';

module.exports = {
  temuParams(shop, type, data) {
    const { appKey } = this.app.config.temu;
    const params = Object.assign({}, data, { type, app_key: appKey, access_token: shop.token, timestamp: Date.now() });
    params.sign = this.temuSign(params);
    return params;
  },

  temuSign(params) {
    return Object.keys(params).sort().map((key) => key + params[key]).join('');
  },
};
