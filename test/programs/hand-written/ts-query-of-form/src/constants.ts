// 接口类型
export const API = ({
  PURCHASE_ORDER_LIST_GET: 'bg.purchase.order.list.get',
  ORDER_LIST_GET: 'bg.order.list.get',
  GOODS_EDIT_TASK_SUBMIT: 'bg.goods.edit.task.submit',
  JITMODE_ACTIVATE: 'bg.jitmode.activate',
  GOODS_EDIT_SENSITIVE_ATTR: 'bg.goods.edit.sensitive.attr',
}) as const;

// 接口类型
export const API_TYPES2 = ({
  MARKETING_ACTIVITY_LIST_GET: 'bg.marketing.activity.list.get',
  ORDER_DETAIL_GET: 'bg.order.detail.get',
  GOODS_EDIT_SENSITIVE_ATTR: 'bg.goods.edit.sensitive.attr',
}) as const;
