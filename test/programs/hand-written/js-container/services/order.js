module.exports = class OrderService {
  constructor(client) {
    this.client = client;
  }
  async sync() {
    await this.client.execute('bg.order.list.get', { page: 1 });
  }
};
