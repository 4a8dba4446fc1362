const url = new URL('https://openapi.kuajingmaihuo.com/openapi/router');
module.exports = { url };
