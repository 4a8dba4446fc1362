const GATEWAY = {};
GATEWAY.CN = 'https://openapi.kuajingmaihuo.com/openapi/router';
GATEWAY.US = 'https://openapi-b-us.temu.com/openapi/router';
module.exports = { GATEWAY: Object.freeze(GATEWAY) };
