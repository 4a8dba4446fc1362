const { apis2 } = require('../constants/api');
const { UsKuajingClient, EuKuajingClient } = require('../utils/request');

const usClient = new UsKuajingClient();
const euClient = new EuKuajingClient();

async function pullOthers() {
  await usClient.send(apis2.goods.goodsEditProperty.type, { skuIds: [1, 2] });
  await usClient.send(apis2.goods.shiporderCreate.type, { pageNo: 1, pageSize: 50 });
  await euClient.send(apis2.goods.goodsEditProperty.type, { productId: 10086 });
  await euClient.send(apis2.goods.marketingActivityEnrollSubmit.type, {});
}

module.exports = { pullOthers };
