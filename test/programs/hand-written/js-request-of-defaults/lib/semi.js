var util = require('util');
var BaseApi = require('./base');

function SemiManagedApi(shop) {
  BaseApi.call(this, shop);
}
util.inherits(SemiManagedApi, BaseApi);

SemiManagedApi.prototype.addGoods = function (name, cb) {
  this.execute('bg.goods.add', { productName: name }, cb);
};

SemiManagedApi.prototype.orders = function (cb) {
  this.execute('bg.order.list.get', { pageNumber: 1 }, cb);
};

module.exports = SemiManagedApi;
