const URLS = { cn: 'https://openapi.kuajingmaihuo.com/openapi/router', us: 'https://openapi-b-us.temu.com/openapi/router' };

/** @returns {Promise<{api: string, ok: boolean, data: object}>} */
module.exports = async function request(options) {
  const { site = 'cn', api, query = {} } = options;
  const res = await fetch(URLS[site], { method: 'POST', body: JSON.stringify(Object.assign({}, query, { type: api })) });
  const json = await res.json();
  return { api, ok: json.success, data: json.result || {} };
};
