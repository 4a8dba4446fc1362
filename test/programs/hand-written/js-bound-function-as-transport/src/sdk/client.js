const { post } = require('./http');
const { withSign } = require('./signer');
const { gatewayOf } = require('../config');
class TemuClient {
  constructor(shop, transport = post) {
    this.shop = shop;
    this.transport = transport;
  }
  async invoke(type, biz = {}) {
    const common = { app_key: this.shop.appKey, data_type: 'JSON', timestamp: 1, version: 'V1' };
    const params = withSign({ ...biz, ...common, type }, this.shop.secret);
    const { data } = await this.transport(gatewayOf(this.shop.site), params);
    return data;
  }
}
module.exports = TemuClient;
