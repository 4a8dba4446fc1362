exports.GoodsApi = (Parent) =>
  class extends Parent {
    listGoods(page) {
      return this.request('bg.goods.list.get', { page });
    }
    editGoods(goods) {
      return this.request('bg.goods.update', goods);
    }
  };
