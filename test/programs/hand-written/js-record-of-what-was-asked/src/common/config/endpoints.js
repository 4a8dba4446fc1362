class Region {
  constructor(code, url) {
    this.code = code;
    this.url = url;
  }

  static all = [
    new Region('CN', 'https://openapi.kuajingmaihuo.com/openapi/router'),
    new Region('US', 'https://openapi-b-us.temu.com/openapi/router'),
    new Region('EU', 'https://openapi-b-eu.temu.com/openapi/router'),
    new Region('GLOBAL', 'https://openapi-b-global.temu.com/openapi/router'),
  ];

  static of(code) {
    return Region.all.find((one) => one.code === code);
  }
}

export const gatewayOf = (region) => Region.of(region).url;
