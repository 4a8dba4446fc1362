export const GATEWAYS = {
  cn: 'https://openapi.kuajingmaihuo.com/openapi/router',
  us: 'https://openapi-b-us.temu.com/openapi/router',
} as const;

export type Region = keyof typeof GATEWAYS;
