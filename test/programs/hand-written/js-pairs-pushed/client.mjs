import { buildBody } from './body.mjs';

const GATEWAYS = {
  CN: 'https://openapi.kuajingmaihuo.com/openapi/router',
  US: 'https://openapi-b-us.temu.com/openapi/router',
};

export async function call(shop, type, data) {
  const response = await fetch(GATEWAYS[shop.region], { method: 'POST', body: JSON.stringify(buildBody(shop, type, data)) });
  return response.json();
}
