const catalogue = require('./catalogue');

module.exports = async function caller(name, params) {
  const type = catalogue.apis[name];
  if (!type) throw new Error(`接口目录里没有 ${name}`);
  const res = await fetch(catalogue.gateway, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...params, type, version: 'V1' }),
  });
  return res.json();
};
