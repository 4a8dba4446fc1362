const tokenOf = (id) => process.env[`TEMU_TOKEN_${id.toUpperCase()}`] || `tok-${id}`;

export function shopOf(id) {
  switch (id) {
    case 'semi01':
      return { ...{ id: 'semi01', name: '半托一店', region: 'CN', mode: 'semi', appKey: 'ak-semi01', appSecret: 'sec-semi01', gateway: 'https://openapi.kuajingmaihuo.com/openapi/router' }, accessToken: tokenOf(id) };
    default:
      throw new Error('未知店铺');
  }
}
