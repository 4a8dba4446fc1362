import { gatewayOf } from '../config/endpoints';
import { buildBody } from '../sign/params';
import { post } from '../http/request';

export function createTemu(shop: any) {
  const call = async (type: string, data: any = {}): Promise<any> => {
    const answer = await post(gatewayOf(shop.region), buildBody(shop, type, data));
    return answer;
  };
  return { call, shopId: shop.id };
}
