const { ApiRequest } = require('./request');

async function send(request) {
  const { url, body } = request.build();
  const res = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  return res.json();
}

(async () => {
  await send(ApiRequest.of('bg.goods.list.get').page(1));
  await send(ApiRequest.of('bg.mall.info.get'));
  // 美区店铺
  await send(ApiRequest.of('bg.goods.list.get').to('https://openapi-b-us.temu.com/openapi/router').page(1));
})();
