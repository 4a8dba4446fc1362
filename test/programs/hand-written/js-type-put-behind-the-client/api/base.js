const axios = require('axios');

class Api {
  get timeout() {
    return 15000;
  }

  type() {
    throw new Error('type() is missing');
  }

  async execute(biz) {
    const client = axios.create({ baseURL: 'https://openapi.kuajingmaihuo.com', timeout: this.timeout });
    biz.type = this.type();
    biz.timestamp = 1700000000;
    const { data } = await client.post('/openapi/router', biz);
    return data;
  }
}

module.exports = { Api };
