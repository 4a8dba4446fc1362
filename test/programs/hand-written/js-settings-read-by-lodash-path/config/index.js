const env = process.env.NODE_ENV || 'development';

module.exports = {
  env,
  temu: {
    default: 'cn',
    cn: { url: 'https://openapi.kuajingmaihuo.com/openapi/router', timeout: 10000 },
    us: { url: 'https://openapi-b-us.temu.com/openapi/router', timeout: 10000 },
  },
};
