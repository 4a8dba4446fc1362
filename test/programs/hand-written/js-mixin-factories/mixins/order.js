exports.OrderApi = (Base) => class extends Base {
  listOrders(page) {
    return this.request('bg.order.list.get', { page });
  }
};
