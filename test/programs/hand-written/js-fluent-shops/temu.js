const shops = require('./shops');

const HOSTS = {
  cn: 'openapi.kuajingmaihuo.com',
  us: 'openapi-b-us.temu.com',
};

class Call {
  constructor() {
    this.body = { data_type: 'JSON' };
  }
  on(shopName) {
    const shop = shops[shopName];
    this.host = HOSTS[shop.site];
    this.body.access_token = shop.token;
    return this;
  }
  api(type) {
    this.body.type = type;
    return this;
  }
  with(params) {
    Object.assign(this.body, params);
    return this;
  }
  async send() {
    const res = await fetch(`https://${this.host}/openapi/router`, { method: 'POST', body: JSON.stringify(this.body) });
    const json = await res.json();
    return json.success ? json.result : null;
  }
}

module.exports = { temu: () => new Call() };
