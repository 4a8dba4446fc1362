// 各区域网关
export const gateways = {
  cn: 'https://openapi.kuajingmaihuo.com/openapi',
};
