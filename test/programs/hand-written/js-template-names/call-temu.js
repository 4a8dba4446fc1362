const ROUTER = 'https://openapi.kuajingmaihuo.com/openapi/router';

exports.callTemu = async (type, params) => {
  const response = await fetch(ROUTER, { method: 'POST', body: JSON.stringify({ type, ...params }) });
  const { success, result, errorMsg } = await response.json();
  if (!success) console.log(type, errorMsg);
  return result ?? {};
};
