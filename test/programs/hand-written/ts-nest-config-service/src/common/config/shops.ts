export interface Shop { id: string; name: string; region: string; mode: string; appKey: string; appSecret: string; accessToken: string; gateway?: string }

const shops = new Map<string, Shop>();
shops.set('semi01', { id: 'semi01', name: '半托一店', region: 'CN', mode: 'semi', appKey: 'ak-semi01', appSecret: 'sec-semi01', accessToken: 'tok-semi01' });

export const shopOf = (id: string): Shop => shops.get(id)!;
