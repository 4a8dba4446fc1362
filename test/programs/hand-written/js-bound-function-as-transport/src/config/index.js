const shops = require('./shops.json');
const gateways = {
  CN: 'https://openapi.kuajingmaihuo.com/openapi/router',
  US: 'https://openapi-b-us.temu.com/openapi/router',
};
module.exports = { shops, gatewayOf: (site) => gateways[site] };
