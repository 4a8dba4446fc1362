const Shop = require('./shop');
module.exports = class EuShop extends Shop {
  get gateway() {
    return 'https://openapi-b-eu.temu.com/openapi/router';
  }
  syncGoods() {
    return this.call('bg.goods.list.get', { page: 1 });
  }
};
