const temu = require('./lib/temu');

function told(name) {
  return function (error, answer) {
    if (error) throw error;
    console.log(name, answer.success);
  };
}

temu.call('bg.goods.catsmandatory.get', { catId: 1 }, told('必填'));
temu.call('bg.order.list.get', { pageNumber: 1 }, told('订单'));
temu.call('bg.goods.quantity.update', { skuId: 3, quantity: 8 }, told('库存'));
