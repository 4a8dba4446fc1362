const { Signable } = require('./mixins/signable');
const { GoodsApi } = require('./mixins/goods');
const { OrderApi } = require('./mixins/order');
class Base {
  constructor({ host, path = '/openapi/router' }) {
    this.host = host;
    this.path = path;
  }
  get url() {
    return `${this.host}${this.path}`;
  }
  async request(type, biz) {
    const res = await fetch(this.url, { method: 'POST', body: JSON.stringify(this.sign({ type, ...biz })) });
    return res.json();
  }
}
class TemuClient extends OrderApi(GoodsApi(Signable(Base))) {}
module.exports = { TemuClient };
