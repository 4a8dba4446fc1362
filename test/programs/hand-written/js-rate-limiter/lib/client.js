const Limiter = require('./limiter');
const { sleep } = require('./util');

class Client {
  constructor({ baseUrl, limiter = new Limiter() }) {
    this.baseUrl = baseUrl;
    this.call = limiter.wrap(this.call.bind(this));
  }

  async call(type, params) {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.post({ type, ...params });
      } catch (err) {
        // 网络抖动重试，业务错误直接返回
        if (attempt >= 3) return { success: false, errorMsg: err.message };
        await sleep(attempt * 20);
      }
    }
  }

  async post(body) {
    const res = await fetch(`${this.baseUrl}/openapi/router`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return res.json();
  }
}

module.exports = Client;
