const { Api } = require('./base');

class GoodsAdd extends Api {
  type() {
    return 'bg.goods.add';
  }
}

class GoodsAttrs extends Api {
  type() {
    return 'bg.goods.attrs.get';
  }
}

module.exports = { GoodsAdd, GoodsAttrs };
