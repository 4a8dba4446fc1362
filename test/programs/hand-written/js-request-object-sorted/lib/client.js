const { sign } = require('./crypto');
const { sendJson } = require('../utils/http');
const { handleReply } = require('../common/handlers');

class TemuSdk {
  constructor(apiUrl) {
    this.apiUrl = apiUrl;
  }

  async send(interfaceType, data = {}) {
    const raw = { type: interfaceType, app_key: 'ak', ...data };
    const body = {};
    for (const key of Object.keys(raw).sort()) body[key] = raw[key];
    body.sign = sign(body);
    const reply = await sendJson(this.apiUrl, body);
    handleReply(interfaceType, reply);
    return reply;
  }
}

module.exports = { TemuSdk };
