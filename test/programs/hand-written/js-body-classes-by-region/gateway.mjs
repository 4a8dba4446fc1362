const GATEWAYS = {
  CN: 'https://openapi.kuajingmaihuo.com/openapi/router',
  US: 'https://openapi-b-us.temu.com/openapi/router',
};

export const gatewayFor = (shop) => GATEWAYS[shop.region];
