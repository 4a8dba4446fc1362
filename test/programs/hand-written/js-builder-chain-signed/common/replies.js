export function onReply(name) {
  switch (name) {
    case 'bg.goods.quantity.get':
      return 'goodsQuantityGet 完成';
    case 'bg.goods.detail.get':
      return 'goodsDetailGet 完成';
    case 'bg.marketing.activity.detail.get':
      return 'marketingActivityDetailGet 完成';
    case 'bg.goods.add.property':
      return 'goodsAddProperty 完成';
    case 'bg.logistics.shipment.confirm':
      return 'logisticsShipmentConfirm 完成';
    default:
      throw new Error('未知接口 ' + name);
  }
}
