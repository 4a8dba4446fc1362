const { post } = require('./post');
let shared = null;
class Client {
  static instance() {
    if (shared === null) shared = new Client({ url: Client.DEFAULT_URL });
    return shared;
  }
  static get DEFAULT_URL() {
    return 'https://openapi.kuajingmaihuo.com/openapi/router';
  }
  constructor(options) {
    this.options = { timeout: 1000, ...options };
  }
  invoke(type, body) {
    const { url, timeout } = this.options;
    return post({ url, timeout, payload: { ...body, type } });
  }
}
module.exports = { Client };
