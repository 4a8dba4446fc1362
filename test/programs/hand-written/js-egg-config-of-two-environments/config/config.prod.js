'use strict';

module.exports = () => {
  const config = {};
  config.temu = { gateway: process.env.TEMU_GATEWAY || 'https://openapi-b-us.temu.com/openapi/router', appKey: 'p' };
  return config;
};
