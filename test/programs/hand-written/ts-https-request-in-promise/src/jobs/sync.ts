import { ApiNames } from '../apis';
import { OpenApiClient } from '../client';

const cnClient = new OpenApiClient().setGateway('https://openapi.kuajingmaihuo.com/openapi/router');
const euClient = new OpenApiClient().setGateway('https://openapi-b-eu.temu.com/openapi/router');

export async function pullGoods(): Promise<void> {
  await cnClient.send(ApiNames.GOODS_TEXTTOPICTURE_ADD, { productId: 10086 });
  await cnClient.send(ApiNames.GOODS_QUANTITY_GET, { page: 1 });
  await cnClient.send(ApiNames.LOGISTICS_SHIPMENT_CONFIRM, { page: 1 });
  await cnClient.send(ApiNames.PICTURECOMPRESSION_GET, { catId: 3, language: 'zh' });
  await cnClient.send(ApiNames.GOODS_MIGRATE, { pageNo: 1, pageSize: 50 });
  await euClient.send(ApiNames.GOODS_QUANTITY_GET, { pageNo: 1, pageSize: 50 });
}
