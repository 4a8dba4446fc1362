const GATEWAY = 'https://openapi.kuajingmaihuo.com/openapi/router';
const RULES = [
  [/^bg\.order\./, 1],
  [/^bg\.goods\./, 2],
];

function levelOf(type) {
  const rule = RULES.find(([pattern]) => pattern.test(type));
  if (!rule) throw new Error(`没有规则 ${type}`);
  return rule[1];
}

export async function call(type, biz = {}) {
  console.log(levelOf(type));
  const res = await fetch(GATEWAY, { method: 'POST', body: JSON.stringify({ app_key: 'k', access_token: 't', ...biz, type }) });
  return res.json();
}
