const urlOf = (shop) => (shop.region === 'us' ? 'https://openapi-b-us.temu.com/openapi/router' : 'https://openapi.kuajingmaihuo.com/openapi/router');

async function post(url, body) {
  const res = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  return res.json();
}

function createClient({ send, url }) {
  return {
    execute: async (shop, type, biz = {}) => send(url(shop), { type, app_key: shop.key, ...biz }),
  };
}
const client = createClient({ send: post, url: urlOf });

async function main() {
  await client.execute({ key: 'a', region: 'cn' }, 'bg.goods.add');
  await client.execute({ key: 'a', region: 'cn' }, 'bg.goods.attrs.get');
  await client.execute({ key: 'a', region: 'us' }, 'bg.goods.add');
}
main();
