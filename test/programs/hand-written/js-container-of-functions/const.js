const storeList = [
  { id: 'mall_a', name: '半托一店', area: 'CN', manageType: '半托', appKey: 'ak0006', clientSecret: 'sk-mall_a-9f2c', access_token: 'tk-mall_a', gateway: 'https://openapi.kuajingmaihuo.com/openapi/router' },
  { id: 'us01', name: '美国本土店', area: 'US', manageType: '本土', appKey: 'ak1004', clientSecret: 'sk-us01-9f2c', access_token: 'tk-us01', gateway: 'https://openapi-b-us.temu.com/openapi/router' },
  { id: 'full01', name: '全托店', area: 'CN', manageType: '全托', appKey: 'ak2006', clientSecret: 'sk-full01-9f2c', access_token: 'tk-full01', gateway: 'https://openapi.kuajingmaihuo.com/openapi/router' },
];

export function shopById(id) {
  const found = storeList.find((s) => s.id === id);
  if (!found) throw new Error('店铺不存在: ' + id);
  return found;
}

export const registry = {};
function define(name, type, label) {
  registry[name] = { type, label };
}
define('order.shipOrderCreate', 'bg.shiporder.create', '创建发货单');
define('price.reviewConfirm', 'bg.price.review.confirm', '同意核价(全托)');
define('stock.stockUpdate', 'bg.goods.quantity.update', '库存更新');
define('goods.mallInfo', 'bg.mall.info.get', '店铺信息');
define('goods.catsMust', 'bg.goods.catsmandatory.get', '类目必填');
define('goods.labelV2', 'bg.goods.labelv2.get', '条码查询');
define('goods.propEdit', 'bg.goods.edit.property', '编辑属性');
define('goods.goodsList', 'bg.goods.list.get', '商品列表');
define('goods.catsGet', 'bg.goods.cats.get', '类目');
