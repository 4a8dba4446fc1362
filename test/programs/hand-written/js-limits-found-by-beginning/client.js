const URL = 'https://openapi.kuajingmaihuo.com/openapi/router';
const TIMEOUTS = { 'bg.goods': 5000, 'bg.order': 3000, 'bg.marketing': 8000 };

function timeoutOf(type) {
  const prefix = Object.keys(TIMEOUTS).find((one) => type.startsWith(one));
  if (!prefix) throw new Error(`没有超时配置 ${type}`);
  return TIMEOUTS[prefix];
}

export async function call(type, biz = {}) {
  const signal = AbortSignal.timeout(timeoutOf(type));
  const res = await fetch(URL, { method: 'POST', body: JSON.stringify({ app_key: 'k', access_token: 't', ...biz, type }), signal });
  return res.json();
}
