import { buildBody } from './body.mjs';
import { gatewayFor } from './gateway.mjs';
import { post } from './http.mjs';

async function run(shop, makeBody) {
  const url = gatewayFor(shop);
  return post(url, makeBody());
}

export function callApi(shop, type, data) {
  return run(shop, () => buildBody(shop, type, data));
}
