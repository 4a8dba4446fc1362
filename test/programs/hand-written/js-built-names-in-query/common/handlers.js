const handlers = {
  'bg.picturecompression.get': (reply) => 'picturecompressionGet:' + reply.success,
  'bg.colorimageurl.get': (reply) => 'colorimageurlGet:' + reply.success,
  'bg.marketing.activity.list.get': (reply) => 'marketingActivityListGet:' + reply.success,
  'bg.purchase.order.list.get': (reply) => 'purchaseOrderListGet:' + reply.success,
};

export function handleReply(name, reply) {
  const handler = handlers[name];
  if (!handler) throw new Error('没有处理器 ' + name);
  console.log(handler(reply));
}
