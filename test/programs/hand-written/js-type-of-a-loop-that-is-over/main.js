const CN = 'https://openapi.kuajingmaihuo.com/openapi/router';

async function main() {
  let body;
  let t;
  for (t of ['bg.mall.info.get', 'bg.order.list.get', 'bg.goods.list.get']) {
    body = { type: t };
    await fetch(CN, { method: 'POST', body: JSON.stringify(body) });
  }
  t = 'bg.order.list.get';
  await fetch(CN, { method: 'POST', body: JSON.stringify(body) });
}
main();
