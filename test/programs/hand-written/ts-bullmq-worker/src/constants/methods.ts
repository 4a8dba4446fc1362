export enum ApiType {
  OrderList = 'bg.order.list.get',
  EditTask = 'bg.goods.edit.task.submit',
  ShipConfirm = 'bg.logistics.shipment.confirm',
  StockUpdate = 'bg.goods.quantity.update',
  AftersalesList = 'bg.aftersales.list.get',
  GoodsMigrate = 'bg.goods.migrate',
  GoodsAdd = 'bg.goods.add',
  SoldOut = 'bg.goods.topselling.soldout.get',
}
