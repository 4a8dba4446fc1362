const names = {
  goodsList: () => 'bg.goods.list.get',
  orders: () => 'bg.order.list.get',
};

exports.names = names;
