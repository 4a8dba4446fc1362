/** 接口类型，与开放平台文档一致 */
export enum ApiType {
  // 货品
  GoodsAdd = 'bg.goods.add',
  GoodsDetail = 'bg.goods.detail.get',
  GoodsEditPictures = 'bg.goods.edit.pictures.submit',
  SizeTemplateEdit = 'bg.goods.edit',
  // 半托库存
  StockGet = 'bg.goods.quantity.get',
  StockUpdate = 'bg.goods.quantity.update',
  // 活动
  ActivityList = 'bg.marketing.activity.list.get',
  // 订单、物流：仍在国内网关
  OrderList = 'bg.order.list.get',
  WarehouseList = 'bg.logistics.warehouse.list.get',
}
