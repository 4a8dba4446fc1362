const Shop = require('./shop');
module.exports = class CnShop extends Shop {
  get gateway() {
    return 'https://openapi.kuajingmaihuo.com/openapi/router';
  }
  syncGoods() {
    return this.call('bg.goods.list.get', { page: 1 });
  }
};
