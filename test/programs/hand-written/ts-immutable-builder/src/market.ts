export type Market = 'CN' | 'US' | 'EU';

export function routerOf(market: Market): string {
  switch (market) {
    case 'CN':
      return 'https://openapi.kuajingmaihuo.com/openapi/router';
    case 'US':
      return 'https://openapi-b-us.temu.com/openapi/router';
    case 'EU':
      return 'https://openapi-b-eu.temu.com/openapi/router';
  }
}
