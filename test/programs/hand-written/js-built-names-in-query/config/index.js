export class Gateways {
  static CN = 'https://openapi.kuajingmaihuo.com/openapi';
  static US = 'https://openapi-b-us.temu.com/openapi';
  static EU = 'https://openapi-b-eu.temu.com/openapi';
}
