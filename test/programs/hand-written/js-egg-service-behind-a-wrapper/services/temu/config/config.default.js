'use strict';

module.exports = (appInfo) => {
  const config = (exports = {});

  config.keys = appInfo.name + '_1';
  config.temu = {
    gateway: 'https://openapi.kuajingmaihuo.com/openapi/router',
    appKey: 'k',
    appSecret: 's',
  };

  return { ...config };
};
