module.exports = { GOODS_LIST: 'bg.goods.list.get', ORDER_LIST: 'bg.order.list.get', STOCK_QUERY: 'bg.goods.detail.get' };
