module.exports.HOST = 'https://openapi.kuajingmaihuo.com';
module.exports.PATH = '/openapi/router';
