const crypto = require('crypto');
const env = require('./env');

class TemuRequest {
  static create() {
    return new TemuRequest();
  }

  constructor() {
    this._params = { app_key: env.TEMU_APP_KEY, timestamp: Math.floor(Date.now() / 1000) };
    this._retry = 0;
  }

  api(type) {
    this._params.type = type;
    return this;
  }

  set(key, value) {
    this._params[key] = value;
    return this;
  }

  page(pageNo, pageSize = 20) {
    return this.set('page', pageNo).set('pageSize', pageSize);
  }

  retry(times) {
    this._retry = times;
    return this;
  }

  _signed() {
    const keys = Object.keys(this._params).sort();
    const text = keys.map((k) => k + JSON.stringify(this._params[k])).join('');
    const sign = crypto.createHash('md5').update(env.TEMU_APP_SECRET + text + env.TEMU_APP_SECRET).digest('hex');
    return { ...this._params, sign: sign.toUpperCase() };
  }

  async send() {
    const res = await this._post();
    const reply = await res.json();
    if (reply.success) return reply.result;
    console.log('失败', reply.errorMsg);
    return null;
  }

  // 只有网络异常才重试，业务失败不重试
  async _post() {
    for (let i = 0; ; i++) {
      try {
        return await fetch(env.TEMU_URL, { method: 'POST', body: JSON.stringify(this._signed()) });
      } catch (err) {
        if (i >= this._retry) throw err;
      }
    }
  }
}

module.exports = TemuRequest;
