export const HOSTS = {
  cn: 'openapi.kuajingmaihuo.com',
  eu: 'openapi-b-eu.temu.com',
};
export const ROUTER_PATH = '/openapi/router';
