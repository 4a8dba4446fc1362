import { shopBy, tokenOf } from './shops.js';

async function send(shop, type, data) {
  const response = await fetch(shop.url, { method: 'POST', body: JSON.stringify({ type, app_key: shop.key, ...data }) });
  return response.json();
}

async function main() {
  await send(shopBy(tokenOf('s1')), 'bg.goods.add', { goodsName: '连衣裙' });
  await send(shopBy(tokenOf('s2')), 'bg.goods.add', { goodsName: '连衣裙' });
  const [shop] = [...shopBy.all(tokenOf('s2'))];
  await send(shop, 'bg.goods.list.get', { page: 1 });
  await send(shopBy(tokenOf('s1')), 'bg.order.list.get', { page: 1 });
}

main();
