const { pipeline } = require('./pipeline');
const { withType, withCommon, withSign } = require('./steps');
const { submit } = require('./submit');
const list = (page) => submit(pipeline(withType('bg.goods.list.get'), withCommon, withSign('s'))({ page }));
const orders = (page) => submit(pipeline(withType('bg.order.list.get'), withCommon, withSign('s'))({ page }));
const cats = () => submit(pipeline(withType('bg.goods.catsmandatory.get'), withCommon, withSign('s'))({}));
(async () => {
  for (const one of [list, orders, cats]) console.log((await one(1)).success);
})();
