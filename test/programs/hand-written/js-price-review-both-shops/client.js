const ROUTER = 'https://openapi.kuajingmaihuo.com/openapi/router';
module.exports = async function call(type, data) {
  const res = await fetch(ROUTER, { method: 'POST', body: JSON.stringify({ type, ...data }) });
  return res.json();
};
