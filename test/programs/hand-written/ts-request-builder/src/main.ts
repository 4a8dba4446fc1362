import { TemuRequestBuilder } from './builder';
import { send } from './send';
import { cnShop, usShop } from './shop';

const US = 'https://openapi-b-us.temu.com/openapi/router';

async function main(): Promise<void> {
  await send('商品列表', TemuRequestBuilder.of('bg.goods.list.get').shop(cnShop).page(1));
  await send('库存', TemuRequestBuilder.of('bg.goods.quantity.get').shop(cnShop).param('productSkuIds', [1, 2, 3]));
  await send(
    '路由绑定',
    new TemuRequestBuilder()
      .shop(cnShop)
      .api('bg.goods.routestock.add')
      .param('productId', 1)
      .param('routes', [{ siteId: 100, warehouseId: 'WH' }]),
  );
  await send('采购单', TemuRequestBuilder.of('bg.purchase.order.list.get').shop(cnShop).page(1, 10));
  await send('美区订单', TemuRequestBuilder.of('bg.order.list.get').to(US).shop(usShop).page(1));
}

main();
