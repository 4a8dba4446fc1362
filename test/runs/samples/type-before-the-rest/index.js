const { forward, invoke, raw, search } = require('./temu');

async function main() {
  const fromBrowser = JSON.parse('{"type":"bg.order.list.get","page":1}');
  await forward('bg.goods.add', JSON.parse('{"productName":"水杯"}'));
  await forward('bg.goods.add', fromBrowser);
  await search({ page: 1 });
  await search({ type: 'bg.order.detail.get', orderSn: 'PO-1' });
  await invoke({ type: 'bg.goods.update', productId: 1 });
  await invoke({ type: 'bg.logistics.shipping.get' });
  await raw({ type: 'bg.goods.edit', productId: 1 });
  await raw({ type: 'bg.refund.list.get' });
}

main();
