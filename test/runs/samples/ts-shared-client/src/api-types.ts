export enum ApiType {
  GoodsAdd = 'bg.goods.add',
  GoodsList = 'bg.goods.list.get',
  StockGet = 'bg.goods.quantity.get',
  OrderList = 'bg.order.list.get',
  ShippingInfo = 'bg.logistics.shipping.get',
}
