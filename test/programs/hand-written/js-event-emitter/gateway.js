const HOST = 'https://openapi.kuajingmaihuo.com';
const call = (type, data) =>
  fetch(`${HOST}/openapi/router`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ type, data }) })
    .then((r) => r.json())
    .then((r) => console.log(r.success));
module.exports = { call };
