exports.shops = [{ id: 'a', region: 'cn' }, { id: 'b', region: 'us' }];
const GATEWAYS = { cn: 'https://openapi.kuajingmaihuo.com/openapi/router', us: 'https://openapi-b-us.temu.com/openapi/router' };
exports.gatewayOf = (shop) => GATEWAYS[shop.region];
