const https = require('https');
const qs = require('querystring');

function buildUrl(server, system) {
  const query = qs.stringify(system);
  return server.includes('?') ? `${server}&${query}` : `${server}?${query}`;
}

function post(url, form) {
  return new Promise((resolve, reject) => {
    const req = https.request(url, { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }, (res) => {
      let raw = '';
      res.on('data', (d) => (raw += d));
      res.on('end', () => resolve(JSON.parse(raw)));
    });
    req.on('error', reject);
    req.end(qs.stringify(form));
  });
}

class TopClient {
  constructor(options) {
    this.REST_URL = options.REST_URL || 'https://openapi.kuajingmaihuo.com/openapi/router';
    this.appkey = options.appkey;
  }

  execute(apiname, params) {
    const system = { type: apiname, app_key: this.appkey, timestamp: Math.floor(Date.now() / 1000) };
    return post(buildUrl(this.REST_URL, system), params);
  }
}

module.exports = { TopClient };
