const Repo = require('./base');
module.exports = class GoodsRepo extends Repo {
  async load() {
    return (await this.call('bg.goods.list.get', { page: 1 })) + (await this.call('bg.goods.labelv2.get', {}));
  }
};
