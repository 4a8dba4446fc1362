const CN = 'https://openapi.kuajingmaihuo.com/openapi/router';
const camel = (type) => type.replace(/\.(\w)/g, (_, letter) => letter.toUpperCase());
const parsers = { bgGoodsAdd: (answer) => answer, bgMallInfoGet: (answer) => answer };

async function call(type) {
  const response = await fetch(CN, { method: 'POST', body: JSON.stringify({ type }) });
  return parsers[camel(type)](await response.json());
}

await call('bg.goods.add');
await call('bg.mall.info.get');
