export class API {
  static FreightTemplate = new API('bg.logistics.template.get', '运费模板');
  static OrderList = new API('bg.order.list.get', '订单列表');
  static EditTask = new API('bg.goods.edit.task.submit', '提交修改单');

  constructor(value, title) {
    this.value = value;
    this.title = title;
  }

  toString() {
    return this.value;
  }
}
