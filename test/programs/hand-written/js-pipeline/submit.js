const ENDPOINT = 'https://openapi.kuajingmaihuo.com/openapi/router';
exports.submit = async (params) => {
  const res = await fetch(ENDPOINT, { method: 'POST', body: JSON.stringify(params) });
  return res.json();
};
