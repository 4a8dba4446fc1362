const https = require('https');

const options = { hostname: 'openapi.kuajingmaihuo.com', path: '/openapi/router', method: 'POST', headers: { 'Content-Type': 'application/json' } };

module.exports = (body) =>
  new Promise((resolve, reject) => {
    const req = https.request(options, (res) => {
      const chunks = [];
      res.on('data', (chunk) => chunks.push(chunk));
      res.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString('utf8'))));
    });
    req.on('error', reject);
    req.end(JSON.stringify(body));
  });
