export class TemuApi {
  static ShipOrderCreate = new TemuApi('bg.shiporder.create', '创建发货单');
  static AftersalesList = new TemuApi('bg.aftersales.list.get', '售后单');
  static ImageCompress = new TemuApi('bg.picturecompression.get', '图片压缩');
  static ImageUpload = new TemuApi('bg.goods.image.upload', '图片上传');

  constructor(value, title) {
    this.value = value;
    this.title = title;
  }

  toString() {
    return this.value;
  }
}
