const host = 'openapi.kuajingmaihuo.com';

export const endpoints = {
  default: `https://${host}/openapi/router`,
  global: 'https://openapi-b-global.temu.com/openapi/router',
};
