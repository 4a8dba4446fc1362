module.exports = { hostname: 'openapi.kuajingmaihuo.com', path: '/openapi/router', key: 'k' };
