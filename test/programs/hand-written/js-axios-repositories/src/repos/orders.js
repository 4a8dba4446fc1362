const Repo = require('./base');
module.exports = class OrderRepo extends Repo {
  load() {
    return this.call('bg.order.list.get', { page: 1 });
  }
};
