// 接口类型
const ApiType = {
  MARKETING_ACTIVITY_SESSION_LIST_GET: 'bg.marketing.activity.session.list.get',
  GOODS_QUANTITY_UPDATE: 'bg.goods.quantity.update',
};

module.exports = { ApiType };
