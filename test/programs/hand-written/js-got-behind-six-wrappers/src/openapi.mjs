import { getGateway } from './endpoints.mjs';
import { sign } from './helper.mjs';
import { httpPost } from './http.mjs';

function assemble(shop, interfaceType, params) {
  const body = { app_key: shop.clientId, access_token: shop.sessionToken, timestamp: String((Date.now() / 1000) | 0), data_type: 'JSON' };
  body.type = interfaceType;
  body.request = JSON.stringify(params);
  body.sign = sign(body, shop.secret);
  return body;
}

class TmOpenApi {
  constructor(http = httpPost) {
    this.http = http;
  }
  async doPost(shop, interfaceType, params = {}) {
    const body = assemble(shop, interfaceType, params);
    return this.http(getGateway(shop), body);
  }
}
export const openapi = new TmOpenApi();
