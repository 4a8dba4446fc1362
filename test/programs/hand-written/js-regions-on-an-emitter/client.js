const { EventEmitter } = require('node:events');
const bus = new EventEmitter();
for (const [region, url] of Object.entries({ cn: 'https://openapi.kuajingmaihuo.com/openapi/router', us: 'https://openapi-b-us.temu.com/openapi/router' }))
  bus.on(region, (type, done) => fetch(url, { method: 'POST', body: JSON.stringify({ type }) }).then((res) => res.json()).then(done));
exports.ask = (region, type) => new Promise((done) => bus.emit(region, type, done));
