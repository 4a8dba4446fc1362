'use strict';

module.exports = (appInfo) => {
  const config = (exports = {});
  config.keys = appInfo.name + '_1663';
  const userConfig = {
    temu: {
      host: 'https://openapi.kuajingmaihuo.com',
      path: '/openapi/router',
      us: { host: 'https://openapi-b-us.temu.com' },
      eu: { host: 'https://openapi-b-eu.temu.com' },
      appKey: process.env.TEMU_KEY || '',
    },
  };
  return { ...config, ...userConfig };
};
