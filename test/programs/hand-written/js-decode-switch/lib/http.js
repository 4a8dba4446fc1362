const https = require('node:https');

const target = { hostname: 'openapi.kuajingmaihuo.com', path: '/openapi/router', method: 'POST' };

exports.post = (body) =>
  new Promise((resolve, reject) => {
    const req = https.request({ ...target, headers: { 'Content-Type': 'application/json' } }, (res) => {
      const parts = [];
      res.on('data', (part) => parts.push(part));
      res.on('end', () => resolve(JSON.parse(Buffer.concat(parts).toString())));
    });
    req.on('error', reject);
    req.end(JSON.stringify(body));
  });
