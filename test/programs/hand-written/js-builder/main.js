const { RequestBuilder } = require('./builder');
const { GATEWAY } = require('./constants');
(async () => {
  await new RequestBuilder().type('bg.goods.add').param('name', 'x').to(GATEWAY.CN).send();
  await new RequestBuilder().to(GATEWAY.CN).type('bg.goods.attrs.get').send();
  await new RequestBuilder().type('bg.goods.add').to(GATEWAY.US).param('name', 'y').send();
  const slow = RequestBuilder.of('bg.goods.update');
  slow.param('id', 1);
  slow.to(GATEWAY.CN);
  await slow.send();
})();
