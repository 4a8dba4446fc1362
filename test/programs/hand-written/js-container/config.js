module.exports = { temu: { gateway: 'https://openapi.kuajingmaihuo.com/openapi/router', appKey: 'x' } };
