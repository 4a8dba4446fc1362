const axios = require('axios');
const { assertAllowed } = require('../common/whitelist');
const { sign } = require('../utils/sign');

class BaseKuajingClient {
  async send(apiName, bizParams = {}) {
    assertAllowed(apiName);
    const raw = { type: apiName, app_key: 'ak', ...bizParams };
    const body = Object.keys(raw).sort().reduce((acc, key) => ({ ...acc, [key]: raw[key] }), {});
    body.sign = sign(body);
    const { data: reply } = await axios.request({ url: `${this.routerUrl}/openapi/router`, method: 'POST', data: body });
    return reply;
  }
}

module.exports = { BaseKuajingClient };
