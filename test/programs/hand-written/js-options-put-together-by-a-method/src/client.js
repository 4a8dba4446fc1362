const axios = require('axios');
const sites = require('./sites');

class Client {
  constructor(site = 'cn') {
    this.site = sites[site];
  }
  buildOptions(type, data) {
    return { url: this.site.url, method: 'post', timeout: 5000, data: { type, access_token: this.site.token, ...data } };
  }
  async call(type, data = {}) {
    const { data: body } = await axios(this.buildOptions(type, data));
    return body;
  }
}
module.exports = Client;
