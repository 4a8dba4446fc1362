export class ShopConfig {
  constructor(id, name, region, mode, gateway) {
    Object.assign(this, { id, name, region, mode, gateway });
  }

  get appKey() {
    return `ak-${this.id}`;
  }

  get appSecret() {
    return `sec-${this.id}`;
  }

  get accessToken() {
    return `tok-${this.id}`;
  }
}

const all = {
  semi01: new ShopConfig('semi01', '半托一店', 'CN', 'semi'),
  eu01: new ShopConfig('eu01', '欧洲店', 'EU', 'local'),
  gl01: new ShopConfig('gl01', '全球店', 'GLOBAL', 'local'),
};

export const shopOf = (id) => all[id];
