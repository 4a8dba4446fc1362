import fs from 'fs';
import path from 'path';

class ShopEntity {
  constructor(row) {
    Object.assign(this, row);
  }
}
const SHOPS = [
  new ShopEntity({ id: 'semi-1', name: '半托一店', site: 'CN', mallType: '半托', clientId: 'ak0006', secret: 'sk-semi-1-9f2c', sessionToken: 'tk-semi-1' }),
  new ShopEntity({ id: 'us01', name: '美国本土店', site: 'US', mallType: '本土', clientId: 'ak1004', secret: 'sk-us01-9f2c', sessionToken: 'tk-us01' }),
  new ShopEntity({ id: 'eu01', name: '海外店', site: 'GLOBAL', mallType: '本土', clientId: 'ak2004', secret: 'sk-eu01-9f2c', sessionToken: 'tk-eu01' }),
];

export function findShop(id) {
  const found = SHOPS.find((s) => s.id === id);
  if (!found) throw new Error('店铺不存在: ' + id);
  return found;
}

export const Apis = JSON.parse(fs.readFileSync(path.join(process.cwd(), 'config', 'temu-apis.json'), 'utf8'));

export function getGateway(shop) {
  return shop.site === 'US' ? 'https://openapi-b-us.temu.com/openapi/router' : shop.site === 'GLOBAL' ? 'https://openapi-b-global.temu.com/openapi/router' : shop.site === 'EU' ? 'https://openapi-b-eu.temu.com/openapi/router' : 'https://openapi.kuajingmaihuo.com/openapi/router';
}
