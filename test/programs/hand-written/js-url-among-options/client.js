exports.send = async (type, { url = 'https://openapi.kuajingmaihuo.com/openapi/router', ...biz } = {}) => (await fetch(url, { method: 'POST', body: JSON.stringify({ type, ...biz }) })).json();
