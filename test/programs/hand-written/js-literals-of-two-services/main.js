const { post } = require('./http');
const CN = 'https://openapi.kuajingmaihuo.com/openapi/router';
const EU = 'https://openapi-b-eu.temu.com/openapi/router';
class Goods {
  constructor(url) { this.url = url; }
  add(name) { return post(this.url, { type: 'bg.goods.add', name }); }
}
class Labels {
  constructor(url) { this.url = url; }
  get() { return post(this.url, { type: 'bg.goods.labelv2.get' }); }
}
(async () => {
  await new Goods(CN).add('a');
  await new Goods(EU).add('b');
  await new Labels(CN).get();
  await post(CN, { type: 'bg.mall.info.get' });
})();
