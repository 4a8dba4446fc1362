async function sendJson(url, body) {
  const res = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  return res.json();
}

class TemuClient {
  constructor(http = sendJson) {
    this.http = http;
  }
  async execute(shop, type, biz = {}) {
    const body = { type, app_key: shop.key, ...biz };
    return this.http(shop.region === 'us' ? 'https://openapi-b-us.temu.com/openapi/router' : 'https://openapi.kuajingmaihuo.com/openapi/router', body);
  }
}
const client = new TemuClient();

async function main() {
  await client.execute({ key: 'a', region: 'cn' }, 'bg.goods.add');
  await client.execute({ key: 'a', region: 'cn' }, 'bg.goods.attrs.get');
  await client.execute({ key: 'a', region: 'us' }, 'bg.goods.add');
}
main();
