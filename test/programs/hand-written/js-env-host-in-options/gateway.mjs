const GATEWAYS = {
  CN: process.env.TEMU_CN_ROUTER ?? 'https://openapi.kuajingmaihuo.com/openapi/router',
  US: process.env.TEMU_US_ROUTER ?? 'https://openapi-b-us.temu.com/openapi/router',
};

export const gatewayFor = (shop) => GATEWAYS[shop.region];
