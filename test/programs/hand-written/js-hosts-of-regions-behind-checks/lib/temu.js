const { createHash } = require('node:crypto');
const { send } = require('./context');

const GATEWAYS = { cn: 'https://openapi.kuajingmaihuo.com', us: 'https://openapi-b-us.temu.com' };
const TYPES = { shop: 'bg.mall.info.get', goods: 'bg.goods.list.get', stock: 'bg.goods.quantity.update' };

const refuse = (code, message) => {
  throw Object.assign(new Error(message), { code });
};

function routerOf(shop) {
  if (!Object.hasOwn(GATEWAYS, shop.region)) refuse('no-region', `no gateway for ${shop.region}`);
  return `${GATEWAYS[shop.region]}/openapi/router`;
}

function signed(body, secret) {
  const text = Object.keys(body).sort().map((key) => key + JSON.stringify(body[key])).join('');
  return createHash('md5').update(secret + text + secret).digest('hex').toUpperCase();
}

async function ask(shop, type, business = {}) {
  const body = { ...business, type, app_key: shop.key, timestamp: Math.floor(Date.now() / 1000) };
  body.sign = signed(body, shop.secret);
  let answer;
  try {
    answer = await send(routerOf(shop), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  } catch (error) {
    refuse('network', error.message);
  }
  return answer.json();
}

exports.run = (shop, action, business) => ask(shop, TYPES[action], business);
