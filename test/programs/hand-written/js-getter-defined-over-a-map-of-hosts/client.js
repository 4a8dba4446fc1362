const US = 'https://openapi-b-us.temu.com/openapi/router';
class Temu {
  constructor(url = 'https://openapi.kuajingmaihuo.com/openapi/router') { this.url = url; }
  setUrl(url) { this.url = url; return this; }
  async call(type, biz = {}) {
    const res = await fetch(this.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ type, ...biz }) });
    return res.json();
  }
}
module.exports = { Temu, US };
