export interface Shop { id: string; name: string; region: string; mode: string; appKey: string; appSecret: string; accessToken: string; gateway?: string }

const shops = new Map<string, Shop>();
shops.set('semi01', { id: 'semi01', name: '半托一店', region: 'CN', mode: 'semi', appKey: 'ak-semi01', appSecret: 'sec-semi01', accessToken: 'tok-semi01' });
shops.set('us01', { id: 'us01', name: '美国本地店', region: 'US', mode: 'local', appKey: 'ak-us01', appSecret: 'sec-us01', accessToken: 'tok-us01' });

export const shopOf = (id: string): Shop => shops.get(id)!;
