const { clientFor } = require('../temu/client');
const { Gateways } = require('../config/index');

const api = clientFor(Gateways.CN);

async function third_cn(name, extra) {
  return api(name, extra);
}

async function second_cn(name, page) {
  return third_cn(name, { pageNo: page });
}

async function first_cn(name) {
  return second_cn(name, 1);
}

async function handleGoods() {
  await first_cn('bg.marketing.activity.product.get');
  await first_cn('bg.goods.edit.pictures.submit');
}

module.exports = { handleGoods };
