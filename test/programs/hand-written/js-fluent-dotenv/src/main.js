const TemuRequest = require('./request');

async function run() {
  const goods = await TemuRequest.create().api('bg.goods.list.get').page(1).send();
  console.log('商品', goods);

  // 条码偶尔超时，重试一次
  await TemuRequest.create().api('bg.goods.custom.label.get').set('productSkuId', 5).retry(1).send();

  await TemuRequest.create()
    .api('bg.shiporder.create')
    .set('subPurchaseOrderSn', 'WB2401')
    .set('deliveryAddressId', 12)
    .send();

  await TemuRequest.create().page(1, 100).api('bg.logistics.template.get').send();
}

run();
