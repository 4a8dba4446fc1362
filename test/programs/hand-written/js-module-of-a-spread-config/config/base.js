module.exports = {
  port: 7001,
  temu: {
    cn: { gateway: 'https://openapi.kuajingmaihuo.com/openapi/router' },
    us: { gateway: 'https://openapi-b-us.temu.com/openapi/router' },
  },
};
