const { GoodsListRequest, GoodsAddRequest, OrderDetailRequest } = require('./requests');
const executor = require('./executor');
(async () => {
  for (const Req of [GoodsListRequest, GoodsAddRequest, OrderDetailRequest]) {
    const request = new Req({ page: 1 });
    await executor.execute(request);
  }
})();
