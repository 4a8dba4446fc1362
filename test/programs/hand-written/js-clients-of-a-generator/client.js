function* routes() { yield 'https://openapi.kuajingmaihuo.com/openapi/router'; yield 'https://openapi-b-us.temu.com/openapi/router'; }
exports.clients = [...routes()].map((url) => (type) => fetch(url, { method: 'POST', body: JSON.stringify({ type }) }).then((res) => res.json()));
