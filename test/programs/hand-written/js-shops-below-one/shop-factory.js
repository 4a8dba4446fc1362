const CnShop = require('./shops/cn');
const EuShop = require('./shops/eu');
class ShopFactory {
  static create(kind) {
    if (kind === 'cn') return new CnShop();
    if (kind === 'eu') return new EuShop();
    throw new Error(kind);
  }
}
module.exports = { ShopFactory };
