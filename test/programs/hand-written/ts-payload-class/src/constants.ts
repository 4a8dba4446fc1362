export class ApiNames {
  static GOODS_VIDEO_UPLOAD_SIGN_GET = 'bg.goods.video.upload.sign.get';
  static GOODS_QUANTITY_GET = 'bg.goods.quantity.get';
  static GOODS_CUSTOM_LABEL_GET = 'bg.goods.custom.label.get';
  static ORDER_DETAIL_GET = 'bg.order.detail.get';
  static GOODS_EDIT_TASK_SUBMIT = 'bg.goods.edit.task.submit';
  static GOODS_CATS_GET = 'bg.goods.cats.get';
}
