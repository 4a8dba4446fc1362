class CnClient {
  url = 'https://openapi.kuajingmaihuo.com/openapi/router';
  request(type, biz = {}) { return this.send({ type, ...biz }); }
  async send(body) { return (await fetch(this.url, { method: 'POST', body: JSON.stringify(body) })).json(); }
}
class UsClient extends CnClient {
  url = 'https://openapi-b-us.temu.com/openapi/router';
}
module.exports = { CnClient, UsClient };
