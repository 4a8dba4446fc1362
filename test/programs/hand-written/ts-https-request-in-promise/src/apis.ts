export class ApiNames {
  static GOODS_TEXTTOPICTURE_ADD = 'bg.goods.texttopicture.add';
  static GOODS_QUANTITY_GET = 'bg.goods.quantity.get';
  static LOGISTICS_SHIPMENT_CONFIRM = 'bg.logistics.shipment.confirm';
  static PICTURECOMPRESSION_GET = 'bg.picturecompression.get';
  static GOODS_MIGRATE = 'bg.goods.migrate';
}
