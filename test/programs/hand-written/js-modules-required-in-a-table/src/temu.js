const createHttp = require('./http');

const modules = { goods: require('./api/goods'), misc: require('./api/misc') };

module.exports = class Temu {
  constructor(shop) {
    const http = createHttp(shop);
    Object.keys(modules).forEach((name) => {
      this[name] = modules[name](http);
    });
  }
};
