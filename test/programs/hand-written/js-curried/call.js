const post = (url, body) => fetch(url, { method: 'POST', body: JSON.stringify(body) }).then((res) => res.json());
exports.call = (url) => (type) => (data = {}) => post(url, { type, version: 'V1', ...data });
