const HOSTS = {
  CN: 'openapi.kuajingmaihuo.com',
  US: 'openapi-b-us.temu.com',
};

export const gatewayOf = (region) => `https://${HOSTS[region]}/openapi/router`;
