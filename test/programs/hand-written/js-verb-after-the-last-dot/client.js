const URL = 'https://openapi.kuajingmaihuo.com/openapi/router';
const LEVELS = { get: 'read', query: 'read', submit: 'write', create: 'write' };

function levelOf(type) {
  const level = LEVELS[type.slice(type.lastIndexOf('.') + 1)];
  if (!level) throw new Error(`无法判断读写 ${type}`);
  return level;
}

export async function call(type, biz = {}) {
  console.log(levelOf(type));
  const res = await fetch(URL, { method: 'POST', body: JSON.stringify({ app_key: 'k', access_token: 't', ...biz, type }) });
  return res.json();
}
