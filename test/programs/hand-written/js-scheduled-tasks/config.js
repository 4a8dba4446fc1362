const env = process.env.APP_MODE || 'production';
const all = {
  production: { temu: { url: 'https://openapi.kuajingmaihuo.com/openapi/router', secret: 's', appKey: 'k', token: 't', headers: { 'content-type': 'application/json' } } },
  test: { temu: { url: 'http://127.0.0.1:9/openapi/router', secret: 's', appKey: 'k', token: 't', headers: {} } },
};
module.exports = all[env];
