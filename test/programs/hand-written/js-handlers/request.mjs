const BASE = 'https://openapi.kuajingmaihuo.com';
const ROUTER = '/openapi/router';
export const request = async ({ url = ROUTER, method = 'POST', data }) => {
  const target = new URL(url, BASE);
  const res = await fetch(target, { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(data) });
  const json = await res.json();
  if (!json.success) throw new Error(json.errorMsg);
  return json.result;
};
