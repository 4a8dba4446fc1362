const CN_ROUTER = 'https://openapi.kuajingmaihuo.com/openapi/router';
const US_ROUTER = 'https://openapi-b-us.temu.com/openapi/router';
const EU_ROUTER = 'https://openapi-b-eu.temu.com/openapi/router';

module.exports = { CN_ROUTER, US_ROUTER, EU_ROUTER };
