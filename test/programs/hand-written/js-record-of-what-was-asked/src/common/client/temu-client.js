import { typeOf } from '../constants/apis.js';
import { gatewayOf } from '../config/endpoints.js';
import { buildBody } from '../sign/signer.js';
import { post } from '../http/request.js';

const LIMITS = {
  [typeOf('warehouseList')]: 10,
  [typeOf('sizeEdit')]: 10,
  [typeOf('shipOrderCreate')]: 2,
};

const auditTrail = [];

export function createTemu(shop) {
  const call = async (type, data = {}) => {
    if (!LIMITS[type]) throw new Error(`接口未配置限流: ${type}`);
    const answer = await post(gatewayOf(shop.region), buildBody(shop, type, data));
    auditTrail.push({ type, ok: answer.success });
    return answer;
  };
  return { call, shopId: shop.id };
}
