module.exports = class GoodsService {
  constructor(client) {
    this.client = client;
  }
  async sync() {
    await this.client.execute('bg.goods.list.get', { page: 1 });
    await this.client.execute('bg.goods.labelv2.get', {});
  }
};
