export function gatewayFor(region: string): string {
  switch (region) {
    case 'us':
      return 'https://openapi-b-us.temu.com/openapi/router';
    case 'eu':
      return 'https://openapi-b-eu.temu.com/openapi/router';
    default:
      return 'https://openapi.kuajingmaihuo.com/openapi/router';
  }
}
