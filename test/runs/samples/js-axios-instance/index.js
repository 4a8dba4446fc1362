'use strict';

const { callApi } = require('./lib/http');

async function main() {
  await callApi('bg.goods.detail.get', { productId: 1 });
  await callApi('bg.goods.image.upload', { image: '' });
  await callApi('bg.order.detail.get', { orderSn: 'PO-1' });
}

main();
