const URL = 'https://openapi.kuajingmaihuo.com/openapi/router';
const common = { app_key: 'key', timestamp: 1764000000 };

const send = (body) => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body });

// Whatever a browser sends goes on as it is: a type in it counts.
exports.forward = async (type, rest) => (await fetch(URL, send(JSON.stringify({ type, ...common, ...rest })))).json();

// Goods, unless a caller says otherwise.
exports.search = async (params) => {
  const response = await fetch(URL, { method: 'POST', body: JSON.stringify({ type: 'bg.goods.list.get', ...params }) });
  return response.json();
};

exports.invoke = async ({ type, ...rest }) => {
  const body = JSON.stringify({ type, ...rest });
  return (await fetch(URL, { method: 'POST', body })).json();
};

exports.raw = async (params) => (await fetch(URL, { method: 'POST', body: JSON.stringify({ ...common, ...params }) })).json();
