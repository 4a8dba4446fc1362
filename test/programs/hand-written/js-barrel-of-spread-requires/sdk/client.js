const { post } = require('./http');

const GATEWAYS = {
  CN: 'https://openapi.kuajingmaihuo.com/openapi/router',
  US: 'https://openapi-b-us.temu.com/openapi/router',
};

class HttpApi {
  async call(type, data) {
    const url = this.endpoint();
    const content = this.encode(type, data);
    return post(url, content);
  }
}

class TemuApi extends HttpApi {
  constructor(region) {
    super();
    this.region = region;
  }

  endpoint() {
    return GATEWAYS[this.region];
  }

  encode(type, data) {
    return { type, ...data };
  }
}

exports.TemuApi = TemuApi;
