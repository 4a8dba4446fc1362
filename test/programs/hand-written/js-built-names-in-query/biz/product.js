import { CnPlatformClient, UsPlatformClient, EuPlatformClient } from '../core/gateway.js';

const cnClient = new CnPlatformClient();
const usClient = new UsPlatformClient();
const euClient = new EuPlatformClient();

const apiOf = (group, rest) => `bg.${group}.${rest}`;

export async function runGoods() {
  await cnClient.doRequest(apiOf('picturecompression', 'get'), { pageNo: 1, pageSize: 50 });
  await cnClient.doRequest(apiOf('colorimageurl', 'get'), {});
  await cnClient.doRequest(apiOf('marketing', 'activity.list.get'), { productId: 10086 });
  await usClient.doRequest(apiOf('picturecompression', 'get'), { page: 1 });
  await euClient.doRequest(apiOf('picturecompression', 'get'), { pageNo: 1, pageSize: 50 });
  await euClient.doRequest(apiOf('marketing', 'activity.list.get'), {});
  await euClient.doRequest(apiOf('purchase', 'order.list.get'), { productId: 10086 });
}
