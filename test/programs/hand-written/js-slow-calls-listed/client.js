const { timeoutOf } = require('./common/timeouts');
const { signParams } = require('./lib/crypto');
const { sendJson } = require('./utils/http');

class OpenApiClient {
  constructor(router) {
    this.router = router;
  }

  async doRequest(interfaceType, data = {}) {
    console.log('timeout', timeoutOf(interfaceType));
    const raw = { type: interfaceType, app_key: 'ak', ...data };
    const body = Object.keys(raw).sort().reduce((acc, key) => ({ ...acc, [key]: raw[key] }), {});
    body.sign = signParams(body);
    const reply = await sendJson(this.router, body);
    return reply;
  }
}

module.exports = { OpenApiClient };
