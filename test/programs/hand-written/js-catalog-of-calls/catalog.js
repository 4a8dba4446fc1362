const define = (type, region = 'CN') => ({ type, region });
module.exports = {
  goodsList: define('bg.goods.list.get'),
  orderList: define('bg.order.list.get'),
  usOrders: define('bg.order.list.get', 'US'),
  template: define('bg.logistics.template.get'),
};
