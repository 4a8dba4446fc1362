module.exports = {
  appKey: '123',
  secret: '456',
  gateway: 'https://openapi.kuajingmaihuo.com/openapi/router',
};
