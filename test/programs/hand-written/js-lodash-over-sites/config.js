export const config = {
  temu: {
    common: { app_key: 'k', access_token: 't', data_type: 'JSON' },
    gateways: {
      cn: 'https://openapi.kuajingmaihuo.com/openapi/router',
      us: 'https://openapi-b-us.temu.com/openapi/router',
    },
  },
};
