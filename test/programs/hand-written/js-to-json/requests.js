class TemuRequest {
  constructor(biz) {
    this.biz = biz;
  }
  getType() {
    throw new Error('not implemented');
  }
  toJSON() {
    return { ...this.biz, type: this.getType(), version: 'V1' };
  }
}
class GoodsListRequest extends TemuRequest {
  getType() { return 'bg.goods.list.get'; }
}
class GoodsAddRequest extends TemuRequest {
  getType() { return 'bg.goods.add'; }
}
class OrderDetailRequest extends TemuRequest {
  getType() { return 'bg.order.detail.get'; }
}
module.exports = { GoodsListRequest, GoodsAddRequest, OrderDetailRequest };
