export const options = {
  cn: { appKey: 'ak-cn', appSecret: 'secret-cn', baseUrl: 'https://openapi.kuajingmaihuo.com/openapi/router' },
  us: { appKey: 'ak-us', appSecret: 'secret-us', baseUrl: 'https://openapi-b-us.temu.com/openapi/router' },
};
