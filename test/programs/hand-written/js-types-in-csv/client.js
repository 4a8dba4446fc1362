const fs = require('fs');
const path = require('path');

const rows = fs.readFileSync(path.join(__dirname, 'interfaces.csv'), 'utf8').trim().split(/\r?\n/).slice(1)
  .map((line) => line.split(','));
const apis = Object.fromEntries(rows.map(([code, type]) => [code, type]));

const CN_URL = 'https://openapi.kuajingmaihuo.com/openapi/router';
const US_URL = 'https://openapi-b-us.temu.com/openapi/router';

class Payload {
  constructor(shop) {
    this.shop = shop;
    this.p = { data_type: 'JSON' };
  }

  type(v) {
    this.p.type = v;
    return this;
  }

  // 暂时没人用
  merge(extra) {
    for (const [k, v] of Object.entries(extra)) this.p[k] = v;
    return this;
  }

  build() {
    const p = this.p;
    p.access_token = this.shop.token;
    return p;
  }
}

async function call(shop, code) {
  const url = shop.region === 'US' ? US_URL : CN_URL;
  const body = new Payload(shop).type(apis[code]).build();
  const res = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  return res.json();
}

module.exports = { call };
