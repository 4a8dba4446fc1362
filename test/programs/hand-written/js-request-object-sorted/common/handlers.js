const handlers = {
  'bg.goods.cats.get': (reply) => 'goodsCatsGet:' + reply.success,
  'bg.shiporder.create': (reply) => 'shiporderCreate:' + reply.success,
  'bg.jitmode.activate': (reply) => 'jitmodeActivate:' + reply.success,
  'bg.goods.topselling.soldout.get': (reply) => 'goodsTopsellingSoldoutGet:' + reply.success,
  'bg.logistics.template.get': (reply) => 'logisticsTemplateGet:' + reply.success,
  'bg.logistics.companies.get': (reply) => 'logisticsCompaniesGet:' + reply.success,
  'bg.aftersales.list.get': (reply) => 'aftersalesListGet:' + reply.success,
};

function handleReply(name, reply) {
  const handler = handlers[name];
  if (!handler) throw new Error('没有处理器 ' + name);
  console.log(handler(reply));
}

module.exports = { handleReply };
