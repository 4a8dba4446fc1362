class Gateways {
  static CN = 'https://openapi.kuajingmaihuo.com/openapi/router';
}

module.exports = { Gateways };
