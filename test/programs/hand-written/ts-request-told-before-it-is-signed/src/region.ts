export type Region = 'cn' | 'eu';

export const gateways: Readonly<Record<Region, string>> = {
  cn: 'https://openapi.kuajingmaihuo.com/openapi/router',
  eu: 'https://openapi-b-eu.temu.com/openapi/router',
};
