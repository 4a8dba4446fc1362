exports.post = async (body) => (await fetch('https://openapi.kuajingmaihuo.com/openapi/router', { method: 'POST', body: JSON.stringify(body) })).json();
