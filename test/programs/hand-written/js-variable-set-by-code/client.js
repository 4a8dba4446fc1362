exports.send = async (type) => (await fetch(process.env.TEMU_URL || 'https://openapi.kuajingmaihuo.com/openapi/router', { method: 'POST', body: JSON.stringify({ type }) })).json();
