const HOSTS: Record<string, string> = {
  CN: 'openapi.kuajingmaihuo.com',
  US: 'openapi-b-us.temu.com',
  EU: 'openapi-b-eu.temu.com',
  GLOBAL: 'openapi-b-global.temu.com',
};

export const gatewayOf = (region: string): string => `https://${HOSTS[region]}/openapi/router`;
