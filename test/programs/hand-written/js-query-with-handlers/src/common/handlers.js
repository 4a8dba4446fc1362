const handlers = {
  'bg.goods.edit.property': (reply) => 'goodsEditProperty:' + reply.success,
  'bg.purchase.order.list.get': (reply) => 'purchaseOrderListGet:' + reply.success,
  'bg.marketing.activity.detail.get': (reply) => 'marketingActivityDetailGet:' + reply.success,
  'bg.aftersales.list.get': (reply) => 'aftersalesListGet:' + reply.success,
  'bg.price.review.reject': (reply) => 'priceReviewReject:' + reply.success,
  'bg.price.review.confirm': (reply) => 'priceReviewConfirm:' + reply.success,
};

export function handleReply(name, reply) {
  const handler = handlers[name];
  if (!handler) throw new Error('没有处理器 ' + name);
  console.log(handler(reply));
}
