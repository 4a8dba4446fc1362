const { apiName } = require('./names');

class FreightModule {
  constructor(client) {
    this.handlers = new Map();
    const reg = (name, type) => {
      this.handlers.set(name, (params) => client.call(type, params));
      this[name] = (params = {}) => this.run(name, params);
    };
    reg('editTemplate', apiName('goodslogistics', 'template', 'edit'));
    reg('listTemplates', apiName('logistics', 'template', 'get'));
  }

  async run(name, params) {
    const handler = this.handlers.get(name);
    if (!handler) throw new Error(`未注册 ${name}`);
    return handler(params);
  }
}

const STOCK = {
  listWarehouses: 'bg.goods.warehouse.list.get', // 可绑定发货仓
  listOrders: 'bg.order.list.get',
};

const stockSdk = (client) => new Proxy({}, {
  get(_target, prop) {
    const type = STOCK[String(prop)];
    return (params = {}) => client.call(type, params);
  },
});

module.exports = { FreightModule, stockSdk };
