const shops = new Map();
shops.set('semi01', { id: 'semi01', name: '半托一店', region: 'CN', mode: 'semi', appKey: 'ak-semi01', appSecret: 'sec-semi01', accessToken: 'tok-semi01' });
shops.set('eu01', { id: 'eu01', name: '欧洲店', region: 'EU', mode: 'local', appKey: 'ak-eu01', appSecret: 'sec-eu01', accessToken: 'tok-eu01' });
shops.set('gl01', { id: 'gl01', name: '全球店', region: 'GLOBAL', mode: 'local', appKey: 'ak-gl01', appSecret: 'sec-gl01', accessToken: 'tok-gl01' });

export const shopOf = (id) => shops.get(id);
