// 各区域网关
const ROUTERS = {
  cn: 'https://openapi.kuajingmaihuo.com',
  us: 'https://openapi-b-us.temu.com',
  eu: 'https://openapi-b-eu.temu.com',
};

module.exports = { ROUTERS };
