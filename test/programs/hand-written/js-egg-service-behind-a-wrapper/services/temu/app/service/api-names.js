const api = {};
api.goods = { ...api.goods, goodsListGet: 'bg.goods.list.get' };
api.goods = { ...api.goods, goodsQuantityGet: 'bg.goods.quantity.get' };
const temuApi = api;

module.exports = { temuApi };
