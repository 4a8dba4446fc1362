class Client {
  constructor(url) {
    this.url = url;
  }

  async send(type, params = {}) {
    const res = await fetch(this.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ type, ...params }) });
    return res.json();
  }
}

exports.cn = new Client('https://openapi.kuajingmaihuo.com/openapi/router');
exports.us = new Client('https://openapi-b-us.temu.com/openapi/router');
exports.Client = Client;
