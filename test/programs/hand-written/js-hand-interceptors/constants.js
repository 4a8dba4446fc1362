export const BASE = 'https://openapi.kuajingmaihuo.com';
export const PATHS = {
  router: '/openapi/router',
};
