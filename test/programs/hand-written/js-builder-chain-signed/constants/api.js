export const apis = {
  goods: {
    goodsQuantityGet: { type: 'bg.goods.quantity.get', desc: '接口' },
    goodsDetailGet: { type: 'bg.goods.detail.get', desc: '接口' },
    marketingActivityDetailGet: { type: 'bg.marketing.activity.detail.get', desc: '接口' },
    goodsAddProperty: { type: 'bg.goods.add.property', desc: '接口' },
    logisticsShipmentConfirm: { type: 'bg.logistics.shipment.confirm', desc: '接口' },
  },
};
