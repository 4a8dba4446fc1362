export const HOSTS = {
  cn: 'openapi.kuajingmaihuo.com',
};
export const ROUTER_PATH = '/openapi/router';
